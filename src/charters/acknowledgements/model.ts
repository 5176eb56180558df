import type { PersonId } from '#database'
import type { Paper } from '../model.ts'

/** A version of the agreement that somebody agreed to, and when. */
export interface Acknowledged extends Paper {
  readonly acknowledgedAt: Temporal.Instant
}

/** Who has not agreed yet to what holds, for those who convene. */
export interface Tally {
  readonly agreed: number
  readonly members: number
  /** Not all of them, where they are many. */
  readonly missing: readonly Missing[]
}

export interface Missing {
  readonly id: PersonId
  readonly name: string
}
