import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { GatheringEvent } from '../events.ts'
import { refuseEnded, type Gathering } from '../model.ts'
import { listFollowing, lockGathering } from '../queries.ts'
import { gatheringRules } from '../rules.ts'
import type { PlacingForm } from './forms.ts'
import { isWithFollowing, placedAnew } from './model.ts'

interface Placing {
  readonly id: GatheringId
  readonly form: PlacingForm
  readonly now: Temporal.Instant
}

/**
 * Holds one in another way or place, or it and all that follow. What people answered stays, and they are told. Gives false
 * where somebody else changed the series meanwhile.
 */
export function placeGathering(db: Db, viewer: Viewer, { id, form, now }: Placing): Promise<boolean> {
  return transaction(db, async (tx) => {
    const gathering = await lockGathering(tx, viewer, id)
    refuseEnded(gathering, now)
    authorize(gatheringRules, 'change', viewer, gathering)
    if (gathering.revision !== form.seen) return false

    const isForAll = isWithFollowing(gathering, form)
    const anew = placedAnew(isForAll ? await listFollowing(tx, viewer, gathering) : [gathering], form, now)
    if (isForAll) await placeSeries(tx, gathering, { form, now })
    else await placeAlone(tx, id, form)
    const ids = anew.map((one) => one.id)
    await sql`update gathering set placed_at = ${now}, changed_at = ${now}, sequence = sequence + 1
      where id = any (${ids}::uuid[])`.execute(tx)
    await sql`update gathering_series set revision = revision + 1 where id = ${gathering.seriesId}`.execute(tx)

    await record<GatheringEvent>(tx, viewer, 'gathering.placed', { subject: id, community: gathering.communityId, now })
    return true
  })
}

async function placeAlone(tx: Tx, id: GatheringId, { way, place }: PlacingForm): Promise<void> {
  await tx.updateTable('gathering').set({ way, place }).where('id', '=', id).execute()
}

/** What was before, and what began, keeps how it is held; the series is what those that follow are, also those still to be written out. */
async function placeSeries(
  tx: Tx,
  { seriesId, fallsOn }: Gathering,
  { form, now }: Pick<Placing, 'form' | 'now'>,
): Promise<void> {
  const stays = sql`(g.falls_on < ${fallsOn}::timestamp or g.starts_at <= ${now} or g.live_at is not null)`
  await sql`update gathering g set
      way = case when ${stays} then coalesce(g.way, s.way) end,
      place = case when ${stays} then coalesce(g.place, s.place) end
    from gathering_series s where s.id = g.series_id and g.series_id = ${seriesId}`.execute(tx)
  const { way, place } = form
  await tx.updateTable('gathering_series').set({ way, place }).where('id', '=', seriesId).execute()
}
