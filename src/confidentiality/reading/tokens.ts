/** A word or a number, with where it stands. */
export interface Token {
  readonly word: string
  /** In small letters, without accents. */
  readonly plain: string
  readonly from: number
  readonly to: number
  /** The how manieth sentence it stands in. */
  readonly sentence: number
}

const wordsAndNumbers = /[\p{L}\p{M}]+|\p{Nd}+/gu
const aloneBefore = new Set(
  'st ste mr mrs ms mme mlle dr dre no nos boul av ave rd app apt vs c art ch p r v me prof const sgt'.split(' '),
)

/** The words and numbers of a text in order, with the sentences they stand in. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let end = 0
  for (const { 0: word, index } of text.matchAll(wordsAndNumbers)) {
    const gap = text.slice(end, Math.min(index, end + 80))
    const last = tokens.at(-1)
    if (last && gap !== ' ' && (gap.includes('\n') || endsSentence(last, gap, word))) sentence++
    tokens.push({ word, plain: plainOf(word), from: index, to: index + word.length, sentence })
    end = index + word.length
  }
  return tokens
}

function endsSentence(last: Token, gap: string, next: string): boolean {
  if (!/[.!?…;]\W*\s/.test(gap)) return false
  if (gap.includes(';') || /[!?…]/.test(gap)) return true
  const isShort = aloneBefore.has(last.plain) || last.word.length === 1
  return !isShort && !/^\p{Ll}/u.test(next)
}

/** A word in small letters, without accents. */
export function plainOf(word: string): string {
  const small = word.toLowerCase()
  // Without its accent it would be the commonest of small words.
  if (small === 'né') return 'nee'
  // oxlint-disable-next-line no-control-regex -- most words are of these letters alone, and need no more
  return /^[\x00-\x7F]*$/.test(small) ? small : small.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe')
}

/** Whether it begins with a capital letter. */
export function isCapital({ word }: Token): boolean {
  return /^\p{Lu}/u.test(word)
}

export function isNumber({ word }: Token): boolean {
  return /^\p{Nd}/u.test(word)
}

/** The first token that ends after a place, by halving. */
export function tokenAt(tokens: readonly Token[], place: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    const token = tokens[middle]
    if (token && token.to <= place) low = middle + 1
    else high = middle
  }
  return low
}
