import { sql } from 'kysely'
import type { ProfileTermId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { ProfileTerm } from '../model.ts'

/** Asks for the words that the viewer can choose from: those of every umbrella she lives under. */
export function termsFor(db: Db, viewer: Viewer) {
  return visibleTerms(db, viewer).where(sql<boolean>`umbrella_id = any (${viewer.roofs}::uuid[])`)
}

/** The words of one umbrella. */
export function listTermsOf(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<ProfileTerm[]> {
  return visibleTerms(db, viewer).where('umbrella_id', '=', umbrella).execute()
}

export async function findTerm(db: Db, viewer: Viewer, umbrella: UmbrellaId, id: ProfileTermId): Promise<ProfileTerm> {
  const terms = visibleTerms(db, viewer).where('umbrella_id', '=', umbrella)
  const term = await terms.where('id', '=', id).executeTakeFirst()
  if (!term) throw new NotFound('errors.notFound')
  return term
}

/** The only way in: such words are as public as their umbrella's name, to whoever has signed in. */
function visibleTerms(db: Db, viewer: Viewer) {
  return db
    .selectFrom('profile_term')
    .where(sql<boolean>`${viewer.id !== null}`)
    .orderBy(sql`lower(coalesce(${sql.ref(`name_${viewer.language}`)}, name_en, name_fr))`)
    .orderBy('id')
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'kind',
      sql<Names>`json_build_object('en', name_en, 'fr', name_fr)`.as('name'),
    ])
}
