import { datesFor } from '#kernel/dates.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { monthSaid } from '../../communities/index.ts'
import type { Training } from '../model.ts'

/** "September 2026", "12 October 2026", "12 October at 9:30, Pacific Time, until 14 October": on the umbrella's clock, which is named. */
export function whenSaid(reader: Reader, training: Training): Html {
  const { words } = reader
  const { startsOn, endsOn, startsAt, isByMonth } = training
  const whole = (day: Temporal.PlainDate) => (isByMonth ? month(reader, day) : daySaid(reader, training, day))
  const from = startsAt === null ? whole(startsOn) : hourSaid(reader, training, startsAt)
  const isOne =
    Temporal.PlainDate.compare(isByMonth ? startsOn.with({ day: startsOn.daysInMonth }) : startsOn, endsOn) === 0
  const key = startsAt === null ? 'trainings.when.fromTo' : 'trainings.when.fromAtTo'
  return html`<span class="training-days">${isOne ? from : words.rich(key, { from, to: whole(endsOn) })}</span>`
}

/** A day of it, such as the last on which somebody can say that she is interested. */
export function daySaid({ language, now }: Reader, { timeZone }: Training, day: Temporal.PlainDate): Html {
  const at = day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant()
  return html`<time datetime="${day.toString()}">${datesFor(language, timeZone, now).date(at)}</time>`
}

function month(reader: Reader, day: Temporal.PlainDate): Html {
  return html`<time datetime="${day.toPlainYearMonth().toString()}">${monthSaid(reader, day)}</time>`
}

function hourSaid({ language, now }: Reader, { timeZone, startsOn }: Training, plainTime: string): Html {
  const at = startsOn.toZonedDateTime({ timeZone, plainTime }).toInstant()
  const exact = at.toString({ smallestUnit: 'second' })
  return html`<time datetime="${exact}">${datesFor(language, timeZone, now).full(at)}</time>`
}
