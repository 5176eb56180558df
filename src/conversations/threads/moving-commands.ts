import { sql } from 'kysely'
import type { CommunityId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { ThreadEvent } from '../events.ts'
import type { Thread } from './model.ts'
import { lockThread } from './queries.ts'
import { destinationRules, threadRules } from './rules.ts'

interface Move {
  readonly to: CommunityId
  readonly now: Temporal.Instant
}

/** Takes a conversation to another community of the same convening team, with all that hangs on it. */
export function moveThread(db: Db, viewer: Viewer, id: ThreadId, { to, now }: Move): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'move', viewer, thread)
    authorize(destinationRules, 'receive', viewer, { id: to })
    if (thread.communityId === to) return

    // Posts, drafts and notices follow by their foreign keys. What it was asked of is the community's, and stays.
    await tx.deleteFrom('thread_topic').where('thread_id', '=', id).execute()
    const moved = { community_id: to, moved_at: now, moved_by: viewer.id, pinned_at: null, pinned_by: null }
    await tx.updateTable('thread').set(moved).where('id', '=', id).execute()
    await takeAlong(tx, thread, to)
    // Whom one community asked in, another did not.
    await tx
      .updateTable('guest')
      .set({ ended_at: now })
      .where('thread_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()

    const facts = { thread: id, from: thread.communityId }
    await record<ThreadEvent>(tx, viewer, 'thread.moved', { subject: id, community: to, facts, now })
  })
}

async function takeAlong(tx: Tx, { id, lastPostedAt }: Thread, to: CommunityId): Promise<void> {
  const posts = tx.selectFrom('post').select('id').where('thread_id', '=', id)
  await tx.updateTable('reaction').set({ community_id: to }).where('post_id', 'in', posts).execute()
  await tx.updateTable('mention').set({ community_id: to }).where('post_id', 'in', posts).execute()
  await tx
    .updateTable('community')
    .set({ last_posted_at: sql`greatest(last_posted_at, ${lastPostedAt})` })
    .where('id', '=', to)
    .execute()
}
