import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Key } from '../model.ts'
import { isByMe } from '../masks/queries.ts'
import { onePage, withListing } from '../threads/list-queries.ts'
import type { ListedThread } from '../threads/model.ts'
import { visibleThreads } from '../threads/queries.ts'
import { followUpShownDays, type FollowUp } from './model.ts'

export interface Unanswered {
  /** One community, or null for all that the viewer belongs to. */
  readonly community: CommunityId | null
  /** Where the page before ended. */
  readonly after: Key | null
}

/** Asks that nobody else has answered, whoever has waited longest first; one more says that there is another page. */
export function listUnanswered(db: Db, viewer: Viewer, { community, after }: Unanswered): Promise<ListedThread[]> {
  let asks = visibleThreads(db, viewer)
    .where('thread.closed_at', 'is', null)
    .where(sql<boolean>`thread.ask_state in ('open', 'stale')`)
    .where(sql<boolean>`(thread.ask_state = 'open' or not exists (
      select from post where post.thread_id = thread.id and post.author_id <> thread.author_id and post.deleted_at is null))`)
  if (community) asks = asks.where('thread.community_id', '=', community)
  if (after) asks = asks.where(sql<boolean>`(thread.created_at, thread.id) > (${after.at}, ${after.id}::uuid)`)
  const ordered = asks.orderBy('thread.created_at').orderBy('thread.id')
  return withListing(ordered.where('thread.id', 'in', onePage(ordered)), viewer).execute()
}

/** The viewer's own asks of which she was asked what came of them, and has not said yet. */
export async function listAsksToFollowUp(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<FollowUp[]> {
  signedIn(viewer)
  const since = now.subtract({ hours: 24 * followUpShownDays })
  const asks = visibleThreads(db, viewer)
    .where(isByMe(viewer, sql.ref('thread.author_id')))
    .where('thread.followed_up_at', '>', since)
    .where(sql<boolean>`(thread.resolved_at is null or thread.resolved_at < thread.followed_up_at)`)
    .where(
      sql<boolean>`not exists (select from community over where over.id = thread.community_id and over.closed_at is not null)`,
    )
  return asks.$narrowType<{ followedUpAt: Temporal.Instant }>().orderBy('thread.followed_up_at').execute()
}
