import type { CommunityId, TrainingId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { World } from '#world/world.ts'

interface Some {
  readonly community?: CommunityId
  readonly isDraft?: boolean
}

/** Harbour, or a community of it, announces a training in May. */
export async function announced(
  { db, communities, people }: Pick<World, 'db' | 'communities' | 'people'>,
  { community, isDraft = false }: Some = {},
): Promise<TrainingId> {
  const id = newId<TrainingId>()
  await db
    .insertInto('training')
    .values({
      id,
      umbrella_id: communities.harbour,
      community_id: community ?? null,
      name_en: 'Pruning trees',
      about_en: 'When to cut, and when not.',
      place_en: 'In the orchard',
      starts_on: Temporal.PlainDate.from('2026-05-04'),
      ends_on: Temporal.PlainDate.from('2026-05-05'),
      is_by_month: false,
      starts_at: '09:30',
      interest_until: Temporal.PlainDate.from('2026-04-20'),
      places: 12,
      created_at: morning,
      created_by: people.dee,
      ...(isDraft ? {} : { announced_at: morning, announced_by: people.dee }),
    })
    .execute()
  return id
}
