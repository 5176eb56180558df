import assert from 'node:assert/strict'
import type { PostId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import type { Voice } from '../model.ts'

export const ask = { kind: 'ask', activity: 'problemSolving', title: 'May I say this here', body: 'I cannot sleep.' }

export async function allowMasks({ db, communities }: World): Promise<void> {
  await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
}

/** Opens an ask masked; gives its path. */
export async function askMasked(world: World, who: Persona, body = ask.body): Promise<string> {
  const path = `/communities/${world.communities.circle}/conversations`
  const { status, location } = await world.ask(who, 'POST', path, { ...ask, body, voice: 'mask', once: newId() })
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
