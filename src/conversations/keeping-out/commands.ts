import { sql } from 'kysely'
import type { FlagId, KeptOutId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { whereItMayOpen } from '../../communities/index.ts'
import type { OfficerEvent } from '../events.ts'
import type { Flag } from '../flags/model.ts'
import { findFlag } from '../flags/queries.ts'
import { flagRules } from '../flags/rules.ts'
import type { KeepingOutForm } from './forms.ts'
import { findKeptOut } from './queries.ts'
import { keptOutRules } from './rules.ts'

interface Keeping {
  readonly form: KeepingOutForm
  readonly now: Temporal.Instant
}

/**
 * Keeps whoever wrote a flagged post out of its community until a day. The database finds her, writes her a letter and
 * tells those who coordinate; the viewer is not told who it is.
 */
export function keepWriterOut(db: Db, viewer: Viewer, id: FlagId, { form, now }: Keeping): Promise<void> {
  return transaction(db, async (tx) => {
    const flag = await findFlag(tx, viewer, id)
    authorize(flagRules, 'keepOut', viewer, flag)

    await keepOut(tx, flag, { form, now })

    const { communityId: subject, umbrellaId: umbrella } = flag
    await record<OfficerEvent>(tx, viewer, 'officer.keptOut', { subject, umbrella, now })
  })
}

/** She comes back, with the roles that she had. */
export function letBack(db: Db, viewer: Viewer, id: KeptOutId, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (tx) => {
    const kept = await findKeptOut(tx, viewer, id)
    authorize(keptOutRules, 'letBack', viewer, kept)

    await whereItMayOpen(() => sql`select let_back(${id}, ${now})`.execute(tx))

    const { communityId: subject, umbrellaId: umbrella } = kept
    await record<OfficerEvent>(tx, viewer, 'officer.letBack', { subject, umbrella, now })
  })
}

async function keepOut(tx: Tx, { id }: Flag, { form, now }: Keeping): Promise<void> {
  const review = now.add({ hours: form.days * 24 })
  const { rows } = await sql<{ outcome: 'kept' | 'gone' | 'alone' }>`
    select keep_writer_out(${id}, ${newId<KeptOutId>()}, ${review}, ${form.message}, ${now}) as outcome`.execute(tx)
  const outcome = rows[0]?.outcome
  if (outcome === 'alone') throw new Conflict('conversations.keepingOut.alone')
  if (outcome !== 'kept') throw new Conflict('conversations.keepingOut.gone')
}
