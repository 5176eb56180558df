import type { PostId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { NotFound, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { noteOf } from '../content-notes/forms.ts'
import { onPost, type PostEvent } from '../events.ts'
import { unguardedCount, unguardedRecount } from '../posts/commands.ts'
import { settleWords } from '../posts/words.ts'
import { unguardedPost } from '../posts/writing-commands.ts'
import type { GuestAnswerForm } from './forms.ts'

interface Answering {
  readonly form: GuestAnswerForm
  readonly now: Temporal.Instant
}

/**
 * Answers as a guest. The database lets guests write nowhere, so this goes past it, after asking itself whether the
 * conversation is open to her at this moment.
 */
export function answerAsGuest(system: Db, viewer: Viewer, id: ThreadId, { form, now }: Answering): Promise<void> {
  const person = signedIn(viewer)

  return transaction(system, async (tx) => {
    const thread = await lockVisited(tx, viewer, id, now)
    if (thread.closedAt !== null) throw new Overtaken('conversations.problems.closedMeanwhile')

    const words = await settleWords(tx, viewer, thread.communityId, form.body)
    const seq = thread.lastSeq + 1
    const said = { author: person, words, note: noteOf(form), quoted: null }
    const post = await unguardedPost(tx, { id: newId<PostId>(), thread, seq, ...said, now })
    await unguardedCount(tx, person, thread, { seq, now })

    const placed = { id: post, threadId: id, communityId: thread.communityId, seq }
    await record<PostEvent>(tx, viewer, 'post.added', onPost(placed, now))
  })
}

interface TakingBack {
  readonly post: PostId
  readonly now: Temporal.Instant
}

/** Takes back what she said herself. */
export function takeBackAsGuest(system: Db, viewer: Viewer, id: ThreadId, { post, now }: TakingBack): Promise<void> {
  const person = signedIn(viewer)

  return transaction(system, async (tx) => {
    const { communityId } = await lockVisited(tx, viewer, id, now)
    const deleted = await tx
      .updateTable('post')
      .set({ deleted_at: now, deleted_by: person })
      .where('id', '=', post)
      .where('thread_id', '=', id)
      .where('author_id', '=', person)
      .where('seq', '>', 1)
      .where('deleted_at', 'is', null)
      .returning('seq')
      .executeTakeFirst()
    if (!deleted) throw new NotFound('errors.notFound')
    await unguardedRecount(tx, id)

    const placed = { id: post, threadId: id, communityId, seq: deleted.seq }
    await record<PostEvent>(tx, viewer, 'post.deleted', onPost(placed, now))
  })
}

/** The conversation, once whoever came before has done with it; not found for whoever is no guest of it now. */
async function lockVisited(tx: Tx, viewer: Viewer, id: ThreadId, now: Temporal.Instant) {
  const thread = await tx
    .selectFrom('thread')
    .innerJoin('guest', (on) =>
      on.onRef('guest.thread_id', '=', 'thread.id').onRef('guest.community_id', '=', 'thread.community_id'),
    )
    .innerJoin('invitation', (on) =>
      on.onRef('invitation.id', '=', 'guest.invitation_id').onRef('invitation.community_id', '=', 'guest.community_id'),
    )
    .where('thread.id', '=', id)
    .where('thread.deleted_at', 'is', null)
    .where('thread.kind', 'not in', ['support', 'introduction'])
    .where('guest.person_id', '=', viewer.id)
    .where('guest.ended_at', 'is', null)
    .where('guest.until', '>', now)
    .forUpdate('thread')
    .forShare('guest')
    .select([
      'thread.id',
      'thread.community_id as communityId',
      'thread.kind',
      'thread.author_id as authorId',
      'thread.ask_state as askState',
      'thread.last_seq as lastSeq',
      'thread.closed_at as closedAt',
    ])
    .executeTakeFirst()
  if (!thread) throw new NotFound('errors.notFound')
  return thread
}
