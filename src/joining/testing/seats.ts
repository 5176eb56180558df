import assert from 'node:assert/strict'
import type { World } from '#world/world.ts'

export const successor = { name: 'Nia New', email: 'Nia@example.net', language: 'en', notes: 'The keys are with Fay.' }

/** Ben proposes Nia for his seat in Circle; gives where he did. */
export async function proposed(world: World, form: typeof successor = successor): Promise<string> {
  const path = `/communities/${world.communities.circle}/membership/hand-over`
  assert.equal((await world.ask('ben', 'POST', path, form)).location, path)
  return path
}

/** The path of an act on the only seat that is being passed on. */
export async function act({ ask, communities, db }: World, name: string): Promise<string> {
  const { id } = await db.selectFrom('hand_over').select('id').executeTakeFirstOrThrow()
  assert.match((await ask('ana', 'GET', `/communities/${communities.circle}/hand-overs`)).body, /Nia New/)
  return `/communities/${communities.circle}/hand-overs/${id}/${name}`
}

/** The same for whoever does not look first. */
export async function actNow({ communities, db }: World, name: string): Promise<string> {
  const { id } = await db.selectFrom('hand_over').select('id').executeTakeFirstOrThrow()
  return `/communities/${communities.circle}/hand-overs/${id}/${name}`
}
