import type { CommunityId, GatheringId, GatheringSeriesId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { transaction } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import type { Names } from '#kernel/viewer.ts'
import { isZone } from '#kernel/zones.ts'
import { sql } from 'kysely'
import { instantOf, occurrencesOf, readRule } from '../rhythm/index.ts'
import { horizonMonths, horizonOf } from './horizon.ts'

/** One occurrence that is about to be written down. */
export interface Written {
  readonly seriesId: GatheringSeriesId
  readonly communityId: CommunityId
  readonly starts: Temporal.PlainDateTime
  readonly zone: string
  readonly minutes: number
  readonly theme: Names
  readonly now: Temporal.Instant
}

/** Writes occurrences down, those that are there already excepted; gives the first. Whoever calls it has asked whether that may be. */
export async function unguardedWriteOut(tx: Tx, all: readonly Written[]): Promise<GatheringId> {
  const rows = all.map(({ seriesId, communityId, starts, zone, minutes, theme, now }) => ({
    id: newId<GatheringId>(),
    series_id: seriesId,
    community_id: communityId,
    falls_on: starts,
    starts,
    zone,
    minutes,
    starts_at: instantOf(starts, zone),
    time_set_at: now,
    theme_en: theme.en,
    theme_fr: theme.fr,
  }))
  const [first] = rows
  if (!first) throw new Error('something is written out')
  await tx
    .insertInto('gathering')
    .values(rows)
    .onConflict((known) => known.columns(['series_id', 'falls_on']).where('left_rhythm_at', 'is', null).doNothing())
    .execute()
  return first.id
}

/** Writes down what rules without an end give for the months ahead, in communities that are not closed. */
export async function unguardedExtension(system: Db, now: Temporal.Instant): Promise<void> {
  const soon = now
    .add({ hours: 24 * 30 * (horizonMonths - 1) })
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
  const due = await system
    .selectFrom('gathering_series as s')
    .innerJoin('community as c', 'c.id', 's.community_id')
    .where('s.rule', 'is not', null)
    .where('c.closed_at', 'is', null)
    .where('s.made_until', '<', soon)
    .orderBy('s.id')
    .select('s.id')
    .execute()
  for (const { id } of due) await transaction(system, (tx) => extend(tx, id, now))
}

async function extend(tx: Tx, id: GatheringSeriesId, now: Temporal.Instant): Promise<void> {
  const series = await tx.selectFrom('gathering_series').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  const read = series?.rule && readRule(series.rule, series.starts, series.zone)
  if (!series || !read || !read.ok) return
  const rhythm = { start: series.starts, zone: series.zone, rule: read.value, except: [] }
  const to = horizonOf(rhythm, now)
  const times = occurrencesOf(rhythm, { from: series.made_until, to })
  const shared = { seriesId: id, communityId: series.community_id, zone: series.zone, minutes: series.minutes, now }
  const all = times.map((starts): Written => ({ ...shared, starts, theme: { en: null, fr: null } }))
  if (all.length > 0) await unguardedWriteOut(tx, all)
  await tx.updateTable('gathering_series').set({ made_until: to }).where('id', '=', id).execute()
}

/** Where the clocks of a zone were changed since, its gatherings begin at another instant: the time on the wall stays. */
export async function unguardedClocks(system: Db, now: Temporal.Instant): Promise<void> {
  const ahead = await system
    .selectFrom('gathering')
    .where('starts_at', '>', now)
    .select(['id', 'starts', 'zone', 'starts_at'])
    .execute()
  const wrong = ahead.flatMap(({ id, starts, zone, starts_at: kept }) => {
    const at = isZone(zone) ? instantOf(starts, zone) : kept
    return at.equals(kept) ? [] : [{ id, at: at.toString() }]
  })
  if (wrong.length === 0) return
  const [ids, moments] = [wrong.map(({ id }) => id), wrong.map(({ at }) => at)]
  await sql`update gathering set starts_at = right_one.at, sequence = sequence + 1, changed_at = ${now}
    from unnest(${ids}::uuid[], ${moments}::timestamptz[]) as right_one (id, at)
    where gathering.id = right_one.id`.execute(system)
}
