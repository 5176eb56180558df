import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { ProfileForm } from './forms.ts'

export async function describeMyself(db: Db, viewer: Viewer, form: ProfileForm): Promise<void> {
  await db
    .updateTable('person')
    .set({
      display_name: form.displayName,
      language: form.language,
      time_zone: form.timeZone,
      theme: form.theme,
      is_discreet: form.isDiscreet,
      leaves_by_shift: form.leavesByShift,
    })
    .where('id', '=', signedIn(viewer))
    .execute()
}

export async function speakLanguage(db: Db, viewer: Viewer, language: Language): Promise<void> {
  await db.updateTable('person').set({ language }).where('id', '=', signedIn(viewer)).execute()
}

export function showMyself(db: Db, viewer: Viewer, webp: Buffer, now: Temporal.Instant): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    const shown = { webp, created_at: now }
    await tx
      .insertInto('picture')
      .values({ owner_id: person, ...shown })
      .onConflict((earlier) => earlier.column('owner_id').doUpdateSet(shown))
      .execute()
    await tx.updateTable('person').set({ picture_at: now }).where('id', '=', person).execute()
  })
}

export function hideMyself(db: Db, viewer: Viewer): Promise<void> {
  const person = signedIn(viewer)

  return transaction(db, async (tx) => {
    await tx.deleteFrom('picture').where('owner_id', '=', person).execute()
    await tx.updateTable('person').set({ picture_at: null }).where('id', '=', person).execute()
  })
}
