import { dayIn } from '../organisations/index.ts'

/** The day that is asked about: today where none is, or where it is still to come, since nothing is known of that. */
export function dayAsked(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate {
  const day = dayIn(text ?? '')
  return day === null || Temporal.PlainDate.compare(day, today) > 0 ? today : day
}
