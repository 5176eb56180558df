import assert from 'node:assert/strict'
import type { Fields } from '#world/ask.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { entriesIn } from './reading.ts'

export const addresses = '/me/calendars/addresses'
const titles = { says: 'titles', words: '' }

/** Somebody makes an address; gives its path. */
export async function address({ ask }: World, who: Persona, community = ''): Promise<string> {
  const made = await ask(who, 'POST', addresses, { community })
  assert.equal(made.status, 200, made.body)
  return /http:\/\/hearth\.test(\/calendars\/[\w-]{43}\.ics)/.exec(made.body)?.[1] ?? assert.fail(made.body)
}

export async function says({ ask }: World, who: Persona, wish: Fields = titles): Promise<void> {
  assert.equal((await ask(who, 'POST', '/me/calendars', wish)).location, '/me/calendars')
}

/** What a calendar fetches: nobody is signed in. */
export async function fetched({ ask }: World, path: string) {
  const { status, body, headers } = await ask('visitor', 'GET', path)
  assert.equal(status, 200, body)
  assert.equal(headers['content-type'], 'text/calendar; charset=utf-8')
  assert.equal(headers['set-cookie'], undefined)
  return entriesIn(body)
}
