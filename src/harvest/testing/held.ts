import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { openedRoom, sent } from '../../rooms/testing/rooms.ts'

type Needs = Pick<World, 'ask' | 'communities' | 'db' | 'clock'>

/** The first of Circle's quarterly calls, which ended an hour ago. It had no room. */
export async function heldGathering(world: Needs): Promise<GatheringId> {
  const id = await planned(world)
  const starts = world.clock.now().subtract({ minutes: 150 })
  await world.db.updateTable('gathering').set({ starts_at: starts }).where('id', '=', id).execute()
  return id
}

/** A gathering whose room Fay opened and ended, with these people there. */
export async function endedRoom(world: Needs, ...here: readonly Persona[]): Promise<GatheringId> {
  const id = await openedRoom(world, ...here)
  await sent(world, 'fay', `/gatherings/${id}/room/ending`)
  return id
}

/** Whoever it is confirms it. */
export async function confirmed({ ask }: Pick<World, 'ask'>, id: GatheringId, who: Persona = 'ana'): Promise<void> {
  const { status, body } = await ask(who, 'POST', `/gatherings/${id}/harvest/confirming`)
  assert.equal(status, 303, body.slice(0, 2000))
}

/** A gathering whose room is over, with this parked in it by Ben. */
export async function heldWithParked(
  world: Needs & Pick<World, 'people'>,
  ...words: readonly string[]
): Promise<GatheringId> {
  const id = await heldGathering(world)
  const at = world.clock.now().toString()
  await sql`insert into room (gathering_id, community_id, opened_at) select id, community_id, ${at} from gathering where id = ${id}`.execute(
    world.db,
  )
  await sql`update room set ended_at = ${at}`.execute(world.db)
  for (const one of words) await park(world, id, one)
  return id
}

export async function park(
  { db, people, clock }: Pick<World, 'db' | 'people' | 'clock'>,
  id: GatheringId,
  words: string,
): Promise<void> {
  await sql`insert into room_parked (id, gathering_id, community_id, person_id, words, parked_at)
    select gen_random_uuid(), gathering_id, community_id, ${people.ben}, ${words}, ${clock.now().toString()} from room
    where gathering_id = ${id}`.execute(db)
}
