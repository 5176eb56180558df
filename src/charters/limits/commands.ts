import type { UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import type { LimitsForm } from '../forms.ts'
import type { LimitsEvent } from './events.ts'

interface Wording {
  readonly umbrella: UmbrellaId
  readonly form: LimitsForm
  readonly now: Temporal.Instant
}

/** The words with which agreements begin from now on. Those that were chosen before stay. None at all are Hearth's own. */
export function wordLimits(db: Db, viewer: Viewer, { umbrella, form, now }: Wording): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))

    await (form.limitsEn || form.limitsFr ? keep(tx, umbrella, form, now) : clear(tx, umbrella))

    await record<LimitsEvent>(tx, viewer, 'limits.worded', { subject: umbrella, umbrella, now })
  })
}

async function keep(tx: Tx, umbrella: UmbrellaId, form: LimitsForm, now: Temporal.Instant): Promise<void> {
  const said = { text_en: form.limitsEn || null, text_fr: form.limitsFr || null, edited_at: now }
  await tx
    .insertInto('confidentiality_limits')
    .values({ umbrella_id: umbrella, ...said })
    .onConflict((known) => known.column('umbrella_id').doUpdateSet(said))
    .execute()
}

async function clear(tx: Tx, umbrella: UmbrellaId): Promise<void> {
  await tx.deleteFrom('confidentiality_limits').where('umbrella_id', '=', umbrella).execute()
}
