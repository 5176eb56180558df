import { wordsIn, type Language } from '#kernel/words.ts'

/** Moments and days as one person reads them: in her language and her time zone. */
export interface Dates {
  /** "9:12" today, "Tue 9:12" this week, "12 Nov" this year, "12 Nov 2025" before. */
  short(at: Temporal.Instant): string
  /** "Tuesday, 17 November 2026 at 9:12, Pacific Time": for titles and for those who want to know exactly. */
  full(at: Temporal.Instant): string
  /** "3 days ago", "yesterday", "5 minutes ago", "just now". */
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
  readonly time: Format
  readonly weekday: Format
  readonly thisYear: Format
  readonly anyYear: Format
  readonly full: Format
  readonly date: Format
  readonly day: Format
  readonly relative: Intl.RelativeTimeFormat
  readonly justNow: string
}

type Format = (milliseconds: number) => string

const made = new Map<string, Formats>()

/** In English the day goes before its month, as in French, and as this locale has it. */
const locales = { en: 'en-GB', fr: 'fr-CA' } as const

function formatsFor(language: Language, timeZone: string, now: number): Formats {
  const key = `${language} ${timeZone}`
  const known = made.get(key) ?? makeFormats(language, timeZone, now)
  made.set(key, known)
  return known
}

function makeFormats(language: Language, timeZone: string, now: number): Formats {
  const format = (options: Intl.DateTimeFormatOptions): Format => {
    const { format: written } = new Intl.DateTimeFormat(locales[language], { timeZone, hourCycle: 'h23', ...options })
    return (milliseconds) => asWritten(written(milliseconds), language)
  }
  const full = format({ dateStyle: 'full', timeStyle: 'short' })
  const zone = new Intl.DateTimeFormat(`${language}-CA`, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(now)
    .find(({ type }) => type === 'timeZoneName')?.value
  return {
    time: format({ hour: 'numeric', minute: '2-digit' }),
    weekday: format({ weekday: 'short' }),
    thisYear: format({ day: 'numeric', month: 'short' }),
    anyYear: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    full: (milliseconds) => `${full(milliseconds)}, ${zone ?? timeZone}`,
    date: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    day: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    relative: new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }),
    justNow: wordsIn(language)('kernel.justNow'),
  }
}

/** As the data do not: no zero before the hour; in French an ordinal for the first of a month, and no hour at the end of a line. */
function asWritten(text: string, language: Language): string {
  const told = text.replace(/(^|\s)0(?=\d(?::|\sh))/, '$1')
  if (language === 'en') return told
  const ordinal = told.replace(/(?<=^|\s)1(?=\s\p{L})(?!\sh)/u, '1er')
  return ordinal.replace(/(\d)\sh\s(\d)/, '$1\u00a0h\u00a0$2')
}

/** Moments as said to somebody who reads this language in this zone, `now`. */
export function datesFor(language: Language, timeZone: string, now: Temporal.Instant): Dates {
  const formats = formatsFor(language, timeZone, now.epochMilliseconds)
  const local = now.toZonedDateTimeISO(timeZone)
  const midnight = local.startOfDay().epochMilliseconds
  const newYear = midnight - (local.dayOfYear - 1) * day

  return {
    hour: local.hour,
    short({ epochMilliseconds: at }) {
      if (at >= midnight && at < midnight + day) return formats.time(at)
      if (at < midnight && at >= midnight - 6 * day) return `${formats.weekday(at)} ${formats.time(at)}`
      return at >= newYear && at < midnight ? formats.thisYear(at) : formats.anyYear(at)
    },
    full: ({ epochMilliseconds: at }) => formats.full(at),
    date: ({ epochMilliseconds: at }) => formats.date(at),
    day: ({ epochMilliseconds: at }) => formats.day(at),
    ago({ epochMilliseconds: at }) {
      const seconds = (at - now.epochMilliseconds) / 1000
      const unit = units.find(([, length]) => Math.abs(seconds) >= length)
      return unit ? formats.relative.format(Math.round(seconds / unit[1]), unit[0]) : formats.justNow
    },
  }
}
