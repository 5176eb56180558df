import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { GatheringEvent } from '../events.ts'
import { findGathering } from '../queries.ts'
import { gatheringRules } from '../rules.ts'
import type { AccessForm, NeedForm } from './forms.ts'

interface Of<Form> {
  readonly id: GatheringId
  readonly form: Form
  readonly now: Temporal.Instant
}

/** Says how people can take part in a gathering; or in all of its series, and then what was said of single ones ahead is gone. */
export function sayAccess(db: Db, viewer: Viewer, { id, form, now }: Of<AccessForm>): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(gatheringRules, 'support', viewer, gathering)

    const { communityId, seriesId } = gathering
    const said = { language: form.language, help: [...form.help], words: form.words }
    const ofOne = form.of === 'one' ? id : null
    if (ofOne === null) {
      await sql`delete from gathering_access a using gathering g where a.series_id = ${seriesId} and g.id = a.gathering_id
        and (g.starts_at > ${now} or g.id = ${id})`.execute(tx)
    }
    await tx
      .insertInto('gathering_access')
      .values({ id: newId(), community_id: communityId, series_id: seriesId, gathering_id: ofOne, ...said })
      .onConflict((known) => known.columns(['series_id', 'gathering_id']).doUpdateSet(said))
      .execute()

    await record<GatheringEvent>(tx, viewer, 'gathering.accessSaid', { subject: id, community: communityId, now })
  })
}

/**
 * Says what became of what somebody needs, and tells her. Gives false, and keeps nothing, where she needs something else by
 * now, or nothing any more.
 */
export function settleNeed(db: Db, viewer: Viewer, { id, form, now }: Of<NeedForm>): Promise<boolean> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(gatheringRules, 'support', viewer, gathering)

    const { numUpdatedRows } = await tx
      .updateTable('gathering_need')
      .set({ state: form.state, said_back: form.saidBack, settled_at: now })
      .where('gathering_id', '=', id)
      .where('person_id', '=', form.person)
      .where('words', '=', form.seen)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false

    await record<GatheringEvent>(tx, viewer, 'gathering.needSettled', {
      subject: id,
      community: gathering.communityId,
      now,
    })
    return true
  })
}
