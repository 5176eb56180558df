import type { AttendanceState } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** One gathering that was held, and whether the viewer was there. */
export interface Held {
  readonly title: Names
  readonly theme: Names
  readonly day: Temporal.PlainDate
  readonly minutes: number
  readonly state: AttendanceState | null
  /** How long she was there, where a report says it. */
  readonly minutesThere: number | null
  readonly isLater: boolean
}

/** What somebody took part in: what a certificate says. */
export interface Participation {
  readonly title: Names
  /** Of one gathering alone. */
  readonly theme: Names
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  readonly held: number
  readonly came: number
  /** Of those, where she came later or left earlier. */
  readonly inPart: number
  /** Where she was not there and took part later, in writing. */
  readonly later: number
  readonly quarters: number
}

/**
 * What is noted, added up; null where she was at none. Where a report says how long she was there, that counts, and never
 * more than the gathering lasted; hours are told in quarters, since reports are no finer than that.
 */
export function participationIn(all: readonly Held[]): Participation | null {
  const there = all.filter(({ state }) => state === 'present' || state === 'late' || state === 'left')
  const [first, last] = [there[0], there.at(-1)]
  if (!first || !last) return null
  const minutes = there.reduce((sum, one) => sum + Math.min(one.minutesThere ?? one.minutes, one.minutes), 0)
  return {
    title: last.title,
    theme: all.length === 1 ? last.theme : { en: null, fr: null },
    first: first.day,
    last: last.day,
    held: all.length,
    came: there.length,
    inPart: there.filter(({ state }) => state !== 'present').length,
    later: all.filter((one) => one.isLater && !there.includes(one)).length,
    quarters: Math.round(minutes / 15),
  }
}

/** What a title says on paper: by name, or nothing that tells of whom and where. */
export const namings = ['named', 'plain'] as const
export type Naming = (typeof namings)[number]
export const sizes = ['letter', 'a4'] as const
export type Size = (typeof sizes)[number]
export const name_length_max = 80
