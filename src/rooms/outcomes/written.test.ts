import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Persona } from '#world/people.ts'
import { inWorld } from '#world/world.ts'
import { openedRoom, sent } from '../testing/rooms.ts'

test('who does what, and what was learned, is written down in the room and seen there by all', () =>
  inWorld(async (world) => {
    const { ask, people } = world
    const id = await openedRoom(world, 'ben', 'ana')
    const room = `/gatherings/${id}/room`
    const now = async (who: Persona) => (await ask(who, 'GET', `${room}/now`)).body
    assert.doesNotMatch(await now('ben'), /action="[^"]*\/room\/actions"/)
    assert.match(await now('ben'), /action="[^"]*\/room\/learnings"/)
    assert.match(await now('fay'), /action="[^"]*\/room\/actions"[\s\S]*<option value="[\w-]+">Ben Ito/)

    const task = { text: 'Write to the transit office', owner: people.ben, due: '2026-04-01' }
    assert.equal((await ask('ben', 'POST', `${room}/actions`, task)).status, 403)
    const wrong = await ask('fay', 'POST', `${room}/actions`, { ...task, due: 'soon' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /id="stage"[\s\S]*id="doing-again-due"[^>]*aria-invalid="true"/)
    await sent(world, 'fay', `${room}/actions`, task)
    const seen = await now('ana')
    assert.match(seen, /data-said="To do: Write to the transit office, Ben Ito"/)
    assert.match(seen, /by [^<]*2026/)

    const doubtful = { text: 'My client Delia Fernbrook lives at 1428 Larch Street.' }
    assert.equal((await ask('ben', 'POST', `${room}/learnings`, doubtful)).status, 422)
    await sent(world, 'ben', `${room}/learnings`, { text: 'Rounds help the quiet ones.' })
    assert.match(await now('ana'), /data-said="Learned: Rounds help the quiet ones\."/)
    for (const who of ['cy', 'gus', 'dee'] as const) {
      assert.equal((await ask(who, 'POST', `${room}/learnings`, { text: 'A look around.' })).status, 404, who)
      assert.equal((await ask(who, 'POST', `${room}/actions`, task)).status, 404, who)
    }
  }))

test('what is said and written costs those who read no statement more', () =>
  inWorld(async (world) => {
    const { ask } = world
    const id = await openedRoom(world, 'ben', 'ana')
    const room = `/gatherings/${id}/room`
    await sent(world, 'fay', `${room}/decisions`, { text: 'We meet on Fridays.', rule: 'vote' })
    await sent(world, 'ben', `${room}/learnings`, { text: 'Rounds help the quiet ones.' })
    // Each has come, and one has asked for what is the same for all.
    for (const who of ['fay', 'ben'] as const) await ask(who, 'GET', `${room}/now`)
    await ask('ana', 'GET', `${room}/now`)
    for (const who of ['ana', 'ben', 'fay'] as const) {
      const { statements } = await ask(who, 'GET', `${room}/now`)
      assert.ok(statements <= 3, `${who} ${statements}`)
    }
  }))
