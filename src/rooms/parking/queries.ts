import type { GatheringId } from '#database'
import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { parked_max, type Parked } from './model.ts'

/** What was parked in a room, in order. */
export function listParked(db: Db, viewer: Viewer, id: GatheringId): Promise<Parked[]> {
  return db
    .selectFrom('room_parked as p')
    .leftJoin('person as by', 'by.id', 'p.person_id')
    .leftJoin('person as owner', 'owner.id', 'p.owner_id')
    .where('p.gathering_id', '=', id)
    .where(sql<boolean>`p.community_id = any (${viewer.belongings.map((belonging) => belonging.id)}::uuid[])`)
    .orderBy('p.parked_at')
    .orderBy('p.id')
    .limit(parked_max)
    .select([
      'p.id',
      'by.display_name as byName',
      'p.words',
      'p.owner_id as ownerId',
      'owner.display_name as ownerName',
      sql<boolean>`p.settled_at is not null`.as('isSettled'),
      sql<boolean>`p.dropped_at is not null`.as('isDropped'),
    ])
    .execute()
}
