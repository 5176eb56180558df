import type { CommunityId } from '#database'

/** A community's own place for peer support: how it is kept. */
export interface SupportSpace {
  readonly communityId: CommunityId
  /** Whether new conversations can begin there. */
  readonly isOpen: boolean
  /** Whether its community is closed. */
  readonly isOver: boolean
  /** For how long a conversation stays after it has begun. */
  readonly months: number
  /** Where its days begin and end. */
  readonly timeZone: string
}

export const monthsMost = 24
export const monthsUsually = 12

/** The last day of a conversation that begins now: `last_day` in SQL. */
export function lastDayOf(begun: Temporal.Instant, { months, timeZone }: SupportSpace): Temporal.PlainDate {
  return begun.toZonedDateTimeISO(timeZone).toPlainDate().add({ months })
}

/** What a shorter time does to conversations that stand there now. */
export interface Shortening {
  readonly conversations: number
  /** Those of them whose day is over by then. */
  readonly goingNow: number
}
