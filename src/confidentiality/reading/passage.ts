import type { Finding } from '../model.ts'
import type { Cue } from '../words/cues.ts'
import { cuesIn, type Cues } from './cues.ts'
import { tokenAt, tokensOf, type Token } from './tokens.ts'

/** A text as the rules look at it. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly cues: Cues
}

/** One thing to look for. It gives what it finds by its place in the passage's text. */
export type Rule = (passage: Passage) => readonly Finding[]

export function passageOf(text: string): Passage {
  const tokens = tokensOf(text)
  return { text, tokens, cues: cuesIn(tokens) }
}

/** Where something that a pattern found stands among the tokens. */
export interface Spot {
  readonly found: string
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

export function spots({ text, tokens }: Passage, pattern: RegExp): Spot[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index: from }) => {
    const to = from + found.length
    return { found, from, to, first: tokenAt(tokens, from), last: Math.max(0, tokenAt(tokens, to - 1)) }
  })
}

type Ends = Pick<Spot, 'first' | 'last'>

/** How many words before it a telling word stands in the same sentence, or Infinity. */
export function before({ tokens, cues }: Passage, cue: Cue, { first }: Ends): number {
  const places = cues.get(cue) ?? []
  const found = places[countBelow(places, first) - 1]
  return found !== undefined && tokens[found]?.sentence === tokens[first]?.sentence ? first - found : Infinity
}

/** How many words after it a telling word stands in the same sentence, or Infinity. */
export function after({ tokens, cues }: Passage, cue: Cue, { last }: Ends): number {
  const places = cues.get(cue) ?? []
  const found = places[countBelow(places, last + 1)]
  return found !== undefined && tokens[found]?.sentence === tokens[last]?.sentence ? found - last : Infinity
}

/** How many words away on either side, in the same sentence. */
export function near(passage: Passage, cue: Cue, ends: Ends): number {
  return Math.min(before(passage, cue, ends), after(passage, cue, ends))
}

/** Whether a telling word ends at this token. */
export function endsAt({ cues }: Passage, cue: Cue, at: number): boolean {
  const places = cues.get(cue) ?? []
  return places[countBelow(places, at)] === at
}

/** How many of the places, which are in order, are below a number. */
function countBelow(places: readonly number[], limit: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

const far = 100

/**
 * Whether a number or address belongs to an organisation rather than to somebody: of the words before it, one of the
 * open world is as near as one of a person (a student union is no student); where nobody is spoken of before, what is our
 * own counts too, and then what comes after.
 */
export function isOpen(passage: Passage, ends: Ends): boolean {
  const person = personBy(passage, before, ends)
  const open = before(passage, 'open', ends)
  if (Math.min(open, person) < far) return open <= person + 1
  if (before(passage, 'own', ends) < far) return true
  return after(passage, 'open', ends) < personBy(passage, after, ends)
}

function personBy(passage: Passage, look: typeof before, ends: Ends): number {
  const cues = ['client', 'clients', 'person', 'shelter'] as const
  return Math.min(...cues.map((cue) => look(passage, cue, ends)))
}
