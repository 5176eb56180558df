import type { ProfileTermId, UmbrellaId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, namesOf, umbrellaRules } from '../../umbrellas/index.ts'
import { termsPerKind } from '../model.ts'
import type { TermEvent } from './events.ts'
import type { NewTermForm, TermForm } from './forms.ts'
import { findTerm, listTermsOf } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface Adding extends OfUmbrella {
  readonly form: NewTermForm
}

/** The umbrella is locked first, so that its list stays as short as it may be. */
export function addTerm(db: Db, viewer: Viewer, { umbrella, form, now }: Adding): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const known = await listTermsOf(tx, viewer, umbrella)
    if (known.filter(({ kind }) => kind === form.kind).length >= termsPerKind)
      throw new Conflict('profiles.terms.tooMany')

    const row = { id: newId<ProfileTermId>(), umbrella_id: umbrella, kind: form.kind, ...namesOf(form) }
    await tx
      .insertInto('profile_term')
      .values({ ...row, created_at: now })
      .execute()

    await record<TermEvent>(tx, viewer, 'term.added', { subject: umbrella, umbrella, now })
  })
}

interface Changing extends OfUmbrella {
  readonly term: ProfileTermId
}

/** Whoever says this of herself says the new words from now on. */
export function rewordTerm(db: Db, viewer: Viewer, changing: Changing & { form: TermForm }): Promise<void> {
  const { umbrella, term, form, now } = changing

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const { id } = await findTerm(tx, viewer, umbrella, term)

    await tx.updateTable('profile_term').set(namesOf(form)).where('id', '=', id).execute()

    await record<TermEvent>(tx, viewer, 'term.reworded', { subject: umbrella, umbrella, now })
  })
}

/** Nobody says this of herself any more: it leaves the profiles as well. */
export function removeTerm(db: Db, viewer: Viewer, { umbrella, term, now }: Changing): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const { id } = await findTerm(tx, viewer, umbrella, term)

    await tx.deleteFrom('profile_term').where('id', '=', id).execute()

    await record<TermEvent>(tx, viewer, 'term.removed', { subject: umbrella, umbrella, now })
  })
}
