import { sql } from 'kysely'
import type { UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'

/** What agreements under an umbrella begin with: its own words, or those of the nearest one above it that has some. */
export async function findLimits(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Names | null> {
  const { rows } = await sql<Names>`
    with recursive roof (id, above, height) as (
      select umbrella.id, umbrella.parent_id, 0 from umbrella where umbrella.id = ${umbrella}
      union all
      select umbrella.id, umbrella.parent_id, roof.height + 1 from umbrella join roof on umbrella.id = roof.above
    )
    select said.text_en as en, said.text_fr as fr
    from roof join confidentiality_limits said on said.umbrella_id = roof.id
    where roof.id = any (${viewer.roofs}::uuid[])
    order by roof.height limit 1`.execute(db)
  return rows[0] ?? null
}

/** What an umbrella says itself. */
export async function findOwnLimits(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Names> {
  const own = await db
    .selectFrom('confidentiality_limits')
    .where('umbrella_id', '=', umbrella)
    .where(sql<boolean>`umbrella_id = any (${viewer.roofs}::uuid[])`)
    .select(['text_en as en', 'text_fr as fr'])
    .executeTakeFirst()
  return own ?? { en: null, fr: null }
}
