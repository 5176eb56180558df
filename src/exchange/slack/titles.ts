import { isBlank, shorten } from '#kernel/text.ts'

const titleMax = 80
const sentenceMin = 20
const telling = { posts: 3, letters: 15 }

/**
 * A title from the first words: of the post that first says more than hello, and a whole sentence of it where one fits.
 */
export function titleFrom(texts: Iterable<string>, otherwise: string): string {
  const title = shorten(firstSentence(firstWords(texts)), titleMax).replace(/[\s:,;–—-]+$/, '')
  return isBlank(title) ? shorten(otherwise, titleMax) : title
}

function firstWords(texts: Iterable<string>): string {
  const said: string[] = []
  for (const given of texts) {
    const text = given
      .replace(/\s+/g, ' ')
      .replace(/^[\s·•*|:;,.–—-]+(?=[^\s])/, '')
      .trim()
    if (!/\p{L}{2}/u.test(text)) continue
    if (text.length >= telling.letters) return text
    if (said.push(text) === telling.posts) break
  }
  return said[0] ?? ''
}

function firstSentence(text: string): string {
  if (text.length <= titleMax) return text
  const ends = [...text.slice(0, titleMax + 1).matchAll(/[.!?…](?=\s)/g)].map(({ index }) => index + 1)
  const end = ends.find((length) => length >= sentenceMin && length <= titleMax)
  return end === undefined ? text : text.slice(0, end)
}
