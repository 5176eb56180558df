import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Muted, Muting } from '../model.ts'

/** How the viewer hears somebody, as a part of a query; null where nothing keeps her from it. */
export function mutingOf(viewer: Viewer, person: RawBuilder<unknown>) {
  return sql<Muting | null>`(select case when muting.is_block then 'blocked' else 'muted' end from muting
    where muting.owner_id = ${viewer.id} and muting.person_id = ${person})`
}

/** Whom the viewer muted or blocked, the latest first. */
export async function listMuted(db: Db, viewer: Viewer): Promise<Muted[]> {
  return db
    .selectFrom('muting')
    .leftJoin('person', 'person.id', 'muting.person_id')
    .where('muting.owner_id', '=', viewer.id)
    .select([
      'muting.person_id as personId',
      'person.display_name as name',
      sql<Muting>`case when muting.is_block then 'blocked' else 'muted' end`.as('muting'),
    ])
    .orderBy('muting.created_at', 'desc')
    .orderBy('muting.person_id')
    .execute()
}

/** Whether the viewer has muted somebody, as a part of a query. */
export function isMutedBy(viewer: Viewer, person: RawBuilder<unknown>) {
  return sql<boolean>`exists (select from muting where muting.owner_id = ${viewer.id} and muting.person_id = ${person})`
}
