import { page, publicPage, type Answer } from '#kernel/answer.ts'
import type { Html } from '#kernel/html.ts'
import { readerOf, type Reader } from '#kernel/reader.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'

/**
 * Whoever follows the address of one language reads the page in that, whatever she reads else. A change of language leads
 * to the page's own address, not back to the one of the language before.
 */
export function readerIn({ reader, query }: Asked, { wordsIn }: Pick<Outside, 'wordsIn'>): Reader {
  const { viewer, now, notice } = reader
  const path = reader.path.replace(/\?lang=\w+$/, '')
  const language = query['lang']
  if (language !== 'en' && language !== 'fr') return { ...reader, path }
  return readerOf({ viewer, language, wordsIn, now, path, notice })
}

/** A page that everybody may read: to visitors one that may be kept for a while, unless something is said on it once. */
export function openPage({ viewer, notice }: Reader, content: Html): Answer {
  return viewer.id === null && notice === null ? publicPage(content) : page(content)
}
