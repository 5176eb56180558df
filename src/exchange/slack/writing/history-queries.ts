import { sql } from 'kysely'
import type { CommunityId, PostId, ThreadId } from '#database'
import type { Tx } from '#kernel/db.ts'

export interface KnownThread {
  readonly id: ThreadId
  readonly communityId: CommunityId
  readonly lastSeq: number
}

/** Of these messages, the ones that came before, with their threads. */
export async function unguardedKnownPosts(tx: Tx, ids: readonly PostId[]): Promise<ReadonlyMap<PostId, ThreadId>> {
  const rows = await tx
    .selectFrom('post')
    .select(['id', 'thread_id'])
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, thread_id }) => [id, thread_id]))
}

/** Those of these threads that are there, held so that nobody replies before the import has. */
export async function unguardedHeldThreads(tx: Tx, ids: readonly ThreadId[]): Promise<readonly KnownThread[]> {
  return tx
    .selectFrom('thread')
    .select(['id', 'community_id as communityId', 'last_seq as lastSeq'])
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}
