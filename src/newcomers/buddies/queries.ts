import { sql } from 'kysely'
import type { BuddyshipId, CommunityId, PersonId, ThreadId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { hasRole, signedIn, type Viewer } from '#kernel/viewer.ts'
import { newSince } from '../model.ts'
import { stateOf, type Buddyship, type BuddyWish } from './model.ts'

/** Whoever answers, or ends it, waits here for whoever came before. */
export async function lockBuddyship(
  tx: Tx,
  viewer: Viewer,
  community: CommunityId,
  id: BuddyshipId,
): Promise<Buddyship> {
  await sql`select from buddyship where id = ${id} for update`.execute(tx)
  const found = await visibleBuddyships(tx, viewer)
    .where('buddyship.community_id', '=', community)
    .where('buddyship.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** Neither goes away or leaves while one is asked for the other. */
export async function lockBoth(
  tx: Tx,
  community: CommunityId,
  { newcomer, buddy }: { readonly newcomer: PersonId; readonly buddy: PersonId },
): Promise<void> {
  await sql`select from membership where community_id = ${community} and person_id in (${newcomer}, ${buddy})
    order by person_id for share`.execute(tx)
}

/** What concerns the viewer herself, as a buddy or as a newcomer, and is not over. */
export async function listOwnBuddyships(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  now: Temporal.Instant,
): Promise<Buddyship[]> {
  const me = signedIn(viewer)
  const found = await visibleBuddyships(db, viewer)
    .where('buddyship.community_id', '=', community)
    .where((where) =>
      where.or([
        where('buddyship.buddy_id', '=', me),
        where.and([where('buddyship.newcomer_id', '=', me), where('buddyship.accepted_at', 'is not', null)]),
      ]),
    )
    .orderBy('buddyship.asked_at')
    .execute()
  return found.filter((one) => ['asked', 'accepted'].includes(stateOf(one, now)))
}

export async function findWish(db: Db, viewer: Viewer, community: CommunityId): Promise<BuddyWish> {
  const found = await db
    .selectFrom('buddy_wish')
    .where('community_id', '=', community)
    .where('person_id', '=', signedIn(viewer))
    .select(['glad_at', 'alone_at'])
    .executeTakeFirst()
  return { isGlad: found?.glad_at != null, isAlone: found?.alone_at != null }
}

/** A newcomer as those who coordinate look for a buddy for her. */
export interface Unaccompanied {
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly joinedAt: Temporal.Instant
  readonly isAlone: boolean
  readonly introduction: ThreadId | null
}

/** Those who came in lately and are not away, the latest first. None where the viewer does not coordinate. */
export async function listNewcomers(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  now: Temporal.Instant,
): Promise<Unaccompanied[]> {
  if (!hasRole(viewer, community, 'coordinator')) return []
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('buddy_wish as wish', (on) =>
      on
        .onRef('wish.community_id', '=', 'membership.community_id')
        .onRef('wish.person_id', '=', 'membership.person_id'),
    )
    .where('membership.community_id', '=', community)
    .where('membership.ended_at', 'is', null)
    .where('membership.on_leave_since', 'is', null)
    .where('membership.joined_at', '>', newSince(now))
    .where(sql<boolean>`not (membership.roles && '{coordinator,facilitator}'::role[])`)
    .orderBy('membership.joined_at', 'desc')
    .orderBy('person.id')
    .limit(60)
    .select([
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      'membership.joined_at as joinedAt',
      sql<boolean>`wish.alone_at is not null`.as('isAlone'),
      sql<ThreadId | null>`(select thread.id from thread where thread.community_id = membership.community_id
        and thread.kind = 'introduction' and thread.author_id = membership.person_id and thread.deleted_at is null
        order by thread.created_at desc limit 1)`.as('introduction'),
    ])
    .execute()
}

/** All that was asked for these newcomers, the latest first: with whoever said no. For those who coordinate. */
export async function listAsked(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  newcomers: readonly PersonId[],
): Promise<Buddyship[]> {
  if (!hasRole(viewer, community, 'coordinator')) return []
  return visibleBuddyships(db, viewer)
    .where('buddyship.community_id', '=', community)
    .where(sql<boolean>`buddyship.newcomer_id = any (${newcomers}::uuid[])`)
    .orderBy('buddyship.asked_at', 'desc')
    .execute()
}

/** A member who is glad to be a buddy. */
export interface Willing {
  readonly personId: PersonId
  readonly name: string
}

/** For those who coordinate. */
export async function listWilling(db: Db, viewer: Viewer, community: CommunityId): Promise<Willing[]> {
  if (!hasRole(viewer, community, 'coordinator')) return []
  return db
    .selectFrom('buddy_wish')
    .innerJoin('membership', (on) =>
      on
        .onRef('membership.community_id', '=', 'buddy_wish.community_id')
        .onRef('membership.person_id', '=', 'buddy_wish.person_id'),
    )
    .innerJoin('person', 'person.id', 'buddy_wish.person_id')
    .where('buddy_wish.community_id', '=', community)
    .where('buddy_wish.glad_at', 'is not', null)
    .where('membership.ended_at', 'is', null)
    .where('membership.on_leave_since', 'is', null)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .select(['person.id as personId', 'person.display_name as name'])
    .execute()
}

/** The only way in: says in SQL what `buddyRules.read` says in TypeScript. */
function visibleBuddyships(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  const coordinated = mine.filter((id) => hasRole(viewer, id, 'coordinator'))
  return db
    .selectFrom('buddyship')
    .innerJoin('person as newcomer', 'newcomer.id', 'buddyship.newcomer_id')
    .innerJoin('person as buddy', 'buddy.id', 'buddyship.buddy_id')
    .where(sql<boolean>`buddyship.community_id = any (${mine}::uuid[])`)
    .where((where) =>
      where.or([
        sql<boolean>`buddyship.community_id = any (${coordinated}::uuid[])`,
        where('buddyship.buddy_id', '=', viewer.id),
        where.and([where('buddyship.newcomer_id', '=', viewer.id), where('buddyship.accepted_at', 'is not', null)]),
      ]),
    )
    .select([
      'buddyship.id',
      'buddyship.community_id as communityId',
      'buddyship.newcomer_id as newcomerId',
      'newcomer.display_name as newcomerName',
      'buddyship.buddy_id as buddyId',
      'buddy.display_name as buddyName',
      'buddyship.asked_by as askedBy',
      'buddyship.asked_at as askedAt',
      'buddyship.until',
      'buddyship.accepted_at as acceptedAt',
      'buddyship.declined_at as declinedAt',
      'buddyship.ended_at as endedAt',
    ])
}
