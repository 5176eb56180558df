import type { GatheringHelp, GatheringId, GatheringLanguage, NeedState, PersonId } from '#database'

/** In which language a gathering is, and with what help somebody can take part. */
export interface Access {
  /** Null where nobody has said. */
  readonly language: GatheringLanguage | null
  readonly help: readonly GatheringHelp[]
  readonly words: string
  /** Whether it was said of this gathering alone, rather than of its series. */
  readonly isOwn: boolean
}

/** What is said of it, to members and to guests alike. */
export type SaidAccess = Omit<Access, 'isOwn'>

export const gatheringLanguages = ['en', 'fr', 'both'] as const satisfies readonly GatheringLanguage[]
export const helps = ['interpretation', 'asl', 'lsq', 'captions'] as const satisfies readonly GatheringHelp[]

export const nothingSaid: Access = { language: null, help: [], words: '', isOwn: false }

/** What somebody needs in order to take part, and what became of it. */
export interface Need {
  readonly personId: PersonId
  readonly name: string
  readonly words: string
  readonly state: NeedState
  /** What she is told with it. */
  readonly saidBack: string
}

/** What can become of a need. */
export const settled = ['arranged', 'not_possible'] as const satisfies readonly NeedState[]

/** How many needed something over a time, and for how many it was arranged: of nobody in particular. */
export interface NeedCounts {
  readonly asked: number
  readonly arranged: number
}

/** A gathering that is ahead, and how many there wait for a word on what they need. */
export interface Waiting {
  readonly id: GatheringId
  readonly startsAt: Temporal.Instant
  readonly count: number
}

/** What those who convene see of needs over time. */
export interface NeedsSeen {
  readonly counts: NeedCounts
  readonly waiting: readonly Waiting[]
}

/** Numbers smaller than this are not shown, where they are of a time that is over. */
export const fewest = 5

/**
 * What may be said of how many needed something and how many of them went without: a number, none, or that they were few or
 * some. One below five is never shown, nor can it be worked out from another: neither who went without nor who got it.
 */
export function countsTold({ asked, arranged }: NeedCounts): CountsTold | null {
  if (asked === 0) return null
  if (asked < fewest) return { asked: 'few', without: 'some' }
  const without = asked - arranged
  return { asked, without: isSmall(without) || isSmall(arranged) ? 'some' : without }
}

type CountsTold = { readonly asked: number | 'few'; readonly without: Without }

/** How many went without, or that some did. */
export type Without = number | 'some'

function isSmall(count: number): boolean {
  return count > 0 && count < fewest
}
