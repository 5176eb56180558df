import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Filter } from '../paths.ts'
import type { MaskLabel } from '../masks/model.ts'
import { labelOf } from '../masks/queries.ts'
import { threadsPerPage, type ListedThread } from './model.ts'
import type { Key } from '../model.ts'
import { visibleSupport, visibleThreads } from './queries.ts'

export interface Listing {
  readonly community: CommunityId
  readonly filter: Filter
  /** Where the page before ended. */
  readonly before: Key | null
}

/** One page by the latest words, and one more that says that there is another page. Pinned ones stand apart. */
export function listThreads(db: Db, viewer: Viewer, { community, filter, before }: Listing): Promise<ListedThread[]> {
  const threads = listedThreads(db, viewer, community, filter).where('thread.pinned_at', 'is', null)
  return latest(threads, viewer, before).execute()
}

/** The same of what is said in the community's peer-support space. */
export function listSupportThreads(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  before: Key | null,
): Promise<ListedThread[]> {
  const threads = visibleSupport(db, viewer).where('thread.community_id', '=', community)
  return latest(threads, viewer, before).execute()
}

function latest(threads: ReturnType<typeof visibleThreads>, viewer: Viewer, before: Key | null) {
  const after = before
    ? threads.where(sql<boolean>`(thread.last_posted_at, thread.id) < (${before.at}, ${before.id}::uuid)`)
    : threads
  const ordered = after.orderBy('thread.last_posted_at', 'desc').orderBy('thread.id', 'desc')
  return withListing(ordered.where('thread.id', 'in', onePage(ordered)), viewer)
}

/** The ids of those on a page, found before anything is looked up of each. */
export function onePage(ordered: ReturnType<typeof visibleThreads>) {
  return ordered
    .clearSelect()
    .select('thread.id')
    .limit(threadsPerPage + 1)
}

/** What the convening team keeps on top, the latest pinned first. */
export function listPinnedThreads(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  filter: Filter,
): Promise<ListedThread[]> {
  const pinned = listedThreads(db, viewer, community, filter).where('thread.pinned_at', 'is not', null)
  return withListing(pinned, viewer)
    .leftJoin('person as tender', 'tender.id', 'thread.pinned_by')
    .select('tender.display_name as pinnedByName')
    .orderBy('thread.pinned_at', 'desc')
    .limit(threadsPerPage)
    .execute()
}

const kindOf = {
  asks: 'ask',
  announcements: 'announcement',
  celebrations: 'celebration',
  introductions: 'introduction',
} as const

function listedThreads(db: Db, viewer: Viewer, community: CommunityId, filter: Filter) {
  const threads = visibleThreads(db, viewer).where('thread.community_id', '=', community)
  return filter === 'all' ? threads : threads.where('thread.kind', '=', kindOf[filter])
}

/** Threads with what a list says of each. */
export function withListing(threads: ReturnType<typeof visibleThreads>, viewer: Viewer) {
  return threads
    .leftJoin('membership as mine', (on) =>
      on.onRef('mine.community_id', '=', 'thread.community_id').on('mine.person_id', '=', viewer.id),
    )
    .leftJoin('reading', (on) => on.onRef('reading.thread_id', '=', 'thread.id').on('reading.owner_id', '=', viewer.id))
    .select([
      // Looked up for those that are shown, not for all that are sorted.
      sql<string | null>`(select author.display_name from person author
        where author.id = thread.author_id and not exists (select from membership authorship
          where authorship.community_id = thread.community_id and authorship.person_id = author.id
            and authorship.ended_at is not null))`.as('authorName'),
      sql<MaskLabel | null>`${labelOf(sql.ref('thread.author_id'))}`.as('authorMask'),
      'thread.last_author_id as lastAuthorId',
      'mine.caught_up_at as caughtUpAt',
      'reading.last_seq as lastRead',
      'reading.following',
      sql<number>`case when thread.kind = 'celebration' then
        (select count(*)::int from reaction join post on post.id = reaction.post_id
         where post.thread_id = thread.id and post.seq = 1) else 0 end`.as('reactionCount'),
    ])
}
