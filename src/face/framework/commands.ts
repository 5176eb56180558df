import type { UmbrellaId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import type { FaceEvent } from '../events.ts'
import type { FrameworkForm } from './forms.ts'
import { findFramework } from './queries.ts'

interface Saying {
  readonly umbrella: UmbrellaId
  readonly form: FrameworkForm
  readonly now: Temporal.Instant
}

/** False where somebody else said something since whoever saves began. What was said before is kept. */
export function sayFramework(db: Db, viewer: Viewer, { umbrella, form, now }: Saying): Promise<boolean> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const current = await findFramework(tx, umbrella)
    if (current.version !== form.seen) return false
    const words = { words_en: form.wordsEn || null, words_fr: form.wordsFr || null }
    if (words.words_en === current.words.en && words.words_fr === current.words.fr) return true

    await tx
      .updateTable('framework')
      .set({ superseded_at: now })
      .where('umbrella_id', '=', umbrella)
      .where('superseded_at', 'is', null)
      .execute()
    const made = { version: current.version + 1, made_by: signedIn(viewer), made_at: now }
    await tx
      .insertInto('framework')
      .values({ umbrella_id: umbrella, ...words, ...made })
      .execute()

    await record<FaceEvent>(tx, viewer, 'framework.changed', { subject: umbrella, umbrella, now })
    return true
  })
}
