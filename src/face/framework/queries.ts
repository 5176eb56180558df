import { sql } from 'kysely'
import type { UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Framework, FrameworkVersion } from './model.ts'

const nothing: Framework = { version: 0, words: { en: null, fr: null } }

/** What an umbrella says now. */
export async function findFramework(db: Db, umbrella: UmbrellaId): Promise<Framework> {
  const current = visibleFrameworks(db, umbrella).where('framework.superseded_at', 'is', null)
  return (await current.executeTakeFirst()) ?? nothing
}

const shownMax = 100

/** All that it ever said, the latest first: to others than its administrators the database shows what holds. */
export function listFrameworks(db: Db, umbrella: UmbrellaId): Promise<FrameworkVersion[]> {
  return visibleFrameworks(db, umbrella)
    .leftJoin('person', 'person.id', 'framework.made_by')
    .select(['framework.made_at as madeAt', 'person.display_name as madeByName'])
    .orderBy('framework.version', 'desc')
    .limit(shownMax)
    .execute()
}

/** The only way in: what holds is everybody's to read. */
function visibleFrameworks(db: Db, umbrella: UmbrellaId) {
  return db
    .selectFrom('framework')
    .where('framework.umbrella_id', '=', umbrella)
    .select([
      'framework.version',
      sql<Names>`json_build_object('en', framework.words_en, 'fr', framework.words_fr)`.as('words'),
    ])
}
