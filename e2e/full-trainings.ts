import type { InterestId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import { announced } from '../src/trainings/testing/announcing.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** Harbour has a draft and announces a training; Meadow announces one in which somebody is interested. */
export async function makeTrainings({ clone: { system: db }, communities, people }: Journey) {
  const world = { db, communities, people }
  const draft = await announced(world, { isDraft: true })
  const [up, hers] = [await announced(world), await announced(world, { community: communities.meadow })]
  await db
    .insertInto('interest')
    .values({
      id: newId<InterestId>(),
      training_id: hers,
      person_id: people.gus,
      language: 'en',
      name: 'Gus Lund',
      words: 'We prune as well.',
      created_at: morning,
      confirmed_at: morning,
    })
    .execute()
  return { draft, up, hers }
}

export function trainingPages({ communities: { harbour, meadow }, trainings }: Full): SomePage[] {
  const [draft, up, hers] = [trainings.draft, trainings.up, trainings.hers].map((id) => `/trainings/${id}`)
  const list = `/umbrellas/${harbour}/trainings`
  return [
    ...seen('visitor', [`${up}`, `${up}/interest`, `${up}/interest/sent`, `/communities/${meadow}`]),
    wrong('visitor', `${up}/interest`, { name: '', email: 'x' }),
    ...seen('gus', [`${hers}`, `${hers}/interest`]),
    ...seen('dee', [
      list,
      `${list}/new`,
      `${draft}`,
      `${draft}/editing`,
      `${up}/editing`,
      `${up}/letter`,
      `${up}/calling-off`,
    ]),
    ...seen('dee', [`${up}/interested`]),
    wrong('dee', list, { nameEn: '', startsOn: 'x', startsAt: 'nine', places: '0' }),
    wrong('dee', `${up}/editing`, { nameEn: 'Trees', startsOn: '2026-05-04', endsOn: '2026-05-03' }),
    wrong('dee', `${up}/letter`, {}),
    ...seen('dee', [`/umbrellas/${harbour}/figures`, `/umbrellas/${harbour}/figures?on=2025-12-01`]),
    { who: 'ana', path: `/umbrellas/${harbour}/figures`, status: 404 },
    ...seen('cy', [
      `${hers}`,
      `${hers}/interested`,
      `/communities/${meadow}/trainings`,
      `/communities/${meadow}/trainings/new`,
    ]),
    { who: 'ana', path: `${hers}/interested`, status: 403 },
    { who: 'visitor', path: `${draft}`, status: 404 },
  ]
}
