import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

/** Ana asks somebody from a clinic to a call. */
async function asked({ ask, db }: World, id: GatheringId): Promise<string> {
  const fields = { name: 'Nia New', affiliation: 'The law clinic', email: 'nia@example.net', language: 'en' }
  assert.equal((await ask('ana', 'POST', `/gatherings/${id}/guests`, fields)).status, 303)
  const guests = db.selectFrom('gathering_guest').select('id').where('gathering_id', '=', id)
  return (await guests.executeTakeFirstOrThrow()).id
}

test('somebody from outside leads a consultancy at the gathering she is asked to, and at no other', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await planned(world)
    const guest = await asked(world, id)
    const items = `/gatherings/${id}/agenda/items`
    assert.match((await ask('ana', 'GET', `/gatherings/${id}/agenda`)).body, /Nia New, a guest<\/option>/)
    const step = { kind: 'protocol', minutes: '50', protocol: 'consultancy', owner: `guest:${guest}` }
    assert.equal((await ask('ben', 'POST', items, step)).status, 403)
    assert.equal((await ask('ana', 'POST', items, step)).status, 303)
    await ask('ana', 'POST', `/gatherings/${id}/agenda/publishing`)
    assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, /led by Nia New, a guest[\s\S]*Consultancy/)

    const rows = db.selectFrom('gathering').select('id').where('id', '!=', id)
    const other = await rows.where('cancelled_at', 'is', null).limit(1).executeTakeFirstOrThrow()
    assert.equal((await ask('ana', 'POST', `/gatherings/${other.id}/agenda/items`, step)).status, 409)

    const item = await db.selectFrom('agenda_item').select(['id', 'revision']).executeTakeFirstOrThrow()
    const editing = `/agenda-items/${item.id}/editing`
    assert.match((await ask('ana', 'GET', editing)).body, new RegExp(`value="guest:${guest}" selected`))
    assert.equal((await ask('ana', 'POST', `/gatherings/${id}/guests/${guest}/end`)).status, 303)
    assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /led by Nia New/)
    const again = await ask('ana', 'POST', editing, { ...step, seen: String(item.revision) })
    assert.equal(again.status, 409)
  }))
