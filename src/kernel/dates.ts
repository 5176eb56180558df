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

const day = 86_400_000
const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** The formats of one language in one zone. Making one costs more than a page, so they are kept. */
interface Formats {
  readonly time: (milliseconds: number) => string
  readonly weekday: Intl.DateTimeFormat
  readonly thisYear: Intl.DateTimeFormat
  readonly anyYear: Intl.DateTimeFormat
  readonly full: Intl.DateTimeFormat
  readonly date: Intl.DateTimeFormat
  readonly day: Intl.DateTimeFormat
  readonly relative: Intl.RelativeTimeFormat
}

const made = new Map<string, Formats>()

function formatsFor(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`
  const known = made.get(key) ?? makeFormats(`${language}-CA`, timeZone)
  made.set(key, known)
  return known
}

function makeFormats(locale: string, timeZone: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const clock = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
  const time = format(clock)
  return {
    // Both languages write the hour without a zero before it; the locale data disagrees.
    time: (milliseconds) => time.format(milliseconds).replace(/^0(?=\d)/, ''),
    weekday: format({ weekday: 'short' }),
    thisYear: format({ day: 'numeric', month: 'short' }),
    anyYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    full: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...clock, timeZoneName: 'short' }),
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  }
}

/** Moments as said to somebody who reads this language in this zone, `now`. */
export function datesFor(language: Language, timeZone: string, now: Temporal.Instant): Dates {
  const formats = formatsFor(language, timeZone)
  const local = now.toZonedDateTimeISO(timeZone)
  const midnight = local.startOfDay().epochMilliseconds
  const newYear = midnight - (local.dayOfYear - 1) * day

  return {
    hour: local.hour,
    short({ epochMilliseconds: at }) {
      if (at >= midnight && at < midnight + day) return formats.time(at)
      if (at < midnight && at >= midnight - 6 * day) return `${formats.weekday.format(at)} ${formats.time(at)}`
      return at >= newYear && at < midnight ? formats.thisYear.format(at) : formats.anyYear.format(at)
    },
    full: ({ epochMilliseconds: at }) => formats.full.format(at),
    date: ({ epochMilliseconds: at }) => formats.date.format(at),
    day: ({ epochMilliseconds: at }) => formats.day.format(at),
    ago({ epochMilliseconds: at }) {
      const seconds = (at - now.epochMilliseconds) / 1000
      const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60]
      return formats.relative.format(Math.round(seconds / size), unit)
    },
  }
}
