import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'
import { findGathering, hasEnded, type Gathering } from '../gatherings/index.ts'
import { findNotes } from '../notes/index.ts'
import { listOutcomes } from '../outcomes/index.ts'
import type { Harvest, HarvestPlace, LeftTopic, NextGathering } from './model.ts'
import { findBrought } from './brought/queries.ts'
import { minutesState } from './minutes/queries.ts'
import { listParkedItems } from './parked/queries.ts'
import { findSharedThread } from './sharing/queries.ts'

/** The gathering, with whether it is over and how its minutes stand, as far as the viewer may know. */
export async function findHarvestPlace(
  db: Db,
  viewer: Viewer,
  { id, now }: { readonly id: GatheringId; readonly now: Temporal.Instant },
): Promise<HarvestPlace> {
  const gathering = await findGathering(db, viewer, id)
  return { ...gathering, isPast: hasEnded(gathering, now), written: await minutesState(db, viewer, gathering) }
}

/** All that it came to. Who asks reads the gathering: of what is left over and of how many came, those who keep notes are told. */
export async function findHarvest(db: Db, viewer: Viewer, place: HarvestPlace): Promise<Harvest> {
  const isKept = keepsNotes(viewer, place.communityId)
  const [outcomes, notes, parked, brought, left, next, came, thread] = await Promise.all([
    listOutcomes(db, viewer, place.id),
    findNotes(db, viewer, place.id),
    listParkedItems(db, viewer, place.id),
    findBrought(db, viewer, place.id),
    isKept && place.harvestedAt === null ? listLeft(db, viewer, place.id) : [],
    findNext(db, viewer, place),
    isKept ? countWhoCame(db, place.id) : null,
    findSharedThread(db, viewer, place.id),
  ])
  return { outcomes, notes: notes?.words.trim() ?? '', parked, brought, left, next, came, thread }
}

function keepsNotes(viewer: Viewer, community: Gathering['communityId']): boolean {
  return hasRole(viewer, community, 'core_member', 'facilitator', 'coordinator')
}

/** What the hourly job carries over: as it says it. */
function listLeft(db: Db, viewer: Viewer, gathering: GatheringId): Promise<LeftTopic[]> {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('agenda_topic as t')
    .innerJoin('gathering as g', 'g.id', 't.gathering_id')
    .leftJoin('agenda_item as i', (on) => on.onRef('i.id', '=', 't.item_id').on('i.removed_at', 'is', null))
    .where('t.gathering_id', '=', gathering)
    .where(sql<boolean>`t.community_id = any (${mine}::uuid[])`)
    .where('t.covered_at', 'is', null)
    .where('t.withdrawn_at', 'is', null)
    .where('t.parked_at', 'is', null)
    .where(sql<boolean>`(i.id is null or (i.done_at is null and (g.live_at is not null or i.skipped_at is not null)))`)
    .orderBy('t.votes', 'desc')
    .orderBy('t.id')
    .limit(200)
    .select(['t.id', 't.words'])
    .execute()
}

/** The next of the same series that is still ahead. */
export async function findNext(db: Db, viewer: Viewer, place: HarvestPlace): Promise<NextGathering | null> {
  const mine = viewer.belongings.map(({ id }) => id)
  const found = await db
    .selectFrom('gathering as g')
    .innerJoin('gathering_series as s', 's.id', 'g.series_id')
    .where('g.series_id', '=', place.seriesId)
    .where(sql<boolean>`g.community_id = any (${mine}::uuid[])`)
    .where('g.starts_at', '>', place.startsAt)
    .where('g.cancelled_at', 'is', null)
    .where('g.live_at', 'is', null)
    .where('g.harvested_at', 'is', null)
    .orderBy('g.starts_at')
    .limit(1)
    .select(['g.id', 's.title_en', 's.title_fr', 'g.starts_at as startsAt'])
    .executeTakeFirst()
  return found ? { id: found.id, title: { en: found.title_en, fr: found.title_fr }, startsAt: found.startsAt } : null
}

async function countWhoCame(db: Db, gathering: GatheringId): Promise<number> {
  const { rows } = await sql<{ came: number }>`select count_who_came(${gathering}) as came`.execute(db)
  return rows[0]?.came ?? 0
}
