import type { Moment } from './model.ts'

/** The instant that a moment means, for a network seeded `now` and living in `timeZone`. */
export function instantOf(moment: Moment, now: Temporal.Instant, timeZone: string): Temporal.Instant {
  if (moment.startsWith('PT')) return now.subtract(moment)

  const [days, time] = moment.split('d ')
  const day = now
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: Number(days) })
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time ?? '12:00') }).toInstant()
}
