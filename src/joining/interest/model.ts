import type { InterestId } from '#database'

/** Somebody who would like to hear when a planned community opens, to those who will coordinate it. */
export interface Interested {
  readonly id: InterestId
  readonly name: string
  /** What draws her, in her words. */
  readonly words: string
  readonly createdAt: Temporal.Instant
}

export const interestWordsMax = 500

/** So long an interest is kept once its community has opened; and where it never does, so long in all. */
export const keptDays = 90
export const keptMonths = 24
