import type { Viewer } from './viewer.ts'

/** The day that it is for whoever asks, on her own clock. */
export function todayIn({
  now,
  viewer,
}: {
  readonly now: Temporal.Instant
  readonly viewer: Pick<Viewer, 'timeZone'>
}) {
  return now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
}
