import type { FactFile, FactImportId, UmbrellaId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findUmbrella, lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import type { OrganisationEvent } from '../events.ts'
import { recordRules } from '../rules.ts'
import { countLines, findFactImport } from './queries.ts'

interface Sending {
  readonly umbrella: UmbrellaId
  readonly kind: FactFile
  readonly fileName: string
  readonly bytes: number
  readonly now: Temporal.Instant
}

/** A file that somebody sent, to be read and looked at before anything of it is written. */
export function sendFactFile(db: Db, viewer: Viewer, { umbrella, kind, fileName, bytes, now }: Sending) {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await findUmbrella(tx, viewer, umbrella))

    const id = newId<FactImportId>()
    const sent = { id, umbrella_id: umbrella, kind, file_name: fileName.slice(0, 200), bytes: String(bytes) }
    await tx
      .insertInto('fact_import')
      .values({ ...sent, started_by: signedIn(viewer), started_at: now })
      .execute()
    return id
  })
}

/** Lets its lines be written. Nothing is, while one of them is wrong. */
export function beginWriting(db: Db, viewer: Viewer, id: FactImportId): Promise<void> {
  return transaction(db, async (tx) => {
    const sent = await findFactImport(tx, viewer, id)
    authorize(recordRules, 'keep', viewer, sent)
    await lockUmbrella(tx, viewer, sent.umbrellaId)
    const { wrong } = await countLines(tx, sent)
    if (wrong > 0) throw new Conflict('organisations.files.stillWrong')

    await tx
      .updateTable('fact_import')
      .set({ stage: 'writing' })
      .where('id', '=', id)
      .where('stage', '=', 'ready')
      .execute()
  })
}

/** Lets go of a file that is not wanted. What it would have written was never on record. */
export function discardFactFile(db: Db, viewer: Viewer, id: FactImportId): Promise<UmbrellaId> {
  return transaction(db, async (tx) => {
    const sent = await findFactImport(tx, viewer, id)
    authorize(recordRules, 'keep', viewer, sent)

    await tx.deleteFrom('fact_import').where('id', '=', id).where('stage', '<>', 'writing').execute()
    return sent.umbrellaId
  })
}

interface Exporting {
  readonly umbrella: UmbrellaId
  readonly kind: FactFile
  readonly now: Temporal.Instant
}

/** Keeps in mind who took facts out, before they go. */
export function beginExport(db: Db, viewer: Viewer, { umbrella, kind, now }: Exporting): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await findUmbrella(tx, viewer, umbrella))

    const facts = { about: kind }
    await record<OrganisationEvent>(tx, viewer, 'facts.exported', { subject: umbrella, umbrella, facts, now })
  })
}
