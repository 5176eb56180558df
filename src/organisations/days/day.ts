import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Period } from '../model.ts'

/** What day it is where the umbrella is. */
export function today(now: Temporal.Instant, { timeZone }: { readonly timeZone: string }): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** A day as its reader writes it. */
export function day({ dates, viewer }: Reader, on: Temporal.PlainDate): Html {
  return html`<time datetime="${on.toString()}">${dates.date(noon(on, viewer.timeZone))}</time>`
}

export function dayText({ dates, viewer }: Reader, on: Temporal.PlainDate): string {
  return dates.date(noon(on, viewer.timeZone))
}

/** "March 1, 2024 to June 30, 2026", "since March 1, 2024". */
export function span(reader: Reader, { startsOn, endsOn }: Period): Html {
  const from = day(reader, startsOn)
  return endsOn === null
    ? reader.words.rich('organisations.period.since', { from })
    : reader.words.rich('organisations.period.fromTo', { from, to: day(reader, endsOn) })
}

function noon(on: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return on.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant()
}
