import type { FamilyId, PersonId, UmbrellaId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import { findFamily, findUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import type { JoiningEvent } from '../events.ts'
import { findForTeam } from './queries.ts'

interface OfFamily {
  readonly umbrella: UmbrellaId
  readonly family: FamilyId
  readonly now: Temporal.Instant
}

/** Puts somebody who lives under the umbrella's roof into a family's team; gives what is wrong with the address. */
export function addReviewer(
  db: Db,
  viewer: Viewer,
  { umbrella, family, email, now }: OfFamily & { readonly email: string },
): Promise<WordKey | null> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addFamily', viewer, await findUmbrella(tx, viewer, umbrella))
    await findFamily(tx, viewer, umbrella, family)
    const person = await findForTeam(tx, family, email)
    if (person === null) return 'joining.forms.notUnderRoof'

    const row = { family_id: family, person_id: person, umbrella_id: umbrella, added_by: viewer.id, created_at: now }
    await tx
      .insertInto('family_reviewer')
      .values(row)
      .onConflict((known) => known.doNothing())
      .execute()

    await record<JoiningEvent>(tx, viewer, 'reviewer.added', { subject: person, umbrella, facts: { family }, now })
    return null
  })
}

/** Takes somebody out of a family's team. What she decided stays decided. */
export function endReviewer(
  db: Db,
  viewer: Viewer,
  { umbrella, family, person, now }: OfFamily & { readonly person: PersonId },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addFamily', viewer, await findUmbrella(tx, viewer, umbrella))

    const ended = await tx
      .deleteFrom('family_reviewer')
      .where('umbrella_id', '=', umbrella)
      .where('family_id', '=', family)
      .where('person_id', '=', person)
      .returning('person_id')
      .executeTakeFirst()
    if (!ended) throw new NotFound('errors.notFound')

    await record<JoiningEvent>(tx, viewer, 'reviewer.ended', { subject: person, umbrella, facts: { family }, now })
  })
}
