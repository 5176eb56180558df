const morningHour = 7

/** Whether the letters of the day are due in a time zone. */
export function isMorningIn(zone: string, now: Temporal.Instant): boolean {
  return hourIn(zone, now) === morningHour
}

function hourIn(zone: string, now: Temporal.Instant): number {
  try {
    return now.toZonedDateTimeISO(zone).hour
  } catch {
    // A zone that this program does not know, from an import perhaps, must not keep everybody's letters back.
    return now.toZonedDateTimeISO('UTC').hour
  }
}
