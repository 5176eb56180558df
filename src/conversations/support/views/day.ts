import type { Reader } from '#kernel/reader.ts'

/** A day as its reader writes days, whatever the hour is where she is. */
export function daySaid({ dates, viewer }: Reader, day: Temporal.PlainDate): string {
  const noon = day.toZonedDateTime({ timeZone: viewer.timeZone, plainTime: Temporal.PlainTime.from('12:00') })
  return dates.date(noon.toInstant())
}
