import type { Db } from '#kernel/db.ts'
import type { OpenUmbrella } from './model.ts'

/** The umbrella under which anybody may make an account, or null: then one comes by invitation only. */
export async function findOpenUmbrella(db: Db): Promise<OpenUmbrella | null> {
  const row = await db
    .selectFrom('umbrella')
    .where('has_open_registration', '=', true)
    .orderBy('created_at')
    .limit(1)
    .select(['id', 'name_en', 'name_fr'])
    .executeTakeFirst()
  return row ? { id: row.id, name: { en: row.name_en, fr: row.name_fr } } : null
}
