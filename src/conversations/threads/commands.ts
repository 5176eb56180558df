import type { ThreadId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { languageOf } from '#kernel/language-of.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { asSpeaker } from '../masks/model.ts'
import { onThread, type ThreadEvent } from '../events.ts'
import type { TitleForm } from './forms.ts'
import { isClosed, isPinned, mayStillRestore, type Thread } from './model.ts'
import { lockDeletedThread, lockThread } from './queries.ts'
import { deletedThreadRules, threadRules } from './rules.ts'

/** Gives the title that stands now where somebody else changed it since it was shown, else null. */
export function renameThread(
  db: Db,
  viewer: Viewer,
  id: ThreadId,
  { title, seen, now }: TitleForm & { readonly now: Temporal.Instant },
): Promise<string | null> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'rename', viewer, thread)
    if (title === thread.title) return null
    if (seen !== thread.title) return thread.title

    const language = languageOf(title) ?? thread.language
    await tx.updateTable('thread').set({ title, language }).where('id', '=', id).execute()

    await record<ThreadEvent>(tx, asSpeaker(viewer, thread), 'thread.renamed', onThread(thread, now))
    return null
  })
}

export function pinThread(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'pin', viewer, thread)
    if (isPinned(thread)) return

    await tx.updateTable('thread').set({ pinned_at: now, pinned_by: viewer.id }).where('id', '=', id).execute()

    await record<ThreadEvent>(tx, viewer, 'thread.pinned', onThread(thread, now))
  })
}

export function unpinThread(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'pin', viewer, thread)
    if (!isPinned(thread)) return

    await tx.updateTable('thread').set({ pinned_at: null, pinned_by: null }).where('id', '=', id).execute()

    await record<ThreadEvent>(tx, viewer, 'thread.unpinned', onThread(thread, now))
  })
}

export function closeThread(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'close', viewer, thread)
    if (isClosed(thread)) return

    await tx.updateTable('thread').set({ closed_at: now, closed_by: viewer.id }).where('id', '=', id).execute()

    await record<ThreadEvent>(tx, viewer, 'thread.closed', onThread(thread, now))
  })
}

export function reopenThread(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'close', viewer, thread)
    if (!isClosed(thread)) return

    await tx.updateTable('thread').set({ closed_at: null, closed_by: null }).where('id', '=', id).execute()

    await record<ThreadEvent>(tx, viewer, 'thread.reopened', onThread(thread, now))
  })
}

export function deleteThread(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<Thread> {
  return transaction(db, async (tx) => {
    const thread = await lockThread(tx, viewer, id)
    authorize(threadRules, 'delete', viewer, thread)
    // Where others have joined in, only the convening team may: that a mask did it would say where its wearer belongs.
    const acting = thread.replyCount === 0 ? asSpeaker(viewer, thread) : viewer

    await tx.updateTable('thread').set({ deleted_at: now, deleted_by: acting.id }).where('id', '=', id).execute()

    await record<ThreadEvent>(tx, acting, 'thread.deleted', onThread(thread, now))
    return thread
  })
}

export function restoreThread(db: Db, viewer: Viewer, id: ThreadId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await lockDeletedThread(tx, viewer, id)
    authorize(deletedThreadRules, 'restore', viewer, thread)
    if (!mayStillRestore(thread.deletedAt, now)) throw new Conflict('conversations.problems.tooLateToRestore')

    await tx.updateTable('thread').set({ deleted_at: null, deleted_by: null }).where('id', '=', id).execute()

    const acting = thread.deletedBy === thread.authorId ? asSpeaker(viewer, thread) : viewer
    await record<ThreadEvent>(tx, acting, 'thread.restored', onThread(thread, now))
  })
}
