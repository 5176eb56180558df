import { sql } from 'kysely'
import type { FamilyId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Reviewer } from './model.ts'

/** Who looks at requests to the communities of a family. */
export async function listReviewers(db: Db, family: FamilyId): Promise<Reviewer[]> {
  const { rows } = await sql<Reviewer>`
    select person_id as "personId", name, since from family_team(${family}) order by lower(name)`.execute(db)
  return rows
}

/** Whose address this is, among people under the same roof; null where it is nobody's there. */
export async function findForTeam(db: Db, family: FamilyId, email: string): Promise<PersonId | null> {
  const { rows } = await sql<{ person: PersonId | null }>`
    select person_for_team(${family}, ${email}) as person`.execute(db)
  return rows[0]?.person ?? null
}
