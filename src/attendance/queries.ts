import { sql } from 'kysely'
import type { AttendanceState, CommunityId, GatheringId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'
import type { Attendee } from './model.ts'

/** Everybody of the community with whether she was there, for those who convene; for another, herself alone. */
export function listAttendees(db: Db, viewer: Viewer, gathering: Gathering): Promise<Attendee[]> {
  const { id, communityId } = gathering
  return visibleAttendees(db, viewer, { id, communityId })
    .orderBy(sql`answer.answer is not distinct from 'comes'`, 'desc')
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(600)
    .execute()
}

interface Where {
  readonly id: GatheringId
  readonly communityId: CommunityId
}

/** The only way in: members of now, and those who were there, as those who convene or each herself may know it. */
function visibleAttendees(db: Db, viewer: Viewer, { id, communityId }: Where) {
  const convenes = hasRole(viewer, communityId, 'coordinator', 'facilitator')
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('attendance as was', (on) => on.onRef('was.person_id', '=', 'person.id').on('was.gathering_id', '=', id))
    .leftJoin('gathering_answer as answer', (on) =>
      on.onRef('answer.person_id', '=', 'person.id').on('answer.gathering_id', '=', id),
    )
    .where('membership.community_id', '=', communityId)
    .where((where) => where.or([where('membership.ended_at', 'is', null), where('was.state', 'is not', null)]))
    .where(convenes ? sql<boolean>`true` : sql<boolean>`person.id = ${signedIn(viewer)}`)
    .distinctOn([sql`answer.answer is not distinct from 'comes'`, sql`lower(person.display_name)`, 'person.id'])
    .select([
      'person.id',
      'person.display_name as name',
      sql<boolean>`answer.answer is not distinct from 'comes'`.as('isExpected'),
      sql<AttendanceState | null>`was.state`.as('state'),
      'was.source',
      'was.minutes',
      sql<boolean>`exists (select from track_answer later where later.gathering_id = ${id}
        and later.person_id = person.id)`.as('isLater'),
    ])
}

/** What whoever facilitates reads out; null where none was made, and for everybody else. */
export async function findCode(db: Db, viewer: Viewer, gathering: Gathering): Promise<string | null> {
  if (!hasRole(viewer, gathering.communityId, 'coordinator', 'facilitator')) return null
  const codes = db.selectFrom('attendance_code').where('gathering_id', '=', gathering.id)
  return (await codes.select('code').executeTakeFirst())?.code ?? null
}

/** Whose these addresses are, among the members of a community that the viewer convenes. The function asks whether she does. */
export async function membersByAddress(db: Db, community: CommunityId, addresses: readonly string[]) {
  const { rows } = await sql<{ person: PersonId; address: string }>`select person_id as person, address
    from members_by_address(${community}, ${addresses}::text[])`.execute(db)
  return new Map(rows.map(({ person, address }) => [address, person]))
}
