import { sql } from 'kysely'
import type { PostId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { onPost, onThread, type AskEvent, type PostEvent } from '../events.ts'
import { asSpeaker } from '../masks/model.ts'
import type { Post } from '../posts/model.ts'
import { lockPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { lockThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import type { OutcomeForm } from './forms.ts'
import { isResolved } from './model.ts'
import { openOrAnswered } from './standing-queries.ts'

type Resolution = OutcomeForm & { readonly now: Temporal.Instant }

/** Whoever asked says what came of it: the first time, and again when more came of it later. */
export function resolveAsk(db: Db, viewer: Viewer, id: ThreadId, { outcome, note, now }: Resolution): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'resolve', viewer, thread)

    await tx
      .updateTable('thread')
      .set({ ask_state: 'resolved', ask_outcome: outcome, outcome_note: note || null, resolved_at: now })
      .where('id', '=', id)
      .execute()

    await record<AskEvent>(tx, asSpeaker(viewer, thread), 'ask.resolved', onThread(thread, now))
  })
}

/** Not settled after all. */
export function askAgain(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'resolve', viewer, thread)
    if (!isResolved(thread)) return

    await tx
      .updateTable('thread')
      .set({ ask_state: openOrAnswered, ask_outcome: null, outcome_note: null, resolved_at: null })
      .where('id', '=', id)
      .execute()

    await record<AskEvent>(tx, asSpeaker(viewer, thread), 'ask.askedAgain', onThread(thread, now))
  })
}

export function markHelped(db: Db, viewer: Viewer, id: PostId, now: Temporal.Instant): Promise<Post> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'markHelped', viewer, post)
    if (post.helpedAt !== null) return post

    await tx.updateTable('post').set({ helped_at: now }).where('id', '=', id).execute()
    await countHelp(tx, post, 1)

    await record<PostEvent>(tx, asAsker(viewer, post), 'post.helped', onPost(post, now))
    return post
  })
}

export function withdrawHelp(db: Db, viewer: Viewer, id: PostId, now: Temporal.Instant): Promise<Post> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'markHelped', viewer, post)
    if (post.helpedAt === null) return post

    await tx.updateTable('post').set({ helped_at: null }).where('id', '=', id).execute()
    await countHelp(tx, post, -1)

    await record<PostEvent>(tx, asAsker(viewer, post), 'post.helpWithdrawn', onPost(post, now))
    return post
  })
}

function asAsker(viewer: Viewer, { threadAuthorId, myMasks }: Post): Viewer {
  return asSpeaker(viewer, { authorId: threadAuthorId, myMasks })
}

async function countHelp(tx: Tx, post: Post, by: 1 | -1): Promise<void> {
  await tx
    .updateTable('thread')
    .set({ helped_count: sql`helped_count + ${by}` })
    .where('id', '=', post.threadId)
    .execute()
}
