import type { Language, Words } from '#kernel/words.ts'
import type { Ends, MonthDay, Rhythm, Rule, Weekday } from './model.ts'
import { zoneSaid } from './zones.ts'

/** "Every three months on the second Tuesday, at 13:00, Pacific Time (Vancouver)." */
export function rhythmSaid({ start, zone, rule }: Rhythm, words: Words): string {
  const { language } = words
  const at = { time: timeSaid(start, language), zone: zoneSaid(zone, language) }
  if (rule === null) return words('gatherings.rhythm.once', { ...at, date: dateSaid(start.toPlainDate(), language) })
  return words('gatherings.rhythm.again', { ...at, pace: paceSaid(rule, words), ends: endSaid(rule.ends, words) })
}

/** "Every three months on the second Tuesday". */
export function paceSaid(rule: Rule, words: Words): string {
  const { interval, every } = rule
  if (every === 'week') {
    const days = new Intl.ListFormat(`${words.language}-CA`).format(
      rule.days.map((day) => words('gatherings.rhythm.onDay', { weekday: weekdaySaid(day, words.language) })),
    )
    return words('gatherings.rhythm.week', { interval, days })
  }
  if (every === 'month') return words('gatherings.rhythm.month', { interval, day: monthDaySaid(rule.on, words) })
  const month = new Intl.DateTimeFormat(`${words.language}-CA`, { month: 'long', timeZone: 'UTC' })
  const named = month.format(Date.UTC(2026, rule.month - 1, 1))
  return words('gatherings.rhythm.year', { interval, month: named, day: monthDaySaid(rule.on, words) })
}

function monthDaySaid(on: MonthDay, words: Words): string {
  if (on.weekday === undefined) {
    return on.day === -1 ? words('gatherings.rhythm.lastDay') : words('gatherings.rhythm.day', { day: on.day })
  }
  const weekday = weekdaySaid(on.weekday, words.language)
  return words('gatherings.rhythm.nth', { nth: on.nth === -1 ? 'last' : `n${on.nth}`, weekday })
}

function endSaid(ends: Ends, words: Words): string {
  if (ends === null) return ''
  if ('times' in ends) return words('gatherings.rhythm.times', { times: ends.times })
  return words('gatherings.rhythm.until', { date: dateSaid(ends.until, words.language) })
}

export function weekdaySaid(weekday: Weekday, language: Language): string {
  const named = new Intl.DateTimeFormat(`${language}-CA`, { weekday: 'long', timeZone: 'UTC' })
  return named.format(Date.UTC(2024, 0, weekday))
}

/** "13:00", in French « 13 h », « 13 h 30 ». */
export function timeSaid(
  { hour, minute }: { readonly hour: number; readonly minute: number },
  language: Language,
): string {
  const minutes = String(minute).padStart(2, '0')
  if (language === 'en') return `${hour}:${minutes}`
  return minute === 0 ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${minutes}`
}

/** "Tuesday 8 December 2026", « le mardi 8 décembre 2026 » without its article. */
export function dateSaid(day: Temporal.PlainDate, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'fr-CA'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const said = format.format(Date.UTC(day.year, day.month - 1, day.day))
  return language === 'fr' ? said.replace(/(?<=^\p{L}+ )1(?= )/u, '1er') : said.replace(',', '')
}
