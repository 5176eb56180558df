import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { accessPath, countsTold, type NeedCounts, type NeedsSeen, type Without } from '../../gatherings/index.ts'

export interface NeedsSection {
  readonly reader: Reader
  readonly needs: NeedsSeen
}

/** What people needed in order to take part, as numbers that show nobody; and who waits for a word, where something can be done. */
export function needsSection({ reader, needs: { counts, waiting } }: NeedsSection): Html {
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="needs">
    <h2 id="needs">${words('pulse.needs.title')}</h2>
    <p>${counted(reader, counts)}</p>
    ${waiting.length > 0 && html`<ul class="stack-s">${waiting.map((one) => html`<li>${words('pulse.needs.waiting', { count: one.count, day: reader.dates.date(one.startsAt) })} <a href="${accessPath(one.id)}">${words('pulse.needs.go')}</a></li>`)}</ul>`}
  </section>`
}

function counted({ words }: Reader, needs: NeedCounts): string {
  const told = countsTold(needs)
  if (told === null) return words('pulse.needs.none')
  if (told.asked === 'few') return words('pulse.needs.few')
  return `${words('pulse.needs.asked', { asked: told.asked })} ${withoutSaid(words, told.without)}`
}

function withoutSaid(words: Reader['words'], without: Without): string {
  if (without === 'some') return words('pulse.needs.someWithout')
  return without === 0 ? words('pulse.needs.all') : words('pulse.needs.without', { without })
}
