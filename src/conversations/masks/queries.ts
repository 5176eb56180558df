import { sql, type RawBuilder } from 'kysely'
import type { PersonId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'

const nobody = Buffer.alloc(0)

/** The mask that the viewer wears in a conversation: hers to find, since the hash of her hand is hers. */
export function myMaskIn(viewer: Viewer, thread: ThreadId | RawBuilder<unknown>) {
  const place = typeof thread === 'string' ? sql`${thread}::uuid` : thread
  return sql<PersonId | null>`(select worn.id from mask worn where worn.thread_id = ${place}
    and worn.hand = sha256(${viewer.hand?.key ?? nobody}::bytea || uuid_send(${place})))`
}

/** Whether the viewer is this author of words in that conversation: `isMine` in SQL. */
export function isByMe(viewer: Viewer, author: RawBuilder<unknown>, thread: ThreadId | RawBuilder<unknown>) {
  return sql<boolean>`(${author} is not distinct from ${viewer.id}::uuid or coalesce(${author} = ${myMaskIn(viewer, thread)}, false))`
}

/** What a conversation calls a masked author; null for whoever speaks under her name. */
export function numberOf(author: RawBuilder<unknown>) {
  return sql<number | null>`(select mask.number from mask where mask.id = ${author})`
}

/** Whether this author is a mask. */
export async function isWorn(db: Db, author: PersonId): Promise<boolean> {
  const found = await db.selectFrom('mask').select('id').where('id', '=', author).executeTakeFirst()
  return found !== undefined
}
