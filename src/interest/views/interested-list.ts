import { html, type Html } from '#kernel/html.ts'
import { languageOf } from '#kernel/language-of.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, list, saidIn, when } from '#shell/index.ts'
import { keptDays, type Interested, type Subject } from '../model.ts'

/** Those who are interested, for those who may know it. */
export function interestedList(reader: Reader, kind: Subject['kind'], interested: readonly Interested[]): Html {
  const { words } = reader
  if (interested.length === 0)
    return emptyState({
      icon: 'follow',
      title: words(`interest.${kind}.listNone`),
      content: words(`interest.${kind}.listNoneAbout`),
    })
  return html`<p class="lead-text">${words(`interest.${kind}.listCount`, { count: interested.length })}</p>
    <p>${words(`interest.${kind}.listAbout`, { days: keptDays[kind] })}</p>
    ${list(interested.map((one) => item(reader, one)))}`
}

function item(reader: Reader, { name, words: said, createdAt }: Interested): Html {
  return html`<p><b>${name}</b></p>
    ${said && html`<p class="as-typed">${saidIn({ reader, lang: languageOf(said), content: said })}</p>`}
    <p class="small muted">${when({ reader, at: createdAt, style: 'date' })}</p>`
}
