import { sql } from 'kysely'
import type { PersonId, PostId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import { unguardedHang, unguardedRehang, type ChosenFile } from '../../files/index.ts'
import { openOrAnswered } from '../asks/standing-queries.ts'
import { noteOf } from '../content-notes/forms.ts'
import { isSameNote, noteColumns } from '../content-notes/model.ts'
import { onPost, type PostEvent } from '../events.ts'
import { speaker } from '../masks/commands.ts'
import { asSpeaker, isMasked } from '../masks/model.ts'
import { unguardedMentions } from '../mentions/commands.ts'
import { isClosed, isSupport, mayStillRestore, type Thread } from '../threads/model.ts'
import { lockThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import type { EditForm, ReplyForm } from './forms.ts'
import { printOf, type WrittenPost } from './model.ts'
import { findOwnPost, findPlace, lockPost } from './queries.ts'
import { postRules } from './rules.ts'
import { unguardedVersion } from '../versions/commands.ts'
import { settleWords } from './words.ts'
import { unguardedPost } from './writing-commands.ts'

interface At {
  readonly now: Temporal.Instant
  /** What hangs on the words. Where nothing is said of files, they stay as they are. */
  readonly files?: readonly ChosenFile[] | null
}

/** The reply's place, or why it was not posted: then the writer gets her words back. */
export type Replied = { readonly seq: number } | { readonly heldBecause: WordKey }

export function postReply(db: Db, viewer: Viewer, id: ThreadId, form: ReplyForm & At): Promise<Replied> {
  const writer = signedIn(viewer)

  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    const words = await settleWords(tx, viewer, thread.communityId, form.body)
    const twin = await findOwnPost(tx, viewer, id, form.once)
    if (twin?.markdown === words.markdown) return { seq: twin.seq }
    const held = heldBecause(thread, form)
    if (held) return { heldBecause: held }
    authorize(threadRules, 'reply', viewer, thread)

    const { now, voice } = form
    const author = await speaker(tx, viewer, { thread: id, community: thread.communityId, voice, now })
    const seq = thread.lastSeq + 1
    const wanted = twin ? newId<PostId>() : (form.once ?? newId<PostId>())
    const quoted = (await findPlace(tx, viewer, id, form.quote)) === null ? null : form.quote
    const said = { author, words, note: noteOf(form), quoted }
    const post = await unguardedPost(tx, { id: wanted, thread, seq, ...said, now })
    const hanging = {
      on: { post },
      communityId: thread.communityId,
      files: form.files ?? [],
      isMasked: voice !== 'name',
    }
    await unguardedHang(tx, viewer, hanging)
    await unguardedCount(tx, author, thread, { seq, now })
    await forgetDraft(tx, writer, id)

    const placed = { id: post, threadId: id, communityId: thread.communityId, seq }
    await record<PostEvent>(tx, { ...viewer, id: author }, 'post.added', onPost(placed, now))
    return { seq }
  })
}

export type Edited = { readonly isSaved: true; readonly post: WrittenPost } | Overtaken
/** Somebody, perhaps the author herself elsewhere, changed the words since they were shown. */
export type Overtaken = { readonly isSaved: false; readonly post: WrittenPost }

export function editPost(db: Db, viewer: Viewer, id: PostId, form: EditForm & At): Promise<Edited> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'edit', viewer, post)
    const { markdown, html, version, language, called } = await settleWords(tx, viewer, post.communityId, form.body)
    const note = noteOf(form)
    const isReworded = markdown !== post.markdown || !isSameNote(note, post.note)
    if (isReworded && form.seen !== printOf(post)) return { isSaved: false, post }
    const place = { on: { post: id }, communityId: post.communityId, isMasked: isMasked(post) }
    const rehung = form.files && (await unguardedRehang(tx, viewer, { ...place, files: form.files }))
    if (!isReworded && !rehung) return { isSaved: true, post }

    await unguardedVersion(tx, post, form.now)
    await tx
      .updateTable('post')
      .set({ markdown, html, rendered_by: version, language, ...noteColumns(note), edited_at: form.now })
      .where('id', '=', id)
      .execute()
    const people = called.filter((person) => person !== post.authorId)
    await unguardedMentions(tx, { post: id, community: post.communityId, people })

    await record<PostEvent>(tx, asSpeaker(viewer, post), 'post.edited', onPost(post, form.now))
    return { isSaved: true, post }
  })
}

export function deletePost(db: Db, viewer: Viewer, id: PostId, now: Temporal.Instant): Promise<WrittenPost> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'delete', viewer, post)
    const speaking = asSpeaker(viewer, post)

    await tx.updateTable('post').set({ deleted_at: now, deleted_by: speaking.id }).where('id', '=', id).execute()
    await unguardedRecount(tx, post.threadId)

    await record<PostEvent>(tx, speaking, 'post.deleted', onPost(post, now))
    return post
  })
}

export function restorePost(db: Db, viewer: Viewer, id: PostId, now: Temporal.Instant): Promise<WrittenPost> {
  return transaction(db, async (tx) => {
    const post = await lockPost(tx, viewer, id)
    authorize(postRules, 'restore', viewer, post)
    if (!mayStillRestore(post.deletedAt, now)) throw new Conflict('conversations.problems.tooLateToRestore')

    await tx.updateTable('post').set({ deleted_at: null, deleted_by: null }).where('id', '=', id).execute()
    await unguardedRecount(tx, post.threadId)

    await record<PostEvent>(tx, asSpeaker(viewer, post), 'post.restored', onPost(post, now))
    return post
  })
}

// Who would read it may not be who the writer was told would.
function heldBecause(thread: Thread, { community }: ReplyForm): WordKey | null {
  if (community !== null && community !== thread.communityId) return 'conversations.problems.movedMeanwhile'
  if (thread.isOver) return 'conversations.problems.overMeanwhile'
  return isClosed(thread) ? 'conversations.problems.closedMeanwhile' : null
}

export type Counting = Pick<Thread, 'id' | 'communityId' | 'kind' | 'authorId' | 'askState'>

interface Counted {
  readonly seq: number
  readonly now: Temporal.Instant
}

/** What a reply changes on its conversation. Whether it may be written was asked before. */
export async function unguardedCount(tx: Tx, author: PersonId, thread: Counting, { seq, now }: Counted): Promise<void> {
  await tx
    .updateTable('thread')
    .set({
      last_seq: seq,
      reply_count: sql`reply_count + 1`,
      last_posted_at: now,
      last_author_id: author,
      ask_state: standingAfter(thread, author),
    })
    .where('id', '=', thread.id)
    .execute()
  if (isSupport(thread)) return
  await tx.updateTable('community').set({ last_posted_at: now }).where('id', '=', thread.communityId).execute()
}

async function forgetDraft(tx: Tx, owner: PersonId, thread: ThreadId): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('owner_id', '=', owner)
    .where('thread_id', '=', thread)
    .where('discarded_at', 'is', null)
    .execute()
}

// An ask that went stale is asked again by any reply. What its asker has settled stays settled.
function standingAfter(thread: Counting, author: PersonId) {
  if (thread.askState === null || thread.askState === 'resolved') return thread.askState
  if (author !== thread.authorId) return 'answered'
  if (thread.askState !== 'stale') return thread.askState
  return openOrAnswered
}

// Whatever is deleted and brought back, the thread's counts say what can be read in it now.
export async function unguardedRecount(tx: Tx, id: ThreadId): Promise<void> {
  await sql`
    update thread set
      reply_count = now.replies, helped_count = now.helped, last_posted_at = now.last_posted_at,
      last_author_id = now.last_author_id,
      ask_state = case when ask_state = 'answered' and now.answers = 0 then 'open'
                       when ask_state = 'open' and now.answers > 0 then 'answered' else ask_state end
    from (
      select count(*) filter (where seq > 1) as replies, count(helped_at) as helped,
        count(*) filter (where seq > 1 and author_id <> (select author_id from thread where id = ${id})) as answers,
        max(created_at) as last_posted_at, (array_agg(author_id order by seq desc))[1] as last_author_id
      from post where thread_id = ${id} and deleted_at is null
    ) as now
    where thread.id = ${id}`.execute(tx)
}
