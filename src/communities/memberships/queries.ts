import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Member } from '../model.ts'
import { fieldsOf } from '../../profiles/index.ts'
import { mutingOf } from '../muting/queries.ts'

export const pageSize = 50

export async function findMember(db: Db, viewer: Viewer, community: CommunityId, person: PersonId): Promise<Member> {
  const members = visibleMembers(db, viewer).where('membership.community_id', '=', community)
  const member = await members.where('membership.person_id', '=', person).executeTakeFirst()
  if (!member) throw new NotFound('errors.notFound')
  return member
}

/** Those who call the community together, coordinators first. */
export function listConvening(db: Db, viewer: Viewer, community: CommunityId): Promise<Member[]> {
  return visibleMembers(db, viewer)
    .where('membership.community_id', '=', community)
    .where(isConvening)
    .orderBy(sql`'coordinator' = any (membership.roles) desc`)
    .orderBy(inOrder)
    .orderBy('person.id')
    .execute()
}

export interface MemberPage {
  readonly members: readonly Member[]
  /** The last of these, where there are more after. */
  readonly next: PersonId | null
}

/** Everybody else, by name, a page at a time. */
export async function listMembers(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
  after: PersonId | null,
): Promise<MemberPage> {
  const others = visibleMembers(db, viewer)
    .where('membership.community_id', '=', community)
    .where((where) => where.not(isConvening))
  const rows = await others
    .$if(after !== null, (some) => some.where(isAfter(after)))
    .orderBy(inOrder)
    .orderBy('person.id')
    .limit(pageSize + 1)
    .execute()
  const members = rows.slice(0, pageSize)
  return { members, next: rows.length > pageSize ? (members.at(-1)?.personId ?? null) : null }
}

/** How many coordinate, as the row locks of this transaction see it. */
export async function countCoordinators(tx: Tx, community: CommunityId): Promise<number> {
  const { count } = await tx
    .selectFrom('membership')
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`'coordinator' = any (roles)`)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const isConvening = sql<boolean>`membership.roles && '{coordinator,facilitator}'::role[]`
const inOrder = sql`lower(person.display_name)`

function isAfter(last: PersonId | null) {
  return sql<boolean>`(lower(person.display_name), person.id) >
    (select lower(p.display_name), p.id from person p where p.id = ${last})`
}

/** The only way in: says in SQL what `memberRules.read` says in TypeScript. */
function visibleMembers(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.ended_at', 'is', null)
    .where(sql<boolean>`membership.community_id = any (${mine}::uuid[])`)
    .select([
      'membership.community_id as communityId',
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      'membership.roles',
      sql<boolean>`holds_office_beyond(person.id, '{}')`.as('holdsOffice'),
      mutingOf(viewer, sql.ref('person.id')).as('muting'),
      'membership.joined_at as joinedAt',
      fieldsOf(viewer, sql.ref('person.id')).as('profile'),
    ])
}
