import type { CommunityId, InterestId, TrainingId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** What somebody can be interested in. */
export type Subject =
  | { readonly kind: 'community'; readonly id: CommunityId }
  | { readonly kind: 'training'; readonly id: TrainingId }

/** The same, as whoever may say so of it sees it. */
export interface Announced {
  readonly of: Subject
  readonly name: Names
  /** Whether somebody can say now that she is interested. */
  readonly isOpen: boolean
  /** Whether it is the viewer's own: whoever is inside already, or announces it, has nothing to say. */
  readonly isOwn: boolean
}

/** Somebody who is interested, to those who may know it. */
export interface Interested {
  readonly id: InterestId
  readonly name: string
  /** What draws her, in her words. */
  readonly words: string
  readonly createdAt: Temporal.Instant
}

export const interestWordsMax = 500

/** So many days an interest is kept once its community has opened, or its training is over; and where neither ever is, so long in all. */
export const keptDays = { community: 90, training: 30 } as const
export const keptMonths = 24
