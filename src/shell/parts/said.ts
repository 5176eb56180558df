import { html, type Html, type Renderable } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

/** A name in the reader's language; where it exists in the other only, marked as such, so that it is read aloud right. */
export function said(reader: Reader, names: Names): Html {
  const { text, lang } = inLanguage(names, reader.language)
  return saidIn({ reader, lang, content: text })
}

interface SaidIn {
  readonly reader: Reader
  /** Null where it is not known. */
  readonly lang: Language | null
  readonly content: Renderable
}

export function saidIn({ reader, lang, content }: SaidIn): Html {
  return lang === null || lang === reader.language ? html`${content}` : html`<span lang="${lang}">${content}</span>`
}
