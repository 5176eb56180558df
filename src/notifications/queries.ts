import { sql } from 'kysely'
import type { NoticeId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { labelOf } from '../conversations/index.ts'
import type { Notice, NoticeKind } from './model.ts'
import { isInSupport, stillNears, titleToTell, topicsSought } from './reason-queries.ts'

export const noticesPerPage = 40

/** One page of the inbox, the latest first, and one more that says that there is another page. */
export async function listNotices(db: Db, viewer: Viewer, before: NoticeId | null): Promise<Notice[]> {
  const notices = inOrder(db, viewer)
  const page = before ? notices.where(isBefore(viewer, before)) : notices
  return named(viewer, await page.limit(noticesPerPage + 1).execute())
}

const unseenMax = 60

/** The latest that the viewer has not seen. */
export async function listUnseen(db: Db, viewer: Viewer): Promise<Notice[]> {
  const unseen = inOrder(db, viewer).where('notice.seen_at', 'is', null)
  return named(viewer, await unseen.limit(unseenMax).execute())
}

export async function findNotice(db: Db, viewer: Viewer, id: NoticeId): Promise<Notice> {
  const [notice] = named(viewer, await visibleNotices(db, viewer).where('notice.id', '=', id).execute())
  if (!notice) throw new NotFound('errors.notFound')
  return notice
}

function isBefore(viewer: Viewer, last: NoticeId) {
  return sql<boolean>`(notice.created_at, notice.id) <
    (select n.created_at, n.id from notice n where n.id = ${last} and n.owner_id = ${viewer.id})`
}

function inOrder(db: Db, viewer: Viewer) {
  return visibleNotices(db, viewer).orderBy('notice.created_at', 'desc').orderBy('notice.id', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleNotices>['executeTakeFirstOrThrow']>>

function named(viewer: Viewer, rows: readonly Row[]): Notice[] {
  const names = new Map(viewer.belongings.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) => {
    const { name_en, name_fr, ...notice } = row
    const communityName = names.get(row.communityId) ?? (row.requestId && { en: name_en, fr: name_fr })
    return communityName ? [{ ...notice, communityName }] : []
  })
}

/**
 * The only way in: hers alone, and of what she may read now. What happened in a community that she has left, in a
 * conversation that was moved out of her sight, or what was taken away, is there for nobody.
 */
function visibleNotices(db: Db, viewer: Viewer) {
  const me = signedIn(viewer)
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('notice')
    .leftJoin('thread', 'thread.id', 'notice.thread_id')
    .leftJoin('post', 'post.id', 'notice.post_id')
    .leftJoin('person as actor', 'actor.id', 'notice.actor_id')
    .leftJoin('join_request as request', 'request.id', 'notice.request_id')
    .leftJoin('community', 'community.id', 'request.community_id')
    .leftJoin('gathering', 'gathering.id', 'notice.gathering_id')
    .where('notice.owner_id', '=', me)
    .where(sql<boolean>`(notice.community_id = any (${mine}::uuid[]) or request.id is not null)`)
    .where(sql<boolean>`(notice.thread_id is null or (thread.id is not null and thread.deleted_at is null))`)
    .where(sql<boolean>`(notice.post_id is null or (post.id is not null and post.deleted_at is null))`)
    .where(sql<boolean>`(notice.kind <> 'helped' or post.helped_at is not null)`)
    .where(stillNears)
    .select([
      'notice.id',
      sql<NoticeKind>`notice.kind`.as('kind'),
      'notice.created_at as createdAt',
      'notice.seen_at as seenAt',
      sql<string | null>`case when not exists (select from membership
        where membership.person_id = actor.id and membership.community_id = notice.community_id
          and membership.ended_at is not null) then actor.display_name end`.as('actorName'),
      labelOf(sql.ref('notice.actor_id')).as('actorMask'),
      sql<Notice['communityId']>`coalesce(notice.community_id, request.community_id)`.as('communityId'),
      'community.name_en',
      'community.name_fr',
      'request.id as requestId',
      'notice.gathering_id as gatheringId',
      'gathering.starts_at as startsAt',
      'notice.thread_id as threadId',
      titleToTell.as('threadTitle'),
      isInSupport.as('isSupport'),
      'notice.post_id as postId',
      'post.seq',
      topicsSought.as('topics'),
    ])
}
