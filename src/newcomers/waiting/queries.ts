import { sql } from 'kysely'
import type { CommunityId, PersonId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, type Names, type Viewer } from '#kernel/viewer.ts'
import { isOverOf } from '../../communities/index.ts'
import { newSince, quietDays } from '../model.ts'

/** Somebody who came in lately and whom nobody has answered yet. */
export interface Newcomer {
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly joinedAt: Temporal.Instant
  /** Her first words under her own name; null where there are none. */
  readonly said: FirstWords | null
}

export interface FirstWords {
  readonly threadId: ThreadId
  readonly title: string
  readonly seq: number
  readonly at: string
}

const listed_max = 60

/** Whoever wrote stands before those who did not yet, and among both who has waited longest. */
export function listWaiting(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  now: Temporal.Instant,
): Promise<Newcomer[]> {
  return visibleNewcomers(db, viewer, now)
    .where('membership.community_id', '=', community)
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      'membership.joined_at as joinedAt',
      sql<FirstWords | null>`(select json_build_object('threadId', post.thread_id, 'title', thread.title, 'seq', post.seq,
          'at', post.created_at)
        from ${herWords} order by thread.kind = 'introduction' desc, post.created_at limit 1)`.as('said'),
    ])
    .orderBy(isSilent)
    .orderBy('membership.joined_at')
    .orderBy('person.id')
    .limit(listed_max)
    .execute()
}

/** How many wait in one of the communities that the viewer convenes. */
export interface WaitingIn {
  readonly communityId: CommunityId
  readonly name: Names
  readonly count: number
}

/**
 * Of every community that the viewer convenes and in which somebody waits, in one statement. Whoever has not written is
 * counted after a week: until then she may be settling in.
 */
export async function countWaiting(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<WaitingIn[]> {
  if (convened(viewer).length === 0) return []
  const rows = await visibleNewcomers(db, viewer, now)
    .where((where) =>
      where.or([where('membership.joined_at', '<', now.subtract({ hours: 24 * quietDays })), where.not(isSilent)]),
    )
    .groupBy('membership.community_id')
    .select(['membership.community_id as communityId', sql<number>`count(*)::int`.as('count')])
    .execute()
  return viewer.belongings.flatMap(({ id, name }) => {
    const row = rows.find(({ communityId }) => communityId === id)
    return row ? [{ communityId: id, name, count: row.count }] : []
  })
}

function convened(viewer: Viewer): readonly CommunityId[] {
  return viewer.belongings.filter(({ id }) => hasRole(viewer, id, 'coordinator', 'facilitator')).map(({ id }) => id)
}

/**
 * Those who wait for somebody: what they wrote has no answer, however long ago, or they came in lately and have not written
 * anything. It is made of what every member sees. Words said behind a mask, or in a peer-support space, count neither as
 * hers nor as an answer, so that nobody learns from this list who said them.
 */
function visibleNewcomers(db: Db, viewer: Viewer, now: Temporal.Instant) {
  return db
    .selectFrom('membership')
    .where(sql<boolean>`membership.community_id = any (${convened(viewer)}::uuid[])`)
    .where((where) => where.not(isOverOf(convened(viewer), sql.ref('membership.community_id'))))
    .where('membership.ended_at', 'is', null)
    .where('membership.on_leave_since', 'is', null)
    .where('membership.met_at', 'is', null)
    .where((where) => where.or([where('membership.joined_at', '>', newSince(now)), where.not(isSilent)]))
    .where(sql<boolean>`not (membership.roles && '{coordinator,facilitator}'::role[])`)
    .where((where) => where.not(wasAnswered))
}

const herWords = sql`post join thread on thread.id = post.thread_id
  where post.author_id = membership.person_id and post.community_id = membership.community_id
    and post.created_at >= membership.joined_at and post.deleted_at is null and post.hidden_at is null
    and thread.kind <> 'support' and thread.deleted_at is null`

const answerTo = sql`select from post answer where answer.thread_id = post.thread_id and answer.seq > post.seq
  and answer.author_id <> membership.person_id and answer.deleted_at is null and answer.hidden_at is null
  and not exists (select from mask where mask.id = answer.author_id)`

// Somebody who calls her by name has answered her before she said a word.
const greeting = sql`select from mention join post on post.id = mention.post_id join thread on thread.id = post.thread_id
  where mention.person_id = membership.person_id and mention.community_id = membership.community_id
    and post.created_at >= membership.joined_at and post.author_id <> membership.person_id
    and post.deleted_at is null and post.hidden_at is null
    and thread.kind <> 'support' and thread.deleted_at is null
    and not exists (select from mask where mask.id = post.author_id)`

/** Whether a member has written nothing under her name since she came. */
export const isSilent = sql<boolean>`not exists (select from ${herWords})`

/** Whether somebody has answered what she wrote, or has called her by name. */
export const wasAnswered = sql<boolean>`(exists (select from ${herWords} and exists (${answerTo})) or exists (${greeting}))`
