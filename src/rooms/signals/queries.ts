import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Signal } from './model.ts'

/** Her own signal, and those that were sent while she led: nobody else's. */
export async function listSignals(db: Db, viewer: Viewer, id: GatheringId): Promise<Signal[]> {
  const rows = await visibleSignals(db, viewer)
    .where('signal.gathering_id', '=', id)
    .orderBy('signal.sent_at')
    .orderBy('signal.id')
    .execute()
  return rows
}

/** The only way in: says in SQL who reads a signal. */
function visibleSignals(db: Db, viewer: Viewer) {
  return db
    .selectFrom('room_signal as signal')
    .innerJoin('person', 'person.id', 'signal.person_id')
    .leftJoin('room_host as host', (on) =>
      on.onRef('host.gathering_id', '=', 'signal.gathering_id').on('host.person_id', '=', viewer.id),
    )
    .where((where) => where.or([where('signal.person_id', '=', viewer.id), sql<boolean>`host.since <= signal.sent_at`]))
    .where(sql<boolean>`signal.community_id = any (${viewer.belongings.map(({ id }) => id)}::uuid[])`)
    .select([
      'signal.id',
      'signal.person_id as personId',
      'person.display_name as name',
      sql<boolean>`signal.person_id = ${viewer.id}`.as('isMine'),
      'signal.kind',
      'signal.sent_at as sentAt',
      'signal.answer',
    ])
}
