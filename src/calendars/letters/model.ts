import type { CalendarSaying, GatheringAnswerGiven, GatheringId, PersonId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** A gathering of which somebody’s calendar says what holds no more, with what the last letter of it was. */
export interface Due {
  readonly person: PersonId
  readonly gathering: GatheringId
  readonly sequence: number
  readonly startsAt: Temporal.Instant
  readonly starts: Temporal.PlainDateTime
  readonly minutes: number
  readonly zone: string
  readonly place: string
  readonly title: Names
  readonly theme: Names
  readonly community: Names
  readonly isHidden: boolean
  readonly isOff: boolean
  /** Whether she belongs to its community now. */
  readonly isInside: boolean
  /** What she said of the time that holds. */
  readonly answer: GatheringAnswerGiven | null
  /** Whether it has to be in her calendar. */
  readonly isExpected: boolean
  /** What a letter says of it now, to compare with what the last one said. */
  readonly said: string
  readonly lastSequence: number | null
  readonly wasOff: boolean | null
  readonly says: CalendarSaying | null
  readonly words: string
  readonly isDiscreet: boolean
}

/** The sequence of the next letter: ahead of the last, and never behind the gathering's own. */
export function sequenceOf({ sequence, lastSequence }: Due): number {
  return lastSequence === null ? sequence : Math.max(sequence, lastSequence + 1)
}
