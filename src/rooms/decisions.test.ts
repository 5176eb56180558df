import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Persona } from '#world/people.ts'
import { inWorld } from '#world/world.ts'
import { openedRoom, sent } from './testing/rooms.ts'

test('what is proposed is seen in the room at once, and so is what becomes of it', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await openedRoom(world, 'ben')
    const now = async (who: Persona) => (await ask(who, 'GET', `/gatherings/${id}/room/now`)).body
    assert.doesNotMatch(await now('ben'), /id="decisions"/)
    assert.match(await now('fay'), /Soumettre une proposition/)
    const form = { text: 'We meet on Fridays.', rule: 'consent', state: 'proposed', objections: '' }
    assert.equal((await ask('ben', 'POST', `/gatherings/${id}/decisions`, form)).status, 403)
    await sent(world, 'fay', `/gatherings/${id}/decisions`, form)
    const { id: decision } = await db.selectFrom('outcome_decision').select('id').executeTakeFirstOrThrow()
    const seen = await now('ben')
    assert.match(seen, /data-said="Proposed: We meet on Fridays\."/)
    assert.ok(seen.includes(`href="/decisions/${decision}"`))

    const say = (words: string) => ask('ben', 'POST', `/decisions/${decision}/voice`, { voice: 'object', words })
    assert.equal((await say('I work on Fridays.')).status, 303)
    const settle = (as: string) => ask('fay', 'POST', `/decisions/${decision}/settling`, { as })
    assert.equal((await settle('decided')).status, 409)
    assert.equal((await settle('not_decided')).status, 303)
    assert.equal((await say('Still.')).status, 409)
    assert.match(await now('ben'), /Not decided[\s\S]*What was said of it/)
  }))
