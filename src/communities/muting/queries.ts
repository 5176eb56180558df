import { sql, type RawBuilder } from 'kysely'
import type { Viewer } from '#kernel/viewer.ts'

/** Whether the viewer has muted somebody, as a part of a query. */
export function isMutedBy(viewer: Viewer, person: RawBuilder<unknown>) {
  return sql<boolean>`exists (select from muting where muting.owner_id = ${viewer.id} and muting.person_id = ${person})`
}
