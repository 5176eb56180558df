import type { CommunityId, TrainingId, UmbrellaId, Visibility } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** A training that is announced before it takes place, by an umbrella or one of its communities. */
export interface Training {
  readonly id: TrainingId
  readonly umbrellaId: UmbrellaId
  readonly umbrella: Names
  /** On whose clock its hour stands. */
  readonly timeZone: string
  /** Whether search engines may list what its umbrella tells everybody. */
  readonly isIndexed: boolean
  readonly community: { readonly id: CommunityId; readonly name: Names; readonly visibility: Visibility } | null
  readonly name: Names
  readonly about: Names
  /** For whom, where or how one comes to it, how long: in words. */
  readonly audience: Names
  readonly place: Names
  readonly length: Names
  readonly startsOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate
  /** Only the months are settled yet. */
  readonly isByMonth: boolean
  /** Such as "09:30". */
  readonly startsAt: string | null
  /** The last day on which somebody can say that she is interested. */
  readonly interestUntil: Temporal.PlainDate
  readonly places: number | null
  readonly announcedAt: Temporal.Instant | null
  readonly calledOffAt: Temporal.Instant | null
}

export type TrainingState = 'draft' | 'announced' | 'calledOff' | 'past'

export function stateOf(training: Training, now: Temporal.Instant): TrainingState {
  if (training.calledOffAt !== null) return 'calledOff'
  if (isAfter(training, training.endsOn, now)) return 'past'
  return training.announcedAt === null ? 'draft' : 'announced'
}

/** Whether somebody can say now that she is interested. */
export function asksInterest(training: Training, now: Temporal.Instant): boolean {
  return stateOf(training, now) === 'announced' && !isAfter(training, training.interestUntil, now)
}

function isAfter({ timeZone }: Training, day: Temporal.PlainDate, now: Temporal.Instant): boolean {
  return Temporal.PlainDate.compare(now.toZonedDateTimeISO(timeZone).toPlainDate(), day) > 0
}

/** So many letters are written to those who are interested, beside the one that calls it off. */
export const lettersMax = 3
export const aboutMax = 2000
export const shortMax = 200
export const letterMax = 4000
