import { RRuleTemporal } from 'rrule-temporal'
import type { MonthDay, Rhythm, Rule, Weekday } from './model.ts'

export interface Window {
  readonly from: Temporal.PlainDateTime
  /** Not counted any more. */
  readonly to: Temporal.PlainDateTime
}

/** However long the window, so many are found at most. */
export const occurrences_max = 4000

/**
 * When it happens within a window, on the clock of its zone. The rule speaks of the clock on the wall: the library counts
 * it in UTC, where each day has all its hours, so that no occurrence is lost when a clock goes forward. Which instant each
 * one is, `instantOf` says.
 */
export function occurrencesOf({ start, rule, except }: Rhythm, { from, to }: Window): Temporal.PlainDateTime[] {
  if (Temporal.PlainDateTime.compare(from, to) >= 0) return []
  const left = new Set(except.map(String))
  const isHeld = (one: Temporal.PlainDateTime) =>
    Temporal.PlainDateTime.compare(one, from) >= 0 &&
    Temporal.PlainDateTime.compare(one, to) < 0 &&
    (left.size === 0 || !left.has(one.toString()))
  if (rule === null) return [start].filter(isHeld)
  return countedBy(rule, start)
    .between(...ends(from, to))
    .slice(0, occurrences_max)
    .map(onTheWall)
    .filter(isHeld)
}

/** The first so many, for whoever looks at a rhythm before she keeps it. */
export function firstOf(rhythm: Rhythm, count: number): Temporal.PlainDateTime[] {
  const { start, rule } = rhythm
  const years =
    rule === null ? 1 : Math.ceil((count + rhythm.except.length) * (rule.every === 'year' ? rule.interval : 2)) + 1
  return occurrencesOf(rhythm, { from: start, to: start.add({ years }) }).slice(0, count)
}

/** By when it has happened so often, if it does not end before. */
export function longEnough({ start, rule }: Pick<Rhythm, 'start' | 'rule'>, count: number): Temporal.PlainDateTime {
  if (rule === null) return start.add({ days: 1 })
  const length = rule.interval * (count + 1)
  return start.add({ week: { weeks: length }, month: { months: length }, year: { years: length } }[rule.every])
}

function ends(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime) {
  return [from.toZonedDateTime('UTC'), to.toZonedDateTime('UTC'), true] as const
}

function onTheWall(one: Pick<Temporal.ZonedDateTime, 'toPlainDateTime'>): Temporal.PlainDateTime {
  return one.toPlainDateTime()
}

const letters = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The two letters by which RFC 5545 calls a weekday. */
export function lettersOf(weekday: Weekday): (typeof letters)[number] {
  return letters[weekday - 1] ?? 'MO'
}

export const weekdayLetters: readonly string[] = letters

function countedBy(rule: Rule, start: Temporal.PlainDateTime) {
  const { interval, ends: end } = rule
  const shared = { interval, dtstart: start.toZonedDateTime('UTC'), cache: false }
  const lasting = {
    ...(end && 'times' in end && { count: end.times }),
    ...(end && 'until' in end && { until: lastMoment(end.until) }),
  }
  if (rule.every === 'week') {
    return new RRuleTemporal({ ...shared, ...lasting, freq: 'WEEKLY', byDay: rule.days.map(lettersOf), wkst: 'MO' })
  }
  const freq = rule.every === 'month' ? 'MONTHLY' : 'YEARLY'
  const byMonth = rule.every === 'year' ? { byMonth: [rule.month] } : {}
  return new RRuleTemporal({ ...shared, ...lasting, ...byMonth, ...dayOf(rule.on), freq })
}

function dayOf(on: MonthDay): { byDay: string[] } | { byMonthDay: number[] } {
  return on.weekday === undefined ? { byMonthDay: [on.day] } : { byDay: [`${on.nth}${lettersOf(on.weekday)}`] }
}

function lastMoment(day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: 'UTC', plainTime: '23:59:59' })
}
