import { sql } from 'kysely'
import type { GatheringId, GatheringSeriesId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { GatheringEvent } from '../events.ts'
import { refuseEnded, type Gathering } from '../model.ts'
import { unguardedLink } from '../planning/commands.ts'
import { lockGathering, lockSeries } from '../queries.ts'
import { instantOf } from '../rhythm/index.ts'
import { gatheringRules, seriesRules } from '../rules.ts'
import { isForFollowing } from './following.ts'
import { unguardedShift } from './following-commands.ts'
import type { ChangingForm, SeriesForm } from './forms.ts'

interface Of<Id> {
  readonly id: Id
  readonly now: Temporal.Instant
}

/**
 * Gives it another time, or it and all that follow, and says what it is about. Answers from before stand for another time,
 * so those who gave them are told and asked again. Gives false where somebody else changed the series meanwhile.
 */
export function changeGathering(
  db: Db,
  viewer: Viewer,
  changing: Of<GatheringId> & { form: ChangingForm },
): Promise<boolean> {
  const { id, form, now } = changing
  return transaction(db, async (tx) => {
    const gathering = await lockGathering(tx, viewer, id)
    refuseEnded(gathering, now)
    authorize(gatheringRules, 'change', viewer, gathering)
    if (gathering.revision !== form.seen) return false

    await tx
      .updateTable('gathering')
      .set({ theme_en: form.themeEn || null, theme_fr: form.themeFr || null })
      .where('id', '=', id)
      .execute()
    const isShifted = isForFollowing(gathering, form)
    if (isShifted) await refuseOverlap(tx, gathering, form)
    const hasMoved = await (isShifted ? unguardedShift : moveOne)(tx, viewer, { gathering, form, now })
    await revise(tx, gathering.seriesId)

    const what = hasMoved ? 'gathering.moved' : 'gathering.reworded'
    await record<GatheringEvent>(tx, viewer, what, { subject: id, community: gathering.communityId, now })
    return true
  })
}

interface Moving {
  readonly gathering: Gathering
  readonly form: ChangingForm
  readonly now: Temporal.Instant
}

async function moveOne(tx: Tx, viewer: Viewer, { gathering, form, now }: Moving): Promise<boolean> {
  const { starts, minutes, zone } = form
  const startsAt = instantOf(starts, zone)
  const isSame = startsAt.equals(gathering.startsAt)
  if (isSame && zone === gathering.zone && minutes === gathering.minutes) return false
  const moved = isSame ? {} : { moved_at: now, moved_by: signedIn(viewer), time_set_at: now }
  await tx
    .updateTable('gathering')
    .set({ starts, zone, minutes, starts_at: startsAt, ...moved, ...calendarsHear(now) })
    .where('id', '=', gathering.id)
    .execute()
  return !isSame
}

/** Says what stands on all of a series. No answer changes by it. Gives false where somebody else was quicker. */
export function rewordSeries(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of<GatheringSeriesId> & { form: SeriesForm },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    const series = await lockSeries(tx, viewer, id)
    authorize(seriesRules, 'arrange', viewer, series)
    if (series.revision !== form.seen) return false

    const title = { title_en: form.nameEn || null, title_fr: form.nameFr || null }
    await tx.updateTable('gathering_series').set(title).where('id', '=', id).execute()
    await unguardedLink(tx, { seriesId: id, communityId: series.communityId }, form)
    await tx
      .updateTable('gathering')
      .set(calendarsHear(now))
      .where('series_id', '=', id)
      .where('starts_at', '>', now)
      .execute()
    await revise(tx, id)

    await record<GatheringEvent>(tx, viewer, 'gathering.reworded', { subject: id, community: series.communityId, now })
    return true
  })
}

/** Calls one off, with a reason for those who look. Those who meant to come are told. */
export function cancelGathering(
  db: Db,
  viewer: Viewer,
  { id, because, now }: Of<GatheringId> & { because: string },
): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await lockGathering(tx, viewer, id)
    if (gathering.cancelledAt !== null) throw new Overtaken('gatherings.problems.cancelledAlready')
    refuseEnded(gathering, now)
    authorize(gatheringRules, 'cancel', viewer, gathering)

    const cancelled = { cancelled_at: now, cancelled_by: signedIn(viewer), cancelled_because: because }
    await tx
      .updateTable('gathering')
      .set({ ...cancelled, ...calendarsHear(now) })
      .where('id', '=', id)
      .execute()
    await revise(tx, gathering.seriesId)

    await record<GatheringEvent>(tx, viewer, 'gathering.cancelled', {
      subject: id,
      community: gathering.communityId,
      now,
    })
  })
}

/** Holds one after all that was called off: what people had answered stands again. */
export function restoreGathering(db: Db, viewer: Viewer, { id, now }: Of<GatheringId>): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await lockGathering(tx, viewer, id)
    if (gathering.cancelledAt === null) throw new Conflict('gatherings.problems.notCancelled')
    refuseEnded(gathering, now)
    authorize(gatheringRules, 'restore', viewer, gathering)

    const held = { cancelled_at: null, cancelled_by: null, cancelled_because: '' }
    await tx
      .updateTable('gathering')
      .set({ ...held, ...calendarsHear(now) })
      .where('id', '=', id)
      .execute()
    await revise(tx, gathering.seriesId)

    await record<GatheringEvent>(tx, viewer, 'gathering.restored', {
      subject: id,
      community: gathering.communityId,
      now,
    })
  })
}

/** What a calendar has to hear of counts on, and its moment goes forward alone, also where what had been done is undone. */
function calendarsHear(now: Temporal.Instant) {
  return { sequence: sql<number>`sequence + 1`, changed_at: now }
}

function revise(tx: Tx, series: GatheringSeriesId) {
  return sql`update gathering_series set revision = revision + 1 where id = ${series}`.execute(tx)
}

/** What follows stays after what comes before: those keep the times that they have. */
async function refuseOverlap(tx: Tx, { seriesId, fallsOn }: Gathering, { starts }: ChangingForm): Promise<void> {
  const before = await tx
    .selectFrom('gathering')
    .where('series_id', '=', seriesId)
    .where('falls_on', '<', fallsOn)
    .where('falls_on', '>=', starts)
    .where('left_rhythm_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (before) throw new Conflict('gatherings.problems.tooEarly')
}
