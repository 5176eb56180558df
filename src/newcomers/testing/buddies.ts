import assert from 'node:assert/strict'
import { settle } from '../../notifications/testing/told.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { cameIn } from './joining.ts'

/** Where buddies of Circle are. */
export const placeIn = ({ communities }: World) => `/communities/${communities.circle}/buddies`
export const wish = (world: World, who: Persona, said: string) =>
  world.ask(who, 'POST', `${placeIn(world)}/wish`, { wish: said })

/** Ana asks, a minute later than whatever was before. */
export function asks({ people, ...world }: World, buddy: Persona, newcomer: Persona = 'gus') {
  world.clock.pass({ minutes: 1 })
  return world.ask('ana', 'POST', placeIn({ people, ...world }), { newcomer: people[newcomer], buddy: people[buddy] })
}

export async function lastAsked({ db }: World): Promise<string> {
  const { id } = await db
    .selectFrom('buddyship')
    .select('id')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

export const answers = async (world: World, who: Persona, answer: 'yes' | 'no') =>
  world.ask(who, 'POST', `${placeIn(world)}/${await lastAsked(world)}/answer`, { answer })

export async function inboxOf(world: World, who: Persona): Promise<string> {
  await settle(world.db)
  return (await world.ask(who, 'GET', '/inbox')).body
}

/** Ben is glad to be a buddy, and is asked to be near Gus, who has just come in. */
export async function benAsked(world: World): Promise<void> {
  await cameIn(world, 'gus', 1)
  await wish(world, 'ben', 'glad')
  assert.equal((await asks(world, 'ben')).status, 303)
}
