import { cueWords, type Cue } from '../words/cues.ts'
import type { Token } from './tokens.ts'

/** Where in the text each kind of telling word stands: the index of the token that ends it, in order. */
export type Cues = ReadonlyMap<Cue, readonly number[]>

interface Phrase {
  readonly cue: Cue
  readonly rest: readonly string[]
}

/** All phrases by their first word, so that a text is gone through once whatever their number. */
const phrases = new Map<string, Phrase[]>()
for (const [cue, list] of cueWords) {
  for (const phrase of list.split('|')) {
    const [first = '', ...rest] = phrase.trim().split(/\s+/)
    phrases.set(first, [...(phrases.get(first) ?? []), { cue, rest }])
  }
}

export function cuesIn(tokens: readonly Token[]): Cues {
  const found = new Map<Cue, number[]>([...cueWords.keys()].map((cue) => [cue, []]))
  tokens.forEach(({ plain }, at) => {
    for (const { cue, rest } of phrases.get(plain) ?? []) {
      if (rest.every((word, i) => tokens[at + 1 + i]?.plain === word)) found.get(cue)?.push(at + rest.length)
    }
  })
  return found
}
