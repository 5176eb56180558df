import { sql, type RawBuilder } from 'kysely'
import type { CommunityId } from '#database'

/** Whether a community, one of these, is closed. Asked once for all rows of a statement. */
export function isOverOf(among: readonly CommunityId[], community: RawBuilder<unknown>) {
  return sql<boolean>`${community} = any (array(select over.id from community over
    where over.closed_at is not null and over.id = any (${among}::uuid[])))`
}
