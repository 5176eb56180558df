import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Counted, FacetKey } from './model.ts'

type Sql = RawBuilder<unknown>
type Told = Exclude<FacetKey, 'community'>

/**
 * What so many people tell, each where the viewer may read most of her: asked for only where they are few enough to be
 * counted, for even what is not counted would take as long to plan as the page.
 */
export async function countFacets(
  db: Db,
  places: readonly CommunityId[],
  persons: readonly PersonId[],
): Promise<Readonly<Record<Told, readonly Counted[]>>> {
  const { rows } = await sql<Record<Told, readonly Counted[]>>`
    with telling as (select e.stream, e.role, e.region, e.languages
      from unnest(${places}::uuid[], ${persons}::uuid[]) met (place_id, person_id)
      join directory_entry e using (place_id, person_id))
    select ${ofTerms('stream', 'programme_stream')} as stream, ${ofTerms('role', 'profile_term')} as role,
      ${ofTerms('region', 'profile_term')} as region, ${ofLanguages} as language`.execute(db)
  const [counted] = rows
  if (!counted) throw new Error('there is always one row')
  return counted
}

function ofTerms(key: Exclude<Told, 'language'>, list: 'programme_stream' | 'profile_term'): Sql {
  return sql`(select coalesce(json_agg(json_build_object('value', t.id, 'name',
      json_build_object('en', t.name_en, 'fr', t.name_fr), 'count', n)), '[]')
    from (select ${sql.ref(key)} as id, count(*) as n from telling group by 1) said join ${sql.table(list)} t using (id))`
}

const ofLanguages = sql`(select coalesce(json_agg(json_build_object('value', code, 'name', null, 'count', n)), '[]')
  from (select code, count(*) as n from telling, unnest(string_to_array(languages, ' ')) code group by code) said)`
