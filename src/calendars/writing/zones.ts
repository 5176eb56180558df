/** A moment at which the clocks of a zone change, and by how much they are apart from UTC before and after, in seconds. */
interface Change {
  readonly at: Temporal.Instant
  readonly from: number
  readonly to: number
}

export interface Span {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** Beyond what stands in a calendar: people move entries about. */
const yearsAfter = 3

/**
 * The clocks of a zone as RFC 5545 describes them, from the last change before the span to some years after it. A change
 * that comes every year on the same weekday is a rule; others, such as those that follow the moon, stand one by one.
 */
export function zoneLines(zone: string, { from, to }: Span): string {
  const changes = changesOf(zone, from, to.toZonedDateTimeISO(zone).add({ years: yearsAfter }))
  const groups = [...Map.groupBy(changes, (change) => `${change.from} ${change.to}`).values()]
  const observances = changes.length === 0 ? steady(from.toZonedDateTimeISO(zone)) : groups.flatMap(observance)
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n')
}

function changesOf(zone: string, from: Temporal.Instant, until: Temporal.ZonedDateTime): Change[] {
  // Where something falls into the hours after a change, programs look for the change before.
  const start = from.toZonedDateTimeISO(zone).subtract({ days: 2 })
  const changes: Change[] = []
  for (
    let at = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next');
    at !== null && Temporal.ZonedDateTime.compare(at, until) <= 0;
    at = at.getTimeZoneTransition('next')
  ) {
    const before = at.subtract({ nanoseconds: 1 })
    // Some changes are of the name alone.
    if (before.offsetNanoseconds !== at.offsetNanoseconds || changes.length === 0)
      changes.push({ at: at.toInstant(), from: secondsOf(before), to: secondsOf(at) })
  }
  return changes
}

function steady(at: Temporal.ZonedDateTime): string[] {
  const always = secondsOf(at)
  return component({ from: always, to: always }, Temporal.PlainDateTime.from('1970-01-01T00:00'))
}

/**
 * All changes of a zone by which its clocks go from one time to the same other. Without a rule each stands by itself: in a
 * list of dates, some programs do not count the first.
 */
function observance(changes: readonly Change[]): string[] {
  const onsets = changes.map(onsetOf)
  const [first] = changes
  const rule = changes.length > 1 ? yearlyRule(onsets) : null
  if (!first || rule === null) return changes.flatMap((change) => component(change, onsetOf(change)))
  return component(first, onsetOf(first), rule)
}

/** What the clock showed at that moment, had it not changed. */
function onsetOf({ at, from }: Change): Temporal.PlainDateTime {
  return at.toZonedDateTimeISO('UTC').toPlainDateTime().add({ seconds: from })
}

/** The rule that gives all of them, year by year, and nothing else; null where there is none. */
function yearlyRule(onsets: readonly Temporal.PlainDateTime[]): string | null {
  const [first] = onsets
  if (!first) return null
  const isYearly = onsets.every(
    (one, at) =>
      one.year === first.year + at &&
      one.month === first.month &&
      one.dayOfWeek === first.dayOfWeek &&
      one.toPlainTime().equals(first.toPlainTime()),
  )
  if (!isYearly) return null
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][first.dayOfWeek - 1]
  const nth = Math.ceil(first.day / 7)
  if (onsets.every(({ day }) => Math.ceil(day / 7) === nth)) return yearly(first.month, `${nth}${weekday}`)
  if (onsets.every(({ day, daysInMonth }) => day + 7 > daysInMonth)) return yearly(first.month, `-1${weekday}`)
  return null
}

function yearly(month: number, day: string): string {
  return `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${day}`
}

type Offsets = Pick<Change, 'from' | 'to'>

/** Where clocks go forward stands what is called summer time in most zones; calendars go by the offsets. */
function component({ from, to }: Offsets, onset: Temporal.PlainDateTime, rule: string | null = null): string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD'
  const when = [`DTSTART:${compact(onset)}`, ...(rule === null ? [] : [rule])]
  return [`BEGIN:${name}`, ...when, `TZOFFSETFROM:${offset(from)}`, `TZOFFSETTO:${offset(to)}`, `END:${name}`]
}

function secondsOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return offsetNanoseconds / 1_000_000_000
}

/** "-0330", and "-003045" where seconds are left. */
function offset(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60]
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, '0'))
  return `${seconds < 0 ? '-' : '+'}${hours}${minutes}${rest === '00' ? '' : rest}`
}

function compact(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}
