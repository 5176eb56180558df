import assert from 'node:assert/strict'
import type { GatheringId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

/** What the form sends for a call every three months: the first on Tuesday 10 March 2026 at 13:00 in Vancouver. */
export const quarterly = {
  nameEn: 'Quarterly call',
  nameFr: 'Appel trimestriel',
  day: '2026-03-10',
  time: '13:00',
  minutes: '90',
  zone: 'America/Vancouver',
  pace: 'month3',
  on: 'nth',
  ends: 'open',
  way: 'online',
  url: 'https://video.example.org/j/4711',
  dialIn: '+1 604 555 0100, 4711#',
  opens: '0',
}

/** Somebody plans it in Circle; gives the first. */
export async function planned(
  { ask, communities }: Pick<World, 'ask' | 'communities'>,
  differs: Readonly<Record<string, string>> = {},
  who: Persona = 'ana',
): Promise<GatheringId> {
  const sent = await ask(who, 'POST', `/communities/${communities.circle}/gatherings/new`, { ...quarterly, ...differs })
  assert.equal(sent.status, 303, sent.body)
  const id = /^\/gatherings\/([0-9a-f-]{36})$/.exec(sent.location ?? '')?.[1]

  const known = parseId<GatheringId>(id)
  assert.ok(known)
  return known
}

/** All of it that is written out, in order. */
export async function occurrences({ db }: Pick<World, 'db'>): Promise<string[]> {
  const rows = await db.selectFrom('gathering').select('starts').orderBy('falls_on').execute()
  return rows.map(({ starts }) => starts.toString({ smallestUnit: 'minute' }))
}
