import type { WordKey } from '#kernel/words.ts'
import { nthOf, weekdayOf, weekdays, type Ends, type MonthDay, type Rule, type Weekday } from '../rhythm/model.ts'
import { within } from '../rhythm/index.ts'

/** How a gathering repeats, as the page offers it. */
export const paces = ['once', 'week1', 'week2', 'month1', 'month2', 'month3', 'month6', 'year1'] as const
export type Pace = (typeof paces)[number]

/** On which day of its month: the first date says which weekday or which day it is. */
export const monthDays = ['nth', 'last', 'date', 'lastDate'] as const
export type MonthDayChoice = (typeof monthDays)[number]

export interface Chosen {
  readonly pace: Pace
  readonly on: MonthDayChoice
  /** By weeks, on which days beside the first one’s. */
  readonly days: readonly Weekday[]
  readonly ends: Ends
}

const every = {
  week1: ['week', 1],
  week2: ['week', 2],
  month1: ['month', 1],
  month2: ['month', 2],
  month3: ['month', 3],
  month6: ['month', 6],
  year1: ['year', 1],
} as const

export type Ruled =
  | { readonly ok: true; readonly rule: Rule | null }
  | { readonly ok: false; readonly field: string; readonly problem: WordKey }

/** The rule that somebody chose for a gathering that begins then, or the field that does not fit. */
export function ruleOf({ pace, on, days, ends }: Chosen, start: Temporal.PlainDateTime): Ruled {
  if (pace === 'once') return { ok: true, rule: null }
  const [unit, interval] = every[pace]
  const day = dayOf(on, start)
  const weekly = { every: 'week', days: daysOf(days, start), interval, ends } as const
  const monthly = { every: 'month', on: day, interval, ends } as const
  const yearly = { every: 'year', month: start.month, on: day, interval, ends } as const
  const read = within({ week: weekly, month: monthly, year: yearly }[unit], start)
  if (read.ok) return { ok: true, rule: read.value }
  const field = fieldOf[read.problem] ?? 'on'
  return { ok: false, field, problem: read.problem }
}

const fieldOf: Readonly<Partial<Record<WordKey, string>>> = {
  'gatherings.rhythm.problems.until': 'until',
  'gatherings.rhythm.problems.times': 'times',
}

function daysOf(days: readonly Weekday[], start: Temporal.PlainDateTime): readonly Weekday[] {
  return weekdays.filter((one) => one === weekdayOf(start) || days.includes(one))
}

function dayOf(on: MonthDayChoice, start: Temporal.PlainDateTime): MonthDay {
  const weekday = weekdayOf(start)
  return {
    nth: { nth: nthOf(start), weekday },
    last: { nth: -1, weekday } as const,
    date: { day: start.day },
    lastDate: { day: -1 },
  }[on]
}

/** What the page shows as chosen for a rule that holds. */
export function chosenIn(rule: Rule | null): Chosen {
  if (rule === null) return { pace: 'once', on: 'nth', days: [], ends: null }
  const pace = paces.find((one) => one !== 'once' && isPace(one, rule)) ?? 'month1'
  const isWeekly = rule.every === 'week'
  return { pace, on: isWeekly ? 'nth' : choiceOf(rule.on), days: isWeekly ? rule.days : [], ends: rule.ends }
}

function isPace(pace: Exclude<Pace, 'once'>, rule: Rule): boolean {
  return rule.every === every[pace][0] && rule.interval === every[pace][1]
}

function choiceOf(on: MonthDay): MonthDayChoice {
  if (on.weekday === undefined) return on.day === -1 ? 'lastDate' : 'date'
  return on.nth === -1 ? 'last' : 'nth'
}
