import assert from 'node:assert/strict'
import type { GatheringId } from '#database'
import type { Persona, World } from '#world/world.ts'
import { sixInCircle } from '../../boards/testing/boards.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { unguardedOpening, unguardedReleasing } from '../round-commands.ts'

/** Six of Circle say that they come, it is held, and the form opens. Nobody noted who was there. */
export async function asked(world: World, who: readonly Persona[] = six): Promise<GatheringId> {
  await sixInCircle(world)
  const id = await planned(world)
  for (const one of who)
    assert.equal((await world.ask(one, 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })).status, 303)
  await ended(world)
  return id
}

export const six: readonly Persona[] = ['ana', 'ben', 'fay', 'cy', 'dee', 'eve']

/** The gathering of 10 March is over, and the round was made. */
export async function ended({ db, clock }: World): Promise<void> {
  clock.pass({ hours: 24 * 8 + 7 })
  await unguardedOpening(db, clock.now())
}

/** A fortnight goes by, and the round was made. */
export async function closed({ db, clock }: World): Promise<void> {
  clock.pass({ hours: 24 * 14 + 1 })
  await unguardedReleasing(db, clock.now())
}

export async function answer(
  world: Pick<World, 'ask'>,
  who: Persona,
  id: GatheringId,
  form: Readonly<Record<string, string>>,
) {
  return world.ask(who, 'POST', `/gatherings/${id}/feedback`, form)
}
