import type { CommunityId, GatheringId, GatheringKind, GatheringSeriesId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity, isOver } from '../../communities/index.ts'
import type { GatheringEvent } from '../events.ts'
import { seriesRules } from '../rules.ts'
import { occurrencesOf, written } from '../rhythm/index.ts'
import type { CycleForm, Session } from './cycle-form.ts'
import type { PlanningForm } from './forms.ts'
import { horizonOf } from './horizon.ts'
import { unguardedWriteOut, type Written } from './writing-out-commands.ts'

interface At {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** Plans one gathering or a series. Gives the first of it. */
export function planGatherings(db: Db, viewer: Viewer, planning: At & { form: PlanningForm }): Promise<GatheringId> {
  const { community, form, now } = planning
  return transaction(db, async (tx) => {
    authorize(seriesRules, 'arrange', viewer, await placeOf(tx, viewer, community))

    const rhythm = { start: form.starts, zone: form.zone, rule: form.rule, except: [] }
    const madeUntil = horizonOf(rhythm, now)
    const rule = form.rule === null ? null : written(form.rule)
    const kind = form.rule === null ? 'single' : 'series'
    const series = await keepSeries(tx, viewer, { community, now, form, kind, rule, starts: form.starts, madeUntil })
    const times = occurrencesOf(rhythm, { from: form.starts, to: madeUntil })
    const first = await unguardedWriteOut(
      tx,
      times.map((starts) => writtenFrom({ ...series, ...form, now }, starts)),
    )

    await record<GatheringEvent>(tx, viewer, 'gathering.planned', { subject: first, community, now })
    return first
  })
}

/** Plans sessions that have days of their own, each with what it is about. Gives the first. */
export function planCycle(
  db: Db,
  viewer: Viewer,
  { community, form, sessions, now }: At & { form: CycleForm; sessions: readonly Session[] },
): Promise<GatheringId> {
  return transaction(db, async (tx) => {
    authorize(seriesRules, 'arrange', viewer, await placeOf(tx, viewer, community))

    const [opening, ...rest] = sessions
    if (!opening) throw new Error('a cycle has sessions')
    const last = rest.at(-1) ?? opening
    const kept = { kind: 'cycle', rule: null, starts: opening.starts, madeUntil: last.starts } as const
    const series = await keepSeries(tx, viewer, { community, now, form, ...kept })
    const whole = { ...series, zone: form.zone, minutes: form.minutes, now }
    const first = await unguardedWriteOut(
      tx,
      sessions.map(({ starts, theme }) => ({ ...writtenFrom(whole, starts), theme })),
    )

    await record<GatheringEvent>(tx, viewer, 'gathering.planned', { subject: first, community, now })
    return first
  })
}

async function placeOf(tx: Tx, viewer: Viewer, id: CommunityId) {
  return { communityId: id, isOver: isOver(await enterCommunity(tx, viewer, id)) }
}

interface Kept extends At {
  readonly form: CycleForm
  readonly kind: GatheringKind
  readonly rule: string | null
  readonly starts: Temporal.PlainDateTime
  readonly madeUntil: Temporal.PlainDateTime
}

async function keepSeries(tx: Tx, viewer: Viewer, kept: Kept) {
  const { community, form, kind, rule, starts, madeUntil, now } = kept
  const seriesId = newId<GatheringSeriesId>()
  const { nameEn, nameFr, way, place, zone, minutes } = form
  const title = { title_en: nameEn || null, title_fr: nameFr || null }
  const rhythm = { kind, starts, zone, rule, minutes, made_until: madeUntil }
  const made = { created_at: now, created_by: signedIn(viewer) }
  await tx
    .insertInto('gathering_series')
    .values({ id: seriesId, community_id: community, ...title, ...rhythm, way, place, ...made })
    .execute()
  await unguardedLink(tx, { seriesId, communityId: community }, form)
  return { seriesId, communityId: community }
}

interface OfSeries {
  readonly seriesId: GatheringSeriesId
  readonly communityId: CommunityId
}

/** Writes down how one comes in from afar, or that there is no such way any more. Whoever calls it has asked whether that may be. */
export async function unguardedLink(
  tx: Tx,
  { seriesId, communityId }: OfSeries,
  { url, dialIn, opens }: Pick<CycleForm, 'url' | 'dialIn' | 'opens'>,
): Promise<void> {
  const link = { url, dial_in: dialIn, opens_before: opens }
  await tx
    .insertInto('gathering_link')
    .values({ series_id: seriesId, community_id: communityId, ...link })
    .onConflict((known) => known.column('series_id').doUpdateSet(link))
    .execute()
}

function writtenFrom(
  { seriesId, communityId, zone, minutes, now }: OfSeries & { zone: string; minutes: number; now: Temporal.Instant },
  starts: Temporal.PlainDateTime,
): Written {
  return { seriesId, communityId, starts, zone, minutes, theme: { en: null, fr: null }, now }
}
