import assert from 'node:assert/strict'
import type { ThreadId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

/** Words that stand nowhere but in the peer-support space. */
export const hard = { title: 'Quagmire of a week', body: 'I slept under a marmalade sky.' }
export const hardWords = /Quagmire|marmalade/

/** Ana opens the space of the circle, for so many months. */
export async function openSpace({ ask, communities }: World, months = 12): Promise<void> {
  const { status } = await ask('ana', 'POST', `/communities/${communities.circle}/support/settings`, {
    open: 'yes',
    months: String(months),
  })
  assert.equal(status, 303)
}

/** Somebody begins a conversation there; gives its id. */
export async function speak(world: World, who: Persona, more: Record<string, string> = {}): Promise<ThreadId> {
  const once = newId<ThreadId>()
  const path = `/communities/${world.communities.circle}/conversations`
  const { status } = await world.ask(who, 'POST', path, { kind: 'support', ...hard, once, ...more })
  assert.equal(status, 303)
  return once
}
