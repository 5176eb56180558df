import { sql } from 'kysely'
import type { ThreadId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { isOverOf } from '../../communities/index.ts'
import { isByMe, myMasksIn } from '../masks/queries.ts'
import type { Thread } from './model.ts'

export async function findThread(db: Db, viewer: Viewer, id: ThreadId): Promise<Thread> {
  const thread = await standingThreads(db, viewer).where('thread.id', '=', id).executeTakeFirst()
  if (!thread) throw new NotFound('errors.notFound')
  return thread
}

/** Whoever replies, closes or moves waits here for whoever came before. */
export async function lockThread(tx: Tx, viewer: Viewer, id: ThreadId): Promise<Thread> {
  await tx.selectFrom('thread').select('id').where('id', '=', id).forUpdate().execute()
  return findThread(tx, viewer, id)
}

export async function findDeletedThread(db: Db, viewer: Viewer, id: ThreadId): Promise<Thread | null> {
  const thread = await deletedThreads(db, viewer).where('thread.id', '=', id).executeTakeFirst()
  return thread ?? null
}

export async function lockDeletedThread(tx: Tx, viewer: Viewer, id: ThreadId): Promise<Thread> {
  await tx.selectFrom('thread').select('id').where('id', '=', id).forUpdate().execute()
  const thread = await findDeletedThread(tx, viewer, id)
  if (!thread) throw new NotFound('errors.notFound')
  return thread
}

/** What lists are made of: what is said in a peer-support space is in none but its own. */
export function visibleThreads(db: Db, viewer: Viewer) {
  return standingThreads(db, viewer).where('thread.kind', '<>', 'support')
}

/** Conversations of peer-support spaces, for the page of a space alone. */
export function visibleSupport(db: Db, viewer: Viewer) {
  return standingThreads(db, viewer).where('thread.kind', '=', 'support')
}

/** The only way in: says in SQL what `threadRules.read` says in TypeScript. */
function standingThreads(db: Db, viewer: Viewer) {
  return threadsWithin(db, viewer).where('thread.deleted_at', 'is', null)
}

/** Those she may open: the visible ones, and those she has deleted, which their page offers to bring back. */
export function threadsToOpen(db: Db, viewer: Viewer) {
  return threadsWithin(db, viewer).where((where) =>
    where.or([where('thread.deleted_at', 'is', null), isByMe(viewer, sql.ref('thread.deleted_by'))]),
  )
}

/** The same for `deletedThreadRules.read`. */
function deletedThreads(db: Db, viewer: Viewer) {
  return threadsWithin(db, viewer)
    .where('thread.deleted_at', 'is not', null)
    .where(isByMe(viewer, sql.ref('thread.deleted_by')))
}

function threadsWithin(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('thread')
    .where(sql<boolean>`thread.community_id = any (${mine}::uuid[])`)
    .select([
      'thread.id',
      'thread.community_id as communityId',
      'thread.kind',
      'thread.activity',
      'thread.title',
      'thread.language',
      'thread.author_id as authorId',
      myMasksIn(viewer, sql.ref('thread.id')).as('myMasks'),
      'thread.ask_state as askState',
      'thread.ask_outcome as askOutcome',
      'thread.outcome_note as outcomeNote',
      'thread.resolved_at as resolvedAt',
      'thread.followed_up_at as followedUpAt',
      'thread.pinned_at as pinnedAt',
      'thread.closed_at as closedAt',
      isOverOf(mine, sql.ref('thread.community_id')).as('isOver'),
      'thread.moved_at as movedAt',
      'thread.stays_until as staysUntil',
      'thread.deleted_at as deletedAt',
      'thread.deleted_by as deletedBy',
      'thread.reply_count as replyCount',
      'thread.helped_count as helpedCount',
      'thread.last_seq as lastSeq',
      'thread.last_posted_at as lastPostedAt',
      'thread.created_at as createdAt',
    ])
}
