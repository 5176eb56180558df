import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'

/** Those who can take something on. */
export interface Taker {
  readonly id: PersonId
  readonly name: string
}

export function listTakers(db: Db, viewer: Viewer, community: CommunityId): Promise<Taker[]> {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where(sql<boolean>`membership.community_id = any (${mine}::uuid[])`)
    .where('membership.ended_at', 'is', null)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(500)
    .select(['person.id', 'person.display_name as name'])
    .execute()
}

interface TakerIn {
  readonly community: CommunityId
  readonly person: PersonId
}

/** Whoever is to do something belongs to the community. */
export async function findTaker(db: Db, viewer: Viewer, { community, person }: TakerIn): Promise<PersonId> {
  const takers = await listTakers(db, viewer, community)
  if (!takers.some(({ id }) => id === person)) throw new Conflict('outcomes.problems.notMember')
  return person
}
