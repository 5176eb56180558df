import type { CommunityId, KeptOutId, UmbrellaId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** Somebody whom a privacy officer keeps out of a community, as privacy officers see it: not who. */
export interface KeptOut {
  readonly id: KeptOutId
  readonly communityId: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly communityName: Names
  readonly keptAt: Temporal.Instant
  /** When it is looked at again. */
  readonly reviewAt: Temporal.Instant
  /** What was written to her. */
  readonly said: string
}

/** For so long at most somebody is kept out before it is looked at again. */
export const keptOutDaysMax = 90
export const messageMax = 2000
