import type { Letters, NoticeId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

/** Everything in the viewer's inbox until now counts as seen. */
export async function seeAll(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('notice')
    .set({ seen_at: now })
    .where('owner_id', '=', signedIn(viewer))
    .where('seen_at', 'is', null)
    .where('created_at', '<=', now)
    .execute()
}

/** Remembers that a notice was opened, after the page it leads to was on its way. */
export async function unguardedSee(system: Db, id: NoticeId, now: Temporal.Instant): Promise<void> {
  await system.updateTable('notice').set({ seen_at: now }).where('id', '=', id).where('seen_at', 'is', null).execute()
}

interface Choice {
  readonly letters: Letters
  readonly now: Temporal.Instant
}

export async function chooseLetters(db: Db, viewer: Viewer, { letters, now }: Choice): Promise<void> {
  const chosen = { letters, letters_chosen_at: now }
  await db.updateTable('person').set(chosen).where('id', '=', signedIn(viewer)).execute()
}

/** For whoever holds the signed link of one of her letters. */
export async function unguardedStopLetters(system: Db, person: PersonId): Promise<void> {
  await system.updateTable('person').set({ letters: 'none' }).where('id', '=', person).execute()
}
