import { sql } from 'kysely'
import type { CommunityId, GatheringId, GatheringSeriesId, GatheringWay } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Gathering, Series } from './model.ts'

export const gatheringsPerPage = 20

export async function findGathering(db: Db, viewer: Viewer, id: GatheringId): Promise<Gathering> {
  const row = await visibleGatherings(db, viewer).where('g.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return gatheringOf(row)
}

/** What is still to come or going on, the next first; and one more that says that there are more. */
export async function listComing(db: Db, viewer: Viewer, page: ListedPage): Promise<Gathering[]> {
  const rows = await visibleGatherings(db, viewer)
    .where('g.community_id', '=', page.community)
    .where(isAhead(page.now))
    .where(page.after === null ? sql<boolean>`true` : isBeyond(page.after, sql`>`))
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .limit(gatheringsPerPage + 1)
    .execute()
  return rows.map(gatheringOf)
}

/** What was, the latest first. */
export async function listPast(db: Db, viewer: Viewer, page: ListedPage): Promise<Gathering[]> {
  const rows = await visibleGatherings(db, viewer)
    .where('g.community_id', '=', page.community)
    .where('g.starts_at', '<=', page.now.add({ hours: 24 }))
    .where((where) => where.not(isAhead(page.now)))
    .where(page.after === null ? sql<boolean>`true` : isBeyond(page.after, sql`<`))
    .orderBy('g.starts_at', 'desc')
    .orderBy('g.id', 'desc')
    .limit(gatheringsPerPage + 1)
    .execute()
  return rows.map(gatheringOf)
}

interface ListedPage {
  readonly community: CommunityId
  readonly after: GatheringId | null
  readonly now: Temporal.Instant
}

/** The next that are held, in all communities of the viewer or in one. */
export async function listNext(db: Db, viewer: Viewer, next: Next): Promise<Gathering[]> {
  const { community, now, count } = next
  const rows = await visibleGatherings(db, viewer)
    .where(community === null ? sql<boolean>`true` : sql<boolean>`g.community_id = ${community}`)
    .where(isAhead(now))
    .where('g.cancelled_at', 'is', null)
    .where('g.starts_at', '<', now.add({ hours: 24 * next.days }))
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .limit(count)
    .execute()
  return rows.map(gatheringOf)
}

interface Next {
  readonly community: CommunityId | null
  readonly days: number
  readonly count: number
  readonly now: Temporal.Instant
}

/** From this one on, all of the series, called off or not, in order. */
export async function listFollowing(db: Db, viewer: Viewer, from: Gathering): Promise<Gathering[]> {
  const rows = await visibleGatherings(db, viewer)
    .where('g.series_id', '=', from.seriesId)
    .where('g.falls_on', '>=', from.fallsOn)
    .orderBy('g.falls_on')
    .execute()
  return rows.map(gatheringOf)
}

/** The next of its series that is held and has not begun, where another one is. */
export async function findNext(
  db: Db,
  viewer: Viewer,
  from: Gathering,
  now: Temporal.Instant,
): Promise<GatheringId | null> {
  const next = await visibleGatherings(db, viewer)
    .where('g.series_id', '=', from.seriesId)
    .where('g.starts_at', '>', now)
    .where('g.cancelled_at', 'is', null)
    .orderBy('g.falls_on')
    .limit(1)
    .executeTakeFirst()
  return next === undefined || next.id === from.id ? null : next.id
}

export async function findSeries(db: Db, viewer: Viewer, id: GatheringSeriesId): Promise<Series> {
  const row = await visibleSeries(db, viewer).where('s.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return seriesOf(row)
}

/** Whoever changes anything of a series waits here for whoever came before. */
export async function lockSeries(tx: Tx, viewer: Viewer, id: GatheringSeriesId): Promise<Series> {
  await sql`select from gathering_series where id = ${id} for update`.execute(tx)
  return findSeries(tx, viewer, id)
}

/** Whoever changes one of a series waits for whoever is changing any of it, and then sees what that one did. */
export async function lockGathering(tx: Tx, viewer: Viewer, id: GatheringId): Promise<Gathering> {
  const { seriesId } = await findGathering(tx, viewer, id)
  await lockSeries(tx, viewer, seriesId)
  return findGathering(tx, viewer, id)
}

/** None lasts longer; said beside the rule itself, it lets the index find them. */
const minutes_max = 2_880

/** Also what goes on past its time; not what ended before it. */
function isAhead(now: Temporal.Instant) {
  return sql<boolean>`(g.starts_at > ${now.subtract({ minutes: minutes_max })} and g.ended_at is null
    and (g.starts_at > ${now}::timestamptz - make_interval(mins => g.minutes) or g.live_at is not null))`
}

function isBeyond(last: GatheringId, than: ReturnType<typeof sql>) {
  return sql<boolean>`(g.starts_at, g.id) ${than} (select l.starts_at, l.id from gathering l where l.id = ${last})`
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleGatherings>['executeTakeFirstOrThrow']>>

export function gatheringOf({ title_en, title_fr, theme_en, theme_fr, ...rest }: Row): Gathering {
  return { ...rest, title: { en: title_en, fr: title_fr }, theme: { en: theme_en, fr: theme_fr } }
}

type SeriesRow = Awaited<ReturnType<ReturnType<typeof visibleSeries>['executeTakeFirstOrThrow']>>

function seriesOf({ title_en, title_fr, ...rest }: SeriesRow): Series {
  return { ...rest, title: { en: title_en, fr: title_fr } }
}

function saying(answer: 'comes' | 'maybe') {
  return sql<number>`(select count(*)::int from gathering_answer a
    where a.gathering_id = g.id and a.answer = ${sql.lit(answer)} and a.said_at >= g.time_set_at)`
}

/** What became of it so far. */
const moments = [
  'g.agenda_published_at as agendaPublishedAt',
  'g.live_at as liveAt',
  'g.ended_at as endedAt',
  'g.harvested_at as harvestedAt',
  'g.closed_at as closedAt',
  'g.time_set_at as timeSetAt',
  'g.moved_at as movedAt',
  'g.cancelled_at as cancelledAt',
  'g.cancelled_because as cancelledBecause',
  'g.left_rhythm_at as leftRhythmAt',
] as const

const toRead = sql<number>`(select count(*)::int from gathering_reading r where r.gathering_id = g.id and r.removed_at is null)`

/** What other rooms know of it, and its page asks for. */
const beside = ['later.opens_at as laterFrom', 'later.closes_at as laterUntil', toRead.as('readings')] as const

/** The only way in to occurrences: says in SQL what `gatheringRules.read` says in TypeScript. */
export function visibleGatherings(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('gathering as g')
    .innerJoin('gathering_series as s', 's.id', 'g.series_id')
    .innerJoin('community as c', 'c.id', 'g.community_id')
    .leftJoin('gathering_answer as mine', (on) =>
      on.onRef('mine.gathering_id', '=', 'g.id').on('mine.person_id', '=', viewer.id),
    )
    .leftJoin('track as later', 'later.gathering_id', 'g.id')
    .where(sql<boolean>`g.community_id = any (${mine}::uuid[])`)
    .select([
      'g.id',
      'g.series_id as seriesId',
      'g.community_id as communityId',
      sql<boolean>`c.closed_at is not null`.as('isOver'),
      's.kind',
      's.title_en',
      's.title_fr',
      'g.theme_en',
      'g.theme_fr',
      's.rule',
      'g.falls_on as fallsOn',
      'g.starts',
      'g.zone',
      'g.starts_at as startsAt',
      'g.minutes',
      sql<GatheringWay>`coalesce(g.way, s.way)`.as('way'),
      sql<string>`coalesce(g.place, s.place)`.as('place'),
      ...moments,
      ...beside,
      's.revision',
      saying('comes').as('comes'),
      saying('maybe').as('maybe'),
      'mine.answer',
      'mine.way as answerWay',
      'mine.said_at as saidAt',
    ])
}

/** The only way in to series: says in SQL what `seriesRules.read` says in TypeScript. */
function visibleSeries(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('gathering_series as s')
    .innerJoin('community as c', 'c.id', 's.community_id')
    .where(sql<boolean>`s.community_id = any (${mine}::uuid[])`)
    .select([
      's.id',
      's.community_id as communityId',
      sql<boolean>`c.closed_at is not null`.as('isOver'),
      's.kind',
      's.title_en',
      's.title_fr',
      's.starts',
      's.zone',
      's.rule',
      's.minutes',
      's.way',
      's.place',
      's.revision',
    ])
}
