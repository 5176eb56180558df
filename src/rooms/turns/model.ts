import type { PersonId, RoomHandId, RoomRoundId } from '#database'

/** Each in turn, once: those who are left, whoever it is now first. */
export interface Round {
  readonly id: RoomRoundId
  readonly isSecond: boolean
  readonly turns: readonly Turn[]
}

/** One person's place in a round, and what became of it. */
export interface Turn {
  readonly personId: PersonId
  readonly name: string
  readonly isMine: boolean
  readonly state: 'ahead' | 'done' | 'passed'
}

/** Somebody who would like to speak, or has the word. */
export interface Hand {
  readonly id: RoomHandId
  readonly personId: PersonId
  readonly name: string
  readonly isMine: boolean
  readonly isCalled: boolean
}

/** Whose turn it is: a round, those who raised a hand, and how often each has spoken where that is counted. */
export interface Turns {
  readonly round: Round | null
  readonly hands: readonly Hand[]
  readonly words: readonly number[]
}

/** Whoever has the turn in a round: the first who has neither spoken nor passed. */
export function turnOf({ turns }: Round): Turn | null {
  return turns.find(({ state }) => state === 'ahead') ?? null
}

/** The order of a round by chance: each order as likely as any other. `chance` gives a whole number below its argument. */
export function shuffled<T>(items: readonly T[], chance: (below: number) => number): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = chance(at + 1)
    const [one, two] = [mixed[at], mixed[other]]
    if (one !== undefined && two !== undefined) [mixed[at], mixed[other]] = [two, one]
  }
  return mixed
}

/** How unevenly turns fall, 0 where all have the same, towards 1 where one has all; null where nobody has any. */
export function gini(words: readonly number[]): number | null {
  const ordered = words.toSorted((a, b) => a - b)
  const [n, sum] = [ordered.length, ordered.reduce((total, each) => total + each, 0)]
  if (sum === 0) return null
  const weighed = ordered.reduce((total, each, at) => total + (2 * (at + 1) - n - 1) * each, 0)
  return weighed / (n * sum)
}

/** Below five, a picture of how turns fall would show somebody. */
export const fewest_shown = 5

/** How turns fall, in a word, for those who lead; null where there are too few to say. */
export function evenness(words: readonly number[]): 'even' | 'mixed' | 'few' | null {
  const share = words.length < fewest_shown ? null : gini(words)
  if (share === null) return null
  return share < 0.3 ? 'even' : share < 0.55 ? 'mixed' : 'few'
}
