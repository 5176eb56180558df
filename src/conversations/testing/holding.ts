import assert from 'node:assert/strict'
import type { HeldPostId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

export const words = 'My client Delia Fernbrook lives at 1428 Larch Street.'

/** Leaves words as they are, in which one person alone may be meant. */
export async function leaveAsTheyAre({ ask }: World, who: Persona, path: string, fields: Record<string, string>) {
  const asked = await ask(who, 'POST', path, fields)
  assert.equal(asked.status, 422)
  const asItIs = /name="asItIs" value="([\w-]+)"/.exec(asked.body)?.[1] ?? ''
  return { asked, left: await ask(who, 'POST', path, { ...fields, asItIs }) }
}

export async function heldReply(world: World, who: Persona = 'ben'): Promise<HeldPostId> {
  const path = `/threads/${world.threads.listening}/replies`
  const { left } = await leaveAsTheyAre(world, who, path, { body: words, once: newId() })
  assert.equal(left.status, 303)
  const row = await world.db.selectFrom('held_post').select('id').executeTakeFirstOrThrow()
  return row.id
}
