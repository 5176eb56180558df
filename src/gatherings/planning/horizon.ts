import type { Rhythm } from '../rhythm/index.ts'

/** So far ahead, occurrences of a rule that does not end are written out. */
export const horizonMonths = 18

/** Up to when occurrences are written down now: the first always is, however far ahead. */
export function horizonOf({ start, zone }: Rhythm, now: Temporal.Instant): Temporal.PlainDateTime {
  const far = now.toZonedDateTimeISO(zone).toPlainDateTime().add({ months: horizonMonths })
  const afterFirst = start.add({ days: 1 })
  return Temporal.PlainDateTime.compare(far, afterFirst) > 0 ? far : afterFirst
}
