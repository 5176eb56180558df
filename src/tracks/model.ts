import type { CommunityId, GatheringId, TrackPromptId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** What is open for some days after a gathering for those who were not there. */
export interface Track {
  readonly id: GatheringId
  readonly communityId: CommunityId
  /** Whether its community is closed. */
  readonly isOver: boolean
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** Whether one can answer now. */
  readonly isOpen: boolean
  /** What the team says to those who were not there, as Markdown. */
  readonly words: string
  readonly isOnlyWhileOpen: boolean
  /** Counts the changes, so that of two who change it at once the second is told. */
  readonly revision: number
}

/** One question of it, with what was answered. */
export interface TrackPrompt {
  readonly id: TrackPromptId
  readonly words: Names
  /** Which step it was; null for what the team wrote itself. */
  readonly origin: string | null
  readonly answers: readonly TrackAnswer[]
}

/** What somebody answered, with her name. */
export interface TrackAnswer {
  /** Null where she belongs no longer. */
  readonly name: string | null
  readonly isMine: boolean
  readonly words: string
  readonly changedAt: Temporal.Instant
}

/** A question that was asked in the room, or stood in the agenda, as the team can choose it. */
export interface Offered {
  /** `step:` or `item:` and its id. */
  readonly origin: string
  readonly words: Names
}

/** What there is to read of a gathering, beside the words of the team. */
export interface ToRead {
  readonly hasAgenda: boolean
  readonly hasNotes: boolean
  readonly outcomes: number
}

/** So many days it is open unless somebody says otherwise, and at most. */
export const usual_days = 7
export const days_max = 92
export const prompts_max = 20
export const words_max = 4000
export const prompt_length_max = 500

/** The days on which it is open, the last one whole, on the clock of the gathering. */
export interface Days {
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

export function daysOf({ opensAt, closesAt }: Pick<Track, 'opensAt' | 'closesAt'>, zone: string): Days {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  return { first: dayOf(opensAt), last: dayOf(lastOf(closesAt)) }
}

/** Its last minute: said of midnight, a day is easily taken for the wrong one. */
export function lastOf(closesAt: Temporal.Instant): Temporal.Instant {
  return closesAt.subtract({ minutes: 1 })
}

/** From the beginning of the first day to the end of the last, on the clock of the gathering. */
export function momentsOf({ first, last }: Days, zone: string): Pick<Track, 'opensAt' | 'closesAt'> {
  return {
    opensAt: first.toZonedDateTime(zone).toInstant(),
    closesAt: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  }
}
