import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Doubted, KeptOut, OwnMembership, Standing } from './model.ts'

/** The viewer's own membership; not found where she does not belong. */
export async function findOwnMembership(db: Db, viewer: Viewer, community: CommunityId): Promise<OwnMembership> {
  const row = await db
    .selectFrom('membership')
    .where('community_id', '=', community)
    .where('person_id', '=', signedIn(viewer))
    .where('ended_at', 'is', null)
    .select([
      'community_id as communityId',
      'joined_at as joinedAt',
      'on_leave_since as onLeaveSince',
      'confirmed_at as confirmedAt',
      sql<Temporal.Instant | null>`case when asked_at > coalesce(confirmed_at, joined_at) then asked_at end`.as(
        'askedAt',
      ),
      sql<Doubted | null>`in_question_because`.as('doubted'),
      'in_question_until as doubtedUntil',
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return row
}

/**
 * Whether the viewer is kept out of a community, by those who coordinate it or by a privacy officer: then when that is looked
 * at again, as far as she was told; null where she is not.
 */
export async function findKeptOut(db: Db, viewer: Viewer, community: CommunityId): Promise<KeptOut | null> {
  const { rows } = await sql<KeptOut>`
    select max(review_at) as until from membership where community_id = ${community}
      and person_id = ${signedIn(viewer)} and ended_because = 'suspended'
    having count(*) > 0 or am_kept_out(${community})`.execute(db)
  return rows[0] ?? null
}

/** Memberships in question, the soonest to decide first, and then those suspended, the soonest to look at first. */
export function listStanding(db: Db, viewer: Viewer, community: CommunityId): Promise<Standing[]> {
  return visibleStandings(db, viewer)
    .where('membership.community_id', '=', community)
    .where((where) =>
      where.or([
        where.and([where('in_question_since', 'is not', null), where('ended_at', 'is', null)]),
        where('review_at', 'is not', null),
      ]),
    )
    .orderBy(sql`coalesce(in_question_until, review_at)`)
    .orderBy('membership.person_id')
    .limit(200)
    .execute()
}

/** Whoever decides about a membership waits here for whoever came before, and finds it as that one left it. */
export async function lockStanding(
  tx: Tx,
  viewer: Viewer,
  community: CommunityId,
  person: PersonId,
): Promise<Standing> {
  await sql`select from membership where community_id = ${community} and person_id = ${person} for update`.execute(tx)
  const standings = visibleStandings(tx, viewer).where('membership.community_id', '=', community)
  const standing = await standings.where('membership.person_id', '=', person).executeTakeFirst()
  if (!standing) throw new NotFound('errors.notFound')
  return standing
}

/** The only way in: those who coordinate see how memberships stand. What is over is in question no more. */
function visibleStandings(db: Db, viewer: Viewer) {
  const coordinated = viewer.belongings.filter(({ roles }) => roles.includes('coordinator')).map(({ id }) => id)
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where(sql<boolean>`membership.community_id = any (${coordinated}::uuid[])`)
    .select([
      'membership.community_id as communityId',
      'membership.person_id as personId',
      'person.display_name as name',
      sql<Doubted | null>`case when membership.ended_at is null then membership.in_question_because end`.as('doubted'),
      'membership.in_question_since as doubtedSince',
      'membership.in_question_until as doubtedUntil',
      'membership.review_at as reviewAt',
      'membership.suspended_because as suspendedBecause',
      sql<boolean>`exists (select from kept_out where kept_out.community_id = membership.community_id
        and kept_out.person_id = membership.person_id)`.as('isByOfficer'),
    ])
}
