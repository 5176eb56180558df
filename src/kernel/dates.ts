import type { Language } from '#kernel/words.ts'

/** Moments and days as one person reads them: in her language and her time zone. */
export interface Dates {
  /** "9:12" today, "Tue 9:12" this week, "12 Nov" this year, "12 Nov 2025" before. */
  short(at: Temporal.Instant): string
  /** "Tuesday 17 November 2026 at 9:12, Pacific time": for titles and for those who want to know exactly. */
  full(at: Temporal.Instant): string
  /** "3 days ago", "yesterday", "5 minutes ago". */
  ago(at: Temporal.Instant): string
  /** "12 November 2025": for what began long ago. */
  date(at: Temporal.Instant): string
  /** "Saturday 21 November". */
  day(at: Temporal.Instant): string
  /** The hour of the day now, 0 to 23, for a greeting. */
  readonly hour: number
}

const made = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(`${language}-CA`, { timeZone, hour12: false, ...options })
  made.set(key, known)
  return known
}

const time = { hour: 'numeric', minute: '2-digit' } as const
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

export function datesFor(language: Language, timeZone: string, now: Temporal.Instant): Dates {
  const say = (options: Intl.DateTimeFormatOptions, at: Temporal.Instant) =>
    format(language, timeZone, options).format(at.epochMilliseconds)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const relative = new Intl.RelativeTimeFormat(`${language}-CA`, { numeric: 'auto' })

  return {
    hour: now.toZonedDateTimeISO(timeZone).hour,
    short(at) {
      const date = at.toZonedDateTimeISO(timeZone).toPlainDate()
      const days = date.until(today).days
      if (days === 0) return say(time, at)
      if (days > 0 && days < 7) return say({ weekday: 'short', ...time }, at)
      if (date.year === today.year) return say({ day: 'numeric', month: 'short' }, at)
      return say({ day: 'numeric', month: 'short', year: 'numeric' }, at)
    },
    full: (at) =>
      say({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...time, timeZoneName: 'short' }, at),
    date: (at) => say({ day: 'numeric', month: 'long', year: 'numeric' }, at),
    day: (at) => say({ weekday: 'long', day: 'numeric', month: 'long' }, at),
    ago(at) {
      const seconds = (at.epochMilliseconds - now.epochMilliseconds) / 1000
      const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60]
      return relative.format(Math.round(seconds / size), unit)
    },
  }
}
