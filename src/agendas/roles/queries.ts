import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'

export interface Fellow {
  readonly id: PersonId
  readonly name: string
}

const fellowsMax = 500

/** The members of a community by name, for choosing one of them. */
export async function listFellows(db: Db, viewer: Viewer, community: CommunityId): Promise<Fellow[]> {
  return visibleFellows(db, viewer, community)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(fellowsMax)
    .execute()
}

export async function isFellow(
  db: Db,
  viewer: Viewer,
  { community, person }: { readonly community: CommunityId; readonly person: PersonId },
): Promise<boolean> {
  const row = await visibleFellows(db, viewer, community).where('person.id', '=', person).executeTakeFirst()
  return row !== undefined
}

/** The only way in: members know each other. */
function visibleFellows(db: Db, viewer: Viewer, community: CommunityId) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where('membership.ended_at', 'is', null)
    .where(sql<boolean>`${belongsTo(viewer, community)}`)
    .select(['person.id', 'person.display_name as name'])
}
