import type { Insertable } from 'kysely'
import type { Database, ProfileKey, ProfileTermId, ProgrammeStreamId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { streamsFor } from '../organisations/index.ts'
import type { ProfileForm } from './forms.ts'
import { profileKeys } from './model.ts'
import { termsFor } from './terms/queries.ts'

interface Describing {
  readonly form: ProfileForm
  readonly now: Temporal.Instant
}

/** Keeps what the viewer tells of herself. What she left empty is gone, and so is whom it was shown to. */
export function tellOfMyself(db: Db, viewer: Viewer, { form, now }: Describing): Promise<void> {
  const owner_id = signedIn(viewer)

  return transaction(db, async (tx) => {
    const lists = {
      terms: new Set((await termsFor(tx, viewer).execute()).map(({ id }) => id)),
      streams: new Set((await streamsFor(tx, viewer).execute()).map(({ id }) => id)),
    }
    const told = profileKeys.flatMap((key) => toldOf(form, key, lists))
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
          stream_id: given.ref('excluded.stream_id'),
          audience: given.ref('excluded.audience'),
          updated_at: given.ref('excluded.updated_at'),
        })),
      )
      .execute()
  })
}

type Told = Pick<Insertable<Database['profile_field']>, 'key' | 'text' | 'term_id' | 'stream_id' | 'audience'>

interface Lists {
  readonly terms: ReadonlySet<ProfileTermId>
  readonly streams: ReadonlySet<ProgrammeStreamId>
}

/** One field as it is kept. A word that is in no list of hers, or has just left it, is not. */
function toldOf(form: ProfileForm, key: ProfileKey, { terms, streams }: Lists): Told[] {
  const audience = form[`${key}Audience`]
  const nothing = { key, audience, text: null, term_id: null, stream_id: null }
  if (key === 'stream') {
    return form.stream !== null && streams.has(form.stream) ? [{ ...nothing, stream_id: form.stream }] : []
  }
  if (key === 'role' || key === 'region') {
    const chosen = form[key]
    return chosen !== null && terms.has(chosen) ? [{ ...nothing, term_id: chosen }] : []
  }
  const text = key === 'languages' || key === 'skills' ? form[key].join(' ') : form[key]
  return text === '' ? [] : [{ ...nothing, text }]
}
