import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { CommunityId, GatheringId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'
import { fieldsOf, skillsIn } from '../../profiles/index.ts'
import type { AgendaPlace } from '../model.ts'
import type { Candidate, Duty } from './model.ts'

export interface Fellow {
  readonly id: PersonId
  readonly name: string
}

const fellowsMax = 500

/** The members of a community by name, for choosing one of them. */
export async function listFellows(db: Db, viewer: Viewer, community: CommunityId): Promise<Fellow[]> {
  return visibleFellows(db, viewer, community)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(fellowsMax)
    .execute()
}

export async function isFellow(
  db: Db,
  viewer: Viewer,
  { community, person }: { readonly community: CommunityId; readonly person: PersonId },
): Promise<boolean> {
  const row = await visibleFellows(db, viewer, community).where('person.id', '=', person).executeTakeFirst()
  return row !== undefined
}

/** Who does what at a gathering, as part of a larger statement. */
export function dutiesOf(db: Db, viewer: Viewer, gathering: GatheringId) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('agenda_duty as d')
    .innerJoin('person', 'person.id', 'd.person_id')
    .where('d.gathering_id', '=', gathering)
    .where('d.declined_at', 'is', null)
    .where(sql<boolean>`d.community_id = any (${mine}::uuid[])`)
    .orderBy('d.role')
    .orderBy('d.asked_at')
    .select([
      'd.role',
      'd.person_id as personId',
      'person.display_name as name',
      sql<boolean>`d.person_id = ${viewer.id}`.as('isMine'),
    ])
}

export async function listDuties(db: Db, viewer: Viewer, gathering: GatheringId): Promise<Duty[]> {
  return dutiesOf(db, viewer, gathering).execute()
}

/** Everybody who could be asked, with the turns she had at other gatherings of the community. */
export async function listCandidates(db: Db, viewer: Viewer, place: AgendaPlace): Promise<Candidate[]> {
  const { id, communityId } = place
  const rows = await visibleFellows(db, viewer, communityId)
    .leftJoin('gathering_answer as answer', (on) =>
      on.onRef('answer.person_id', '=', 'person.id').on('answer.gathering_id', '=', id),
    )
    .where('membership.on_leave_since', 'is', null)
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(fellowsMax)
    .select((select) => [
      fieldsOf(viewer, sql`person.id`, ['skills']).as('told'),
      sql<boolean>`membership.roles && '{core_member,facilitator,coordinator}'`.as('isConvener'),
      sql<boolean>`coalesce(answer.answer <> 'cannot' or answer.said_at < ${place.timeSetAt}, true)`.as('canCome'),
      sql<Candidate['declined']>`array(select d.role::text from agenda_duty d where d.gathering_id = ${id}
        and d.person_id = person.id and d.declined_at is not null)`.as('declined'),
      jsonArrayFrom(
        select
          .selectFrom('agenda_duty as d')
          .innerJoin('gathering as g', 'g.id', 'd.gathering_id')
          .where('d.community_id', '=', communityId)
          .whereRef('d.person_id', '=', 'person.id')
          .where('d.gathering_id', '<>', id)
          .where('d.declined_at', 'is', null)
          .where('g.cancelled_at', 'is', null)
          .groupBy('d.role')
          .select([
            'd.role',
            sql<number>`count(*)::int`.as('times'),
            sql<number>`extract(epoch from max(g.starts_at))::float8`.as('last'),
          ]),
      ).as('held'),
    ])
    .execute()
  return rows.map(({ told, ...rest }) => ({ ...rest, skills: skillsIn(told?.[0]?.text ?? null) }))
}

/** The only way in: members know each other. */
function visibleFellows(db: Db, viewer: Viewer, community: CommunityId) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where('membership.ended_at', 'is', null)
    .where(sql<boolean>`${belongsTo(viewer, community)}`)
    .select(['person.id', 'person.display_name as name'])
}
