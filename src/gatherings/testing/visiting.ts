import assert from 'node:assert/strict'
import type { GatheringId } from '#database'
import type { World } from '#world/world.ts'
import { browserIn, pathInLetter } from '../../people/testing/browser.ts'
import { accept, account } from '../../people/testing/inviting.ts'
import { planned } from './planning.ts'

export const guest = { name: 'Nia New', affiliation: 'The law clinic', email: 'nia@example.net', language: 'en' }

/** Ana asks Nia to a call of Circle, and Nia makes an account by the letter. */
export async function arrived(world: World, differs: Readonly<Record<string, string>> = {}) {
  const id = await planned(world, differs)
  const path = `/gatherings/${id}`
  assert.equal((await world.ask('ana', 'POST', `${path}/guests`, guest)).status, 303)
  const browser = browserIn(world)
  const made = await browser.post(accept(await pathInLetter(world, guest.email)), { ...account, language: 'en' })
  assert.equal(made.location, '/guest')
  return { id, path, visit: `/guest/gatherings/${id}`, browser }
}

export async function ending({ ask }: Pick<World, 'ask'>, path: string): Promise<string> {
  const [, end = ''] = /action="([^"]+\/end)"/.exec((await ask('ana', 'GET', `${path}/guests`)).body) ?? []
  assert.notEqual(end, '')
  return end
}

/** It begins now. */
export async function isDue({ db, clock }: Pick<World, 'db' | 'clock'>, id: GatheringId): Promise<void> {
  await db.updateTable('gathering').set({ starts_at: clock.now() }).where('id', '=', id).execute()
}
