import type { InterestId, TrainingId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { network } from './network.ts'
import { named, namesOf, type Known } from './seed-network.ts'
import { trainings, type SomeTraining } from './trainings.ts'

/** Trainings that the umbrella announces, and one that it is still writing. */
export async function makeTrainings(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  for (const one of trainings) await makeTraining(tx, known, one, now)
}

async function makeTraining(tx: Tx, known: Known, one: SomeTraining, now: Temporal.Instant): Promise<void> {
  const { about, audience, place, length, isByMonth, startsAt, places } = one
  const id = newId<TrainingId>()
  const first = now.toZonedDateTimeISO('America/Vancouver').toPlainDate().add({ days: one.startsIn })
  const startsOn = isByMonth ? first.with({ day: 1 }) : first
  const endsOn = isByMonth ? first.with({ day: first.daysInMonth }) : first.add({ days: one.days - 1 })
  const by = one.by && { announced_at: now, announced_by: named(known.people, one.by) }
  await tx
    .insertInto('training')
    .values({
      id,
      umbrella_id: named(known.umbrellas, 'coast-and-valley'),
      ...namesOf(one.name),
      about_en: about.en,
      about_fr: about.fr,
      audience_en: audience.en,
      audience_fr: audience.fr,
      place_en: place.en,
      place_fr: place.fr,
      length_en: length.en,
      length_fr: length.fr,
      starts_on: startsOn,
      ends_on: endsOn,
      is_by_month: isByMonth,
      starts_at: startsAt,
      interest_until: startsOn,
      places,
      created_at: now,
      created_by: named(known.people, 'margit'),
      ...by,
    })
    .execute()
  if (one.interested.length === 0) return
  const rows = one.interested.map(({ handle, words }) => ({
    id: newId<InterestId>(),
    training_id: id,
    person_id: named(known.people, handle),
    name: network.people.find((person) => person.handle === handle)?.name ?? handle,
    language: 'en' as const,
    words,
    created_at: now,
    confirmed_at: now,
  }))
  await tx.insertInto('interest').values(rows).execute()
}
