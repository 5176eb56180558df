import type { Insertable } from 'kysely'
import type { Database, ProfileKey, ProfileTermId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { ProfileForm } from './forms.ts'
import { profileKeys } from './model.ts'
import { listTermsFor } from './terms/queries.ts'

interface Describing {
  readonly form: ProfileForm
  readonly now: Temporal.Instant
}

/** Keeps what the viewer tells of herself. What she left empty is gone, and so is whom it was shown to. */
export function tellOfMyself(db: Db, viewer: Viewer, { form, now }: Describing): Promise<void> {
  const owner_id = signedIn(viewer)

  return transaction(db, async (tx) => {
    const terms = new Set((await listTermsFor(tx, viewer)).map(({ id }) => id))
    const told = profileKeys.flatMap((key) => toldOf(form, key, terms))
    const rows = told.map((field) => ({ ...field, owner_id, updated_at: now }))

    const kept = rows.map(({ key }) => key)
    await tx
      .deleteFrom('profile_field')
      .where('owner_id', '=', owner_id)
      .$if(kept.length > 0, (some) => some.where('key', 'not in', kept))
      .execute()
    if (rows.length === 0) return
    await tx
      .insertInto('profile_field')
      .values(rows)
      .onConflict((known) =>
        known.columns(['owner_id', 'key']).doUpdateSet((given) => ({
          text: given.ref('excluded.text'),
          term_id: given.ref('excluded.term_id'),
          audience: given.ref('excluded.audience'),
          updated_at: given.ref('excluded.updated_at'),
        })),
      )
      .execute()
  })
}

type Told = Pick<Insertable<Database['profile_field']>, 'key' | 'text' | 'term_id' | 'audience'>

/** One field as it is kept. A word that is in no list of hers, or has just left it, is not. */
function toldOf(form: ProfileForm, key: ProfileKey, terms: ReadonlySet<ProfileTermId>): Told[] {
  const audience = form[`${key}Audience`]
  if (key === 'role' || key === 'region') {
    const chosen = form[key]
    return chosen !== null && terms.has(chosen) ? [{ key, text: null, term_id: chosen, audience }] : []
  }
  const text = key === 'languages' ? form.languages.join(' ') : form[key]
  return text === '' ? [] : [{ key, text, term_id: null, audience }]
}
