/** What people agreed on: when it begins on the clock of a place, how it repeats, and where it does not. */
export interface Rhythm {
  /** The first time, on the clock of the zone. */
  readonly start: Temporal.PlainDateTime
  /** The name of a zone in the IANA database, such as `America/Vancouver`. */
  readonly zone: string
  /** Null where it happens once. */
  readonly rule: Rule | null
  /** Times that the rule gives and at which nothing happens. */
  readonly except: readonly Temporal.PlainDateTime[]
}

/** How something repeats: what people choose of RFC 5545, and no more. */
export type Rule = Pattern & {
  /** Each week, or month, or year, or each second one, and so on. */
  readonly interval: number
  readonly ends: Ends
}

export type Pattern =
  | { readonly every: 'week'; readonly days: readonly Weekday[] }
  | { readonly every: 'month'; readonly on: MonthDay }
  | { readonly every: 'year'; readonly month: number; readonly on: MonthDay }

/** A day of the month: by its number (the last is -1), or a weekday in its order (the last is -1). */
export type MonthDay =
  | { readonly day: number; readonly weekday?: never }
  | { readonly nth: Nth; readonly weekday: Weekday }

export type Nth = 1 | 2 | 3 | 4 | -1

/** As ISO counts them: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Ends = null | { readonly until: Temporal.PlainDate } | { readonly times: number }

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
export const nths: readonly Nth[] = [1, 2, 3, 4, -1]

/** Every month has this day. The last days are said as such. */
export const day_max = 28
/** Beyond that nobody plans: five years of every week. */
export const times_max = 260
export const interval_max = { week: 26, month: 24, year: 5 } as const

export function weekdayOf({ dayOfWeek }: { readonly dayOfWeek: number }): Weekday {
  return weekdays.find((one) => one === dayOfWeek) ?? 1
}

export function isLastOfMonth({ day, daysInMonth }: Temporal.PlainDateTime): boolean {
  return day === daysInMonth
}

/** Whether no weekday of the same name follows in this month. */
export function isLastWeekday({ day, daysInMonth }: Temporal.PlainDateTime): boolean {
  return day + 7 > daysInMonth
}

/** Which of its weekdays in the month a day is; the fifth is always the last. */
export function nthOf({ day }: Temporal.PlainDateTime): Nth {
  return nths.find((one) => one === Math.ceil(day / 7)) ?? -1
}

/** What kind of repeating it is, whatever the day: each three months, each two weeks. */
export function isSamePace(one: Rule | null, other: Rule | null): boolean {
  return one?.every === other?.every && one?.interval === other?.interval && daysAWeek(one) === daysAWeek(other)
}

function daysAWeek(rule: Rule | null): number {
  return rule?.every === 'week' ? rule.days.length : 1
}
