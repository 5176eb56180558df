import { sql } from 'kysely'
import type { CommunityId, TrainingId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'

/** What search engines may list, as visitors find it: whoever asks, what she belongs to is not told of. */
export interface Listing {
  readonly umbrellas: readonly { readonly id: UmbrellaId; readonly hasFramework: boolean }[]
  readonly communities: readonly CommunityId[]
  readonly trainings: readonly TrainingId[]
}

/** A sitemap holds fifty thousand addresses; each page has one for itself and one for each language. */
const listed_max = 5_000

/** All public pages of umbrellas that say so. */
export async function findListing(db: Db): Promise<Listing> {
  const { rows } = await sql<Listing>`
    with said as materialized (select id from umbrella where is_indexed)
    select
      coalesce((select json_agg(json_build_object('id', said.id, 'hasFramework', exists (select from framework f
          where f.umbrella_id = said.id and f.superseded_at is null and coalesce(f.words_en, f.words_fr) is not null))
        order by said.id) from said), '[]') as umbrellas,
      array(select c.id from community c where c.umbrella_id in (select id from said) and c.visibility = 'public'
        and (c.closed_at is null or c.opened_at is not null) order by c.id limit ${sql.lit(listed_max)}) as communities,
      array(select t.id from training t left join community c on c.id = t.community_id
        where t.umbrella_id in (select id from said) and t.announced_at is not null and t.called_off_at is null
          and (c.id is null or c.visibility = 'public') and (t.community_id is null) = (c.id is null)
        order by t.id limit ${sql.lit(listed_max)}) as trainings`.execute(db)
  return rows[0] ?? { umbrellas: [], communities: [], trainings: [] }
}
