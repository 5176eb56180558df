import { sql } from 'kysely'
import type { CommunityId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { administers, type Viewer } from '#kernel/viewer.ts'
import { nothingDeclared, type Declaration, type Facts, type Known } from './model.ts'

/** What is on record of somebody, as the database gives it. */
export type Recorded = Pick<Facts, 'employments' | 'initiativeRoles' | 'memberships'>

interface About {
  readonly person: PersonId
  /** Whose facts count: those of this umbrella and of all above it. */
  readonly umbrella: UmbrellaId
  readonly said?: Declaration
}

/** All that a rule under this umbrella is judged by, of one person, as far as the viewer may read it. One statement. */
export async function factsOf(
  db: Db,
  viewer: Viewer,
  { person, umbrella, said = nothingDeclared }: About,
): Promise<Facts> {
  const other = said.employment?.organisationId ?? null
  const { rows } = await sql<{ recorded: Recorded; known: Known }>`
    select facts as recorded, ${knownIn(umbrella)} as known
    from facts_of(array[${person}]::uuid[], ${umbrella}, ${administers(viewer, umbrella)},
      array_remove(array[${other}]::uuid[], null))`.execute(db)
  const [found] = rows
  if (!found) throw new Error('there is a row for each person')
  return { ...found.recorded, said, known: found.known }
}

/** What the rules of communities under an umbrella can speak of. */
export async function findKnown(db: Db, umbrella: UmbrellaId): Promise<Known> {
  const { rows } = await sql<{ known: Known }>`select ${knownIn(umbrella)} as known`.execute(db)
  return rows[0]?.known ?? { streams: [], funders: [] }
}

/** Somebody who belongs to a community, with what is on record of her. */
export interface MemberFacts {
  readonly person: PersonId
  readonly name: string
  readonly recorded: Recorded
}

/** What is on record of everybody who belongs, for those who coordinate the community; nobody for all others. */
export async function listFactsOfMembers(db: Db, community: CommunityId): Promise<readonly MemberFacts[]> {
  const { rows } = await sql<MemberFacts>`
    select person_id as person, called as name, facts as recorded from facts_of_members(${community})
    order by lower(called), person_id`.execute(db)
  return rows
}

const batch = 5_000

/** The same for a job, some thousands at a time, so that a community of any size takes little memory. */
export async function* unguardedFactsOfMembers(
  system: Db,
  community: CommunityId,
): AsyncGenerator<readonly Omit<MemberFacts, 'name'>[]> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<Omit<MemberFacts, 'name'>>`
      select known.person_id as person, known.facts as recorded
      from community c cross join lateral facts_of(
        array(select m.person_id from membership m
              where m.community_id = c.id and m.ended_at is null and m.person_id > ${last}
              order by m.person_id limit ${batch}),
        c.umbrella_id, true, '{}') known
      where c.id = ${community}
      order by known.person_id`.execute(system)
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.person
  }
}

/** As a part of a query. Names are public facts, and what is above an umbrella can be spoken of below it. */
export function knownIn(umbrella: UmbrellaId) {
  return sql<Known>`(
    with recursive above (id, parent_id) as (
      select u.id, u.parent_id from umbrella u where u.id = ${umbrella}
      union select u.id, u.parent_id from umbrella u join above on u.id = above.parent_id
    ) select json_build_object(
      'streams', coalesce((select json_agg(json_build_object('id', s.id, 'funderId', s.funder_id,
          'name', json_build_object('en', s.name_en, 'fr', s.name_fr), 'isRetired', s.retired_at is not null)
          order by lower(s.code), s.id) from programme_stream s where s.umbrella_id in (select id from above)), '[]'),
      'funders', coalesce((select json_agg(json_build_object('id', f.id,
          'name', json_build_object('en', f.name_en, 'fr', f.name_fr))
          order by lower(coalesce(f.name_en, f.name_fr)), f.id)
          from funder f where f.umbrella_id in (select id from above)), '[]')))`
}
