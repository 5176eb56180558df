import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { unguardedRevival } from '../notes/index.ts'
import type { HarvestEvent } from './events.ts'
import { unguardedTakenOn } from './parked/commands.ts'
import { listParkedItems } from './parked/queries.ts'
import { findHarvestPlace } from './queries.ts'
import { harvestRules } from './rules.ts'

interface Of {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/**
 * Confirms what a gathering came to. From then on its notes are read alone, and the database keeps nothing by person of
 * what was felt, signalled and counted in its room (invariant 9). Of two who confirm it at once, the second is told.
 */
export function confirmHarvest(db: Db, viewer: Viewer, { id, now }: Of): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findHarvestPlace(tx, viewer, { id, now })
    if (harvestRules.read(viewer, place) && place.harvestedAt !== null) throw new Overtaken('harvest.problems.already')
    authorize(harvestRules, 'confirm', viewer, place)
    const parked = await listParkedItems(tx, viewer, id)
    if (parked.some(({ state }) => state === 'open')) throw new Conflict('harvest.problems.parked')

    const { rows } = await sql<{ done: boolean }>`select harvest_gathering(${id}, ${now}) as done`.execute(tx)
    if (rows[0]?.done !== true) throw new Overtaken('harvest.problems.already')
    await unguardedTakenOn(tx, viewer, place, now)

    await record<HarvestEvent>(tx, viewer, 'gathering.harvested', { subject: id, community: place.communityId, now })
  })
}

/** Opens it again while it is not closed: notes can be written on. What was purged is gone. */
export function takeHarvestBack(db: Db, viewer: Viewer, { id, now }: Of): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findHarvestPlace(tx, viewer, { id, now })
    if (place.closedAt !== null) throw new Conflict('harvest.problems.closed')
    authorize(harvestRules, 'takeBack', viewer, place)

    const { rows } = await sql<{ done: boolean }>`select take_harvest_back(${id}) as done`.execute(tx)
    if (rows[0]?.done !== true) throw new Overtaken('harvest.problems.changed')
    await unguardedRevival(tx, viewer, id)

    await record<HarvestEvent>(tx, viewer, 'gathering.harvestTakenBack', {
      subject: id,
      community: place.communityId,
      now,
    })
  })
}

/** Closes it: its minutes, its harvest and who was there stay as they are. Needs minutes approved, or that there are none. */
export function closeGathering(db: Db, viewer: Viewer, { id, now }: Of): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findHarvestPlace(tx, viewer, { id, now })
    if (harvestRules.read(viewer, place) && place.closedAt !== null) throw new Conflict('harvest.problems.closed')
    authorize(harvestRules, 'close', viewer, place)

    const { rows } = await sql<{ done: boolean }>`select close_gathering(${id}, ${now}) as done`.execute(tx)
    if (rows[0]?.done !== true) throw new Overtaken('harvest.problems.changed')

    await record<HarvestEvent>(tx, viewer, 'gathering.closed', { subject: id, community: place.communityId, now })
  })
}
