import assert from 'node:assert/strict'
import type { GatheringId } from '#database'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

/** A gathering of Circle's that begins now. */
export async function dueGathering(world: Pick<World, 'ask' | 'communities' | 'db' | 'clock'>): Promise<GatheringId> {
  const id = await planned(world, { pace: 'once' })
  await world.db.updateTable('gathering').set({ starts_at: world.clock.now() }).where('id', '=', id).execute()
  return id
}

/** Its room, opened by Fay, who leads it. */
export async function openedRoom(
  world: Pick<World, 'ask' | 'communities' | 'db' | 'clock'>,
  ...here: readonly Persona[]
): Promise<GatheringId> {
  const id = await dueGathering(world)
  await sent(world, 'fay', `/gatherings/${id}/room/opening`)
  for (const who of here) {
    world.clock.pass({ seconds: 1 })
    assert.equal((await world.ask(who, 'GET', `/gatherings/${id}/room`)).status, 200)
  }
  return id
}

/** Presses a button that leads back to the room. */
export async function sent(
  { ask }: Pick<World, 'ask'>,
  who: Persona,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { status, body } = await ask(who, 'POST', path, fields)
  assert.equal(status, 303, `${who} ${path} ${body.slice(0, 2000)}`)
}
