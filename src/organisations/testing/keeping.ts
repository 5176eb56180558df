import assert from 'node:assert/strict'
import type { World } from '#world/world.ts'

/** What a page of a form was made from, to be sent along. */
export function seenIn(body: string): string {
  return /name="seen" value="([^"]*)"/.exec(body)?.[1] ?? ''
}

/** Dee adds an organisation that belongs since 2025, and gives its path. */
export async function addLantern({ ask, communities }: Pick<World, 'ask' | 'communities'>): Promise<string> {
  const added = await ask('dee', 'POST', `/umbrellas/${communities.harbour}/organisations`, {
    name: 'Lantern House',
    jurisdiction: 'CA-BC',
    code: 'L-1',
    startsOn: '2025-01-01',
    endsOn: '2026-03-31',
  })
  assert.equal(added.status, 303)
  return added.location ?? ''
}

/** Dee puts Ben on record, and gives the path. */
export async function recordBen({ ask, communities }: Pick<World, 'ask' | 'communities'>): Promise<string> {
  const put = await ask('dee', 'POST', `/umbrellas/${communities.harbour}/people`, {
    email: 'BEN@example.org',
    name: 'Somebody Else',
    language: 'en',
  })
  assert.equal(put.status, 303)
  return put.location ?? ''
}
