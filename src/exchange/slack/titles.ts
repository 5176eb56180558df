import { isBlank, shorten } from '#kernel/text.ts'

const titleMax = 80
const sentenceMin = 20
const telling = { posts: 3, letters: 15 }

/**
 * A title from the first words: of the post that first says more than hello, and a whole sentence of it where one fits.
 */
export function titleFrom(texts: readonly string[], otherwise: string): string {
  const said = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /\p{L}{2}/u.test(text))
  const tells = said.slice(0, telling.posts).find((text) => text.length >= telling.letters)
  const title = shorten(firstSentence(tells ?? said[0] ?? ''), titleMax).replace(/[\s:,;–—-]+$/, '')
  return isBlank(title) ? shorten(otherwise, titleMax) : title
}

function firstSentence(text: string): string {
  if (text.length <= titleMax) return text
  const ends = [...text.slice(0, titleMax + 1).matchAll(/[.!?…](?=\s)/g)].map(({ index }) => index + 1)
  const end = ends.find((length) => length >= sentenceMin && length <= titleMax)
  return end === undefined ? text : text.slice(0, end)
}
