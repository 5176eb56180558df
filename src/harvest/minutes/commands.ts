import type { GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { HarvestEvent } from '../events.ts'
import type { HarvestPlace } from '../model.ts'
import { findHarvestPlace } from '../queries.ts'
import { minutesRules } from '../rules.ts'
import type { MinutesForm } from './forms.ts'

interface Of {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/** Keeps a draft. Gives false where somebody else changed it since it was shown. Drafts are recorded nowhere. */
export function saveMinutes(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of & { readonly form: MinutesForm },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    const place = await open(tx, viewer, { id, now })
    authorize(minutesRules, 'write', viewer, place)
    await begin(tx, viewer, place, now)

    const edited = { words: form.words, revision: form.seen + 1, edited_at: now, edited_by: signedIn(viewer) }
    const { numUpdatedRows } = await tx
      .updateTable('gathering_minutes')
      .set({ ...edited, waived_at: null, waived_by: null })
      .where('gathering_id', '=', id)
      .where('revision', '=', form.seen)
      .where('approved_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Approves the words that were shown: every member can read them. Of two who do at once, or change them, the second is told. */
export function approveMinutes(
  db: Db,
  viewer: Viewer,
  { id, seen, now }: Of & { readonly seen: number },
): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await open(tx, viewer, { id, now })
    if (place.written === 'approved') throw new Overtaken('harvest.problems.changed')
    authorize(minutesRules, 'approve', viewer, place)

    const { numUpdatedRows } = await tx
      .updateTable('gathering_minutes')
      .set({ approved_at: now, approved_by: signedIn(viewer) })
      .where('gathering_id', '=', id)
      .where('revision', '=', seen)
      .where('approved_at', 'is', null)
      .where('waived_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Overtaken('harvest.problems.changed')

    await record<HarvestEvent>(tx, viewer, 'minutes.approved', { subject: id, community: place.communityId, now })
  })
}

/** To write on: what was approved is a draft again, and what was chosen to be left out can be written. */
export function reopenMinutes(db: Db, viewer: Viewer, { id, now }: Of): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await open(tx, viewer, { id, now })
    authorize(minutesRules, 'reopen', viewer, place)

    const none = { approved_at: null, approved_by: null, waived_at: null, waived_by: null }
    await tx.updateTable('gathering_minutes').set(none).where('gathering_id', '=', id).execute()

    await record<HarvestEvent>(tx, viewer, 'minutes.reopened', { subject: id, community: place.communityId, now })
  })
}

/** Chooses that there are to be no minutes. A draft is kept, in case somebody goes on with it after all. */
export function waiveMinutes(db: Db, viewer: Viewer, { id, now }: Of): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await open(tx, viewer, { id, now })
    if (place.written === 'approved') throw new Overtaken('harvest.problems.changed')
    authorize(minutesRules, 'waive', viewer, place)
    await begin(tx, viewer, place, now)

    const { numUpdatedRows } = await tx
      .updateTable('gathering_minutes')
      .set({ waived_at: now, waived_by: signedIn(viewer) })
      .where('gathering_id', '=', id)
      .where('approved_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Overtaken('harvest.problems.changed')

    await record<HarvestEvent>(tx, viewer, 'minutes.waived', { subject: id, community: place.communityId, now })
  })
}

async function open(tx: Tx, viewer: Viewer, of: Of): Promise<HarvestPlace> {
  const place = await findHarvestPlace(tx, viewer, of)
  if (minutesRules.read(viewer, place) && place.closedAt !== null) throw new Conflict('harvest.problems.closed')
  return place
}

/** The row that all who write wait at. Nothing is in it yet. */
async function begin(tx: Tx, viewer: Viewer, { id, communityId }: HarvestPlace, now: Temporal.Instant): Promise<void> {
  const of = { gathering_id: id, community_id: communityId }
  await tx
    .insertInto('gathering_minutes')
    .values({ ...of, revision: 0, edited_at: now, edited_by: signedIn(viewer) })
    .onConflict((known) => known.column('gathering_id').doNothing())
    .execute()
}
