import assert from 'node:assert/strict'
import type { PostId, Voice } from '#database'
import { newId } from '#kernel/id.ts'
import { morning, type Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { keepTerms, type Terms } from '../../../profiles/testing/telling.ts'

export const ask = { kind: 'ask', activity: 'problemSolving', title: 'May I say this here', body: 'I cannot sleep.' }

export async function allowMasks({ db, communities }: World): Promise<void> {
  await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
}

/** Circle lets its members speak by role and region as well, and these belong to it and are counsellors in the north. */
export async function allowPositions(world: World, sharing: readonly Persona[]): Promise<Terms> {
  const { db, communities, people } = world
  await db.updateTable('community').set({ allows_positions: true }).where('id', '=', communities.circle).execute()
  const terms = await keepTerms(world)
  for (const who of sharing) {
    await belong(world, who)
    const told = { owner_id: people[who], text: null, audience: 'me' as const, updated_at: morning }
    await db
      .insertInto('profile_field')
      .values([
        { ...told, key: 'role', term_id: terms.counsellor },
        { ...told, key: 'region', term_id: terms.north },
      ])
      .execute()
  }
  return terms
}

async function belong({ db, communities, people }: World, who: Persona): Promise<void> {
  const moments = { joined_at: morning.subtract({ hours: 2400 }), caught_up_at: morning, visited_at: morning }
  await db
    .insertInto('membership')
    .values({ community_id: communities.circle, person_id: people[who], roles: ['member'], ...moments })
    .onConflict((known) =>
      known.columns(['community_id', 'person_id']).doUpdateSet({ ended_at: null, ended_because: null }),
    )
    .execute()
}

/** Opens an ask masked; gives its path. */
export async function askMasked(world: World, who: Persona, body = ask.body, voice: Voice = 'mask'): Promise<string> {
  const path = `/communities/${world.communities.circle}/conversations`
  const { status, location } = await world.ask(who, 'POST', path, { ...ask, body, voice, once: newId() })
  assert.equal(status, 303)
  return location
}

interface Saying {
  readonly body: string
  readonly voice: Voice
}

export async function reply(world: World, who: Persona, thread: string, { body, voice }: Saying): Promise<PostId> {
  const once = newId<PostId>()
  const { status } = await world.ask(who, 'POST', `${thread}/replies`, { body, voice, once })
  assert.equal(status, 303, body)
  return once
}
