import assert from 'node:assert/strict'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

export const heavy = {
  body: 'What I saw that night.',
  noteKind: 'sexualViolence',
  note: 'a disclosure, without detail',
}
export const folded =
  /<details class="fold" >\s*<summary><b>Content note: sexual violence<\/b> <span>a disclosure, without detail<\/span>/
export const opened = /<details class="fold" open>\s*<summary><b>Content note: sexual violence<\/b>/

export async function say({ ask, threads }: World, fields: Record<string, string> = heavy, who: Persona = 'ben') {
  const answer = await ask(who, 'POST', `/threads/${threads.listening}/replies`, fields)
  assert.equal(answer.status, 303)
}

export async function readBy({ ask, threads }: World, who: Persona, path = ''): Promise<string> {
  return (await ask(who, 'GET', `/threads/${threads.listening}${path}`)).body
}
