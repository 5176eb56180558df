import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { isList, linesOf, type Part } from '../model.ts'

/** What a part says, in the reader's language; where it exists in the other only, it is marked as being in that. */
export function textOf(reader: Reader, part: Part): Html {
  const { text, lang } = inLanguage(part, reader.language)
  const foreign = lang === reader.language ? null : html` lang="${lang}"`
  return html`<div class="body said"${foreign}>${isList(part.key) ? itemsOf(text) : passagesOf(text)}</div>`
}

/** The language that a text is in, where it is in the other one only. */
export function foreignLanguage(reader: Reader, texts: readonly Names[]): Language | null {
  const languages = new Set(texts.map((text) => inLanguage(text, reader.language).lang))
  const [only] = languages
  return languages.size === 1 && only !== undefined && only !== reader.language ? only : null
}

/** Paragraphs as their writer parted them. */
export function passagesOf(text: string): readonly Html[] {
  return text.split(/\n{2,}/).map((passage) => {
    const lines = passage.split('\n')
    return html`<p>${lines.map((line, i) => (i === 0 ? html`${line}` : html`<br />${line}`))}</p>`
  })
}

function itemsOf(text: string): Html {
  return html`<ul>
    ${linesOf(text).map((line) => html`<li>${line}</li>`)}
  </ul>`
}

/** A day as its reader writes days, whatever the hour is where she is. */
export function daySaid({ dates, viewer }: Reader, day: Temporal.PlainDate): Html {
  const noon = day.toZonedDateTime({ timeZone: viewer.timeZone, plainTime: Temporal.PlainTime.from('12:00') })
  return html`<time datetime="${day.toString()}">${dates.date(noon.toInstant())}</time>`
}

export function todayOf({ now, viewer }: Reader): Temporal.PlainDate {
  return now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
}
