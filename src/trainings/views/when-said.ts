import { datesFor } from '#kernel/dates.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { monthsSaid } from '../../communities/index.ts'
import type { Training } from '../model.ts'

/** "September 2026", "12 October 2026", "12 October at 9:30, Pacific Time, until 14 October": on the umbrella's clock, which is named. */
export function whenSaid(reader: Reader, training: Training): Html {
  const { words } = reader
  const { startsOn, endsOn, startsAt, isByMonth } = training
  const months = isByMonth && monthsSaid(reader, { state: 'planned', startsOn, endsOn, openedAt: null, closedAt: null })
  if (months) return html`<span class="said">${months}</span>`
  const from = startsAt === null ? daySaid(reader, training, startsOn) : hourSaid(reader, training, startsAt)
  if (Temporal.PlainDate.compare(startsOn, endsOn) === 0) return from
  const to = daySaid(reader, training, endsOn)
  return words.rich(startsAt === null ? 'trainings.when.fromTo' : 'trainings.when.fromAtTo', { from, to })
}

/** A day of it, such as the last on which somebody can say that she is interested. */
export function daySaid({ language, now }: Reader, { timeZone }: Training, day: Temporal.PlainDate): Html {
  const at = day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant()
  return html`<time datetime="${day.toString()}">${datesFor(language, timeZone, now).date(at)}</time>`
}

function hourSaid({ language, now }: Reader, { timeZone, startsOn }: Training, plainTime: string): Html {
  const at = startsOn.toZonedDateTime({ timeZone, plainTime }).toInstant()
  const exact = at.toString({ smallestUnit: 'second' })
  return html`<time datetime="${exact}">${datesFor(language, timeZone, now).full(at)}</time>`
}
