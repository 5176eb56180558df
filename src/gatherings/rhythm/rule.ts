import type { WordKey } from '#kernel/words.ts'
import {
  day_max,
  interval_max,
  isLastOfMonth,
  isLastWeekday,
  nthOf,
  nths,
  times_max,
  weekdayOf,
  type Ends,
  type MonthDay,
  type Pattern,
  type Rule,
  type Weekday,
  weekdays,
} from './model.ts'
import { lettersOf, weekdayLetters } from './occurrences.ts'
import { isZone } from '#kernel/zones.ts'

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: WordKey }

/** The rule as it is kept, and as calendars read it: the day until which it goes is one of its zone. */
export function written(rule: Rule): string {
  const parts = [`FREQ=${{ week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }[rule.every]}`]
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`)
  if (rule.every === 'week') parts.push(`BYDAY=${rule.days.map(lettersOf).join(',')}`)
  if (rule.every === 'year') parts.push(`BYMONTH=${rule.month}`)
  if (rule.every !== 'week') parts.push(dayWritten(rule.on))
  if (rule.ends && 'until' in rule.ends) parts.push(`UNTIL=${rule.ends.until.toString().replaceAll('-', '')}`)
  if (rule.ends && 'times' in rule.ends) parts.push(`COUNT=${rule.ends.times}`)
  return parts.join(';')
}

function dayWritten(on: MonthDay): string {
  return on.weekday === undefined ? `BYMONTHDAY=${on.day}` : `BYDAY=${on.nth}${lettersOf(on.weekday)}`
}

/** A rule as somebody wrote it, or a calendar: what is not understood, or beyond what people plan, is said in a sentence. */
export function readRule(text: string, start: Temporal.PlainDateTime, zone: string): Read<Rule> {
  if (!isZone(zone)) return no('gatherings.rhythm.problems.zone')
  if (text.length > 200) return no('gatherings.rhythm.problems.notUnderstood')
  const parts = partsOf(text)
  if (parts === null) return no('gatherings.rhythm.problems.notUnderstood')
  const ends = endsIn(parts, zone)
  if (!ends.ok) return ends
  const pattern = patternIn(parts, start)
  if (!pattern.ok) return pattern
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1')
  if (interval === null || interval < 1) return no('gatherings.rhythm.problems.notUnderstood')
  return within({ ...pattern.value, interval, ends: ends.value }, start)
}

/** Whether it is a rule that people can keep: it holds on its first day, ends after it, and never falls on a day that is not there. */
export function within(rule: Rule, start: Temporal.PlainDateTime): Read<Rule> {
  if (rule.interval > interval_max[rule.every]) return no('gatherings.rhythm.problems.interval')
  if (rule.ends && 'times' in rule.ends && (rule.ends.times > times_max || rule.ends.times < 1)) {
    return no('gatherings.rhythm.problems.times')
  }
  if (rule.ends && 'until' in rule.ends && Temporal.PlainDate.compare(rule.ends.until, start.toPlainDate()) < 0) {
    return no('gatherings.rhythm.problems.until')
  }
  if (rule.every !== 'week' && rule.on.weekday === undefined && rule.on.day > day_max) {
    return no(rule.every === 'year' ? 'gatherings.rhythm.problems.leapDay' : 'gatherings.rhythm.problems.day')
  }
  if (!holdsOn(rule, start)) return no('gatherings.rhythm.problems.firstDay')
  return { ok: true, value: rule }
}

function holdsOn(rule: Rule, start: Temporal.PlainDateTime): boolean {
  if (rule.every === 'week') return rule.days.includes(weekdayOf(start))
  if (rule.every === 'year' && rule.month !== start.month) return false
  const { on } = rule
  if (on.weekday === undefined) return on.day === -1 ? isLastOfMonth(start) : on.day === start.day
  if (on.weekday !== weekdayOf(start)) return false
  return on.nth === -1 ? isLastWeekday(start) : on.nth === nthOf(start) || on.nth === Math.ceil(start.day / 7)
}

const known: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'WKST',
])

function partsOf(text: string): Map<string, string> | null {
  const bare = text
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
  const parts = bare.split(';').map((part): [string, string] => {
    const [name = '', value = ''] = part.split('=', 2)
    return [name, value]
  })
  const map = new Map(parts)
  const isClear = map.size === parts.length && parts.every(([name, value]) => known.has(name) && value !== '')
  return isClear && (map.get('WKST') ?? 'MO') === 'MO' ? map : null
}

function endsIn(parts: ReadonlyMap<string, string>, zone: string): Read<Ends> {
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')]
  if (until !== undefined && count !== undefined) return no('gatherings.rhythm.problems.notUnderstood')
  if (count !== undefined) {
    const times = wholeNumber(count)
    return times === null ? no('gatherings.rhythm.problems.times') : { ok: true, value: { times } }
  }
  if (until === undefined) return { ok: true, value: null }
  const day = dayIn(until, zone)
  return day === null ? no('gatherings.rhythm.problems.notUnderstood') : { ok: true, value: { until: day } }
}

/** A day, or a moment as calendars write it: then the day on which it is, where it happens. */
function dayIn(text: string, zone: string): Temporal.PlainDate | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(text)
  if (!found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1, 6).map((one) => Number(one ?? 0))
  const isThere = month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && year >= 1970
  if (!isThere || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  const moment = Temporal.PlainDateTime.from({ year, month, day, hour, minute })
  return found[7] === 'Z' ? moment.toZonedDateTime('UTC').withTimeZone(zone).toPlainDate() : moment.toPlainDate()
}

function patternIn(parts: ReadonlyMap<string, string>, start: Temporal.PlainDateTime): Read<Pattern> {
  const [freq, byDay, byMonthDay, byMonth] = ['FREQ', 'BYDAY', 'BYMONTHDAY', 'BYMONTH'].map((name) => parts.get(name))
  if (freq === 'WEEKLY') {
    const days = byDay === undefined ? [weekdayOf(start)] : weekdaysIn(byDay)
    const isClear = days !== null && byMonthDay === undefined && byMonth === undefined
    return isClear ? { ok: true, value: { every: 'week', days } } : no('gatherings.rhythm.problems.notUnderstood')
  }
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') return no('gatherings.rhythm.problems.pace')
  const on = monthDayIn({ byDay, byMonthDay, start })
  if (on === null) return no('gatherings.rhythm.problems.notUnderstood')
  if (freq === 'MONTHLY') {
    return byMonth === undefined
      ? { ok: true, value: { every: 'month', on } }
      : no('gatherings.rhythm.problems.notUnderstood')
  }
  // Without its month, a weekday by its order would be counted through the whole year.
  const isOfTheYear = byMonth === undefined && (byDay !== undefined || byMonthDay !== undefined)
  const month = byMonth === undefined ? start.month : wholeNumber(byMonth)
  if (isOfTheYear || month === null || month < 1 || month > 12) return no('gatherings.rhythm.problems.notUnderstood')
  return { ok: true, value: { every: 'year', month, on } }
}

interface Days {
  readonly byDay: string | undefined
  readonly byMonthDay: string | undefined
  readonly start: Temporal.PlainDateTime
}

function monthDayIn({ byDay, byMonthDay, start }: Days): MonthDay | null {
  if (byDay !== undefined && byMonthDay !== undefined) return null
  if (byDay === undefined) {
    const day = byMonthDay === undefined ? start.day : wholeNumber(byMonthDay)
    return day !== null && (day === -1 || (day >= 1 && day <= 31)) ? { day } : null
  }
  const [, order = '', name = ''] = /^(\+?[1-4]|-1)([A-Z]{2})$/.exec(byDay) ?? []
  const [weekday, nth] = [weekdayNamed(name), nths.find((one) => one === Number(order))]
  return weekday && nth ? { nth, weekday } : null
}

function weekdaysIn(text: string): readonly Weekday[] | null {
  const named = text.split(',').map(weekdayNamed)
  const days = weekdays.filter((day) => named.includes(day))
  return days.length === named.length ? days : null
}

function weekdayNamed(letters: string): Weekday | null {
  return weekdays.find((day) => day === weekdayLetters.indexOf(letters) + 1) ?? null
}

function wholeNumber(text: string): number | null {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null
}

function no(problem: WordKey): { readonly ok: false; readonly problem: WordKey } {
  return { ok: false, problem }
}
