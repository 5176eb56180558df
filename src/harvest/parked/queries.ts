import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { ParkedItem, ParkedState } from '../model.ts'

/** What was parked in the room of a gathering, in order, with what becomes of it. Members read it as they did there. */
export function listParkedItems(db: Db, viewer: Viewer, gathering: GatheringId): Promise<ParkedItem[]> {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('room_parked as p')
    .leftJoin('person as by', 'by.id', 'p.person_id')
    .leftJoin('person as owner', 'owner.id', 'p.owner_id')
    .where('p.gathering_id', '=', gathering)
    .where(sql<boolean>`p.community_id = any (${mine}::uuid[])`)
    .orderBy('p.parked_at')
    .orderBy('p.id')
    .limit(200)
    .select([
      'p.id',
      'p.words',
      'by.display_name as byName',
      'p.owner_id as ownerId',
      'owner.display_name as ownerName',
      sql<ParkedState>`case when p.dropped_at is not null then 'dropped' when p.carried_at is not null then 'topic'
        when p.action_id is not null then 'action' when p.settled_at is not null then 'taken' else 'open' end`.as(
        'state',
      ),
    ])
    .execute()
}
