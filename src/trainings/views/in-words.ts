import type { Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { saidIn } from '#shell/index.ts'

/** In the reader's language, or marked as being in the other; null where it is in neither. */
export function inWords(reader: Reader, names: Names): Html | null {
  const { text, lang } = inLanguage(names, reader.language)
  return text === '' ? null : saidIn({ reader, lang, content: text })
}
