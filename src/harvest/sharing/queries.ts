import { sql } from 'kysely'
import type { GatheringId, PostId, ThreadId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { parseId } from '#kernel/id.ts'
import type { Viewer } from '#kernel/viewer.ts'

/**
 * What is posted of a gathering bears the gathering's own id: as a conversation, or as a reply in one. So it is there once,
 * and found from both sides.
 */
export function idsOf(gathering: GatheringId): { readonly thread: ThreadId; readonly post: PostId } {
  const [thread, post] = [parseId<ThreadId>(gathering), parseId<PostId>(gathering)]
  if (thread === null || post === null) throw new NotFound('errors.notFound')
  return { thread, post }
}

interface Shared {
  readonly thread: ThreadId
  readonly isDeleted: boolean
  readonly isMine: boolean
}

/** The conversation in which a harvest is talked about; null before. */
export async function findShared(db: Db, viewer: Viewer, gathering: GatheringId): Promise<Shared | null> {
  const mine = viewer.belongings.map(({ id }) => id)
  const ids = idsOf(gathering)
  const found = await db
    .selectFrom('thread as t')
    .leftJoin('post as p', (on) => on.onRef('p.thread_id', '=', 't.id').on('p.id', '=', ids.post))
    .where(sql<boolean>`t.community_id = any (${mine}::uuid[])`)
    .where(sql<boolean>`t.id in (${ids.thread}, (select said.thread_id from post said where said.id = ${ids.post}))`)
    .limit(1)
    .select(['t.id as thread', sql<boolean>`(t.deleted_at is not null or p.deleted_at is not null)`.as('isDeleted')])
    .select(sql<boolean>`coalesce(p.author_id, t.author_id) = ${viewer.id}`.as('isMine'))
    .executeTakeFirst()
  return found ?? null
}

/** The same where it can be read. */
export async function findSharedThread(db: Db, viewer: Viewer, gathering: GatheringId): Promise<ThreadId | null> {
  const shared = await findShared(db, viewer, gathering)
  return shared === null || shared.isDeleted ? null : shared.thread
}

/** Whoever posts it waits here for whoever came before. */
export async function lockSharing(tx: Tx, gathering: GatheringId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`harvest ${gathering}`}, 0))`.execute(tx)
}
