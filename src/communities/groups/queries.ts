import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { GroupMember, SmallGroup } from './model.ts'

/** The small groups of a community, with those of their members who belong still. */
export async function listGroups(db: Db, viewer: Viewer, community: CommunityId): Promise<SmallGroup[]> {
  const rows = await db
    .selectFrom('small_group')
    .where('small_group.community_id', '=', community)
    .where(isMine(viewer, 'small_group'))
    .orderBy('small_group.place')
    .select([
      'small_group.id',
      'small_group.place',
      'small_group.name',
      sql<readonly GroupMember[] | null>`(
        select json_agg(json_build_object('personId', person.id, 'name', person.display_name,
          'hasPicture', person.picture_at is not null, 'isAway', membership.on_leave_since is not null)
          order by lower(person.display_name), person.id)
        from small_group_member seat
        join membership on membership.community_id = seat.community_id and membership.person_id = seat.person_id
        join person on person.id = seat.person_id
        where seat.group_id = small_group.id and membership.ended_at is null)`.as('members'),
    ])
    .execute()
  return rows.map(({ members, ...group }) => ({ ...group, members: members ?? [] }))
}

/** Members who are in none. */
export function listApart(db: Db, viewer: Viewer, community: CommunityId): Promise<GroupMember[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.community_id', '=', community)
    .where(isMine(viewer, 'membership'))
    .where('membership.ended_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from small_group_member seat
        where seat.community_id = membership.community_id and seat.person_id = membership.person_id)`,
    )
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .limit(500)
    .select([
      'person.id as personId',
      'person.display_name as name',
      sql<boolean>`person.picture_at is not null`.as('hasPicture'),
      sql<boolean>`membership.on_leave_since is not null`.as('isAway'),
    ])
    .execute()
}

/** Everybody who is there to be divided: whoever is away for a while is not. */
export async function listToDivide(db: Db, viewer: Viewer, community: CommunityId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('membership')
    .where('community_id', '=', community)
    .where(isMine(viewer, 'membership'))
    .where('ended_at', 'is', null)
    .where('on_leave_since', 'is', null)
    .orderBy('person_id')
    .select('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

function isMine(viewer: Viewer, table: 'small_group' | 'membership') {
  const mine = viewer.belongings.map(({ id }) => id)
  return sql<boolean>`${sql.ref(`${table}.community_id`)} = any (${mine}::uuid[])`
}
