import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { hasText, threeMarks, type Part } from '../model.ts'
import { textOf } from './text.ts'

/** What makes it a community of practice, for whoever may know of it: domain, community, practice, under its motto. */
export function threeMarksShown(reader: Reader, parts: readonly Part[]): Html | null {
  const { words } = reader
  const shown = threeMarks.flatMap((key) =>
    parts.filter((part) => part.key === key && hasText(part)).map((part) => ({ key, part })),
  )
  const motto = parts.find((part) => part.key === 'motto' && hasText(part))
  if (shown.length === 0) return null
  return html`${motto && html`<blockquote class="motto">${textOf(reader, motto)}</blockquote>`}
  <section class="stack-s">
    <h2>${words('charters.face.title')}</h2>
    ${shown.map(
      ({ key, part }) => html`<div class="stack-xs part">
        <h3>${words(`charters.face.${key}`)}</h3>
        ${onlyIn(reader, part)} ${textOf(reader, part)}
      </div>`,
    )}
  </section>`
}

function onlyIn(reader: Reader, part: Part): Html | null {
  const { lang } = inLanguage(part, reader.language)
  return lang === reader.language ? null : html`<p class="small muted">${reader.words(`charters.onlyIn.${lang}`)}</p>`
}
