import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { unguardedClosing } from './closing-commands.ts'
import { openedRoom, sent } from './testing/rooms.ts'

test('a room that nobody ends is over by itself, and forgets as if somebody had', () =>
  inWorld(async (world) => {
    const { ask, clock, clone, db } = world
    const id = await openedRoom(world, 'ben')
    await sent(world, 'ben', `/gatherings/${id}/room/signal`, { kind: 'pause' })
    assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /the room closes by itself/)
    const ended = async () => (await db.selectFrom('room').select(['ended_at', 'ended_by']).execute())[0]
    clock.pass({ minutes: 90 + 170 })
    await unguardedClosing(clone.system, clock.now())
    assert.deepEqual(await ended(), { ended_at: null, ended_by: null })
    assert.equal((await db.selectFrom('room_signal').select('id').execute()).length, 1)

    clock.pass({ minutes: 10 })
    await unguardedClosing(clone.system, clock.now())
    await unguardedClosing(clone.system, clock.now().add({ hours: 1 }))
    assert.deepEqual(await ended(), { ended_at: clock.now(), ended_by: null })
    assert.deepEqual(await db.selectFrom('room_signal').select('id').execute(), [])
    const events = await db.selectFrom('event').select('kind').where('kind', '=', 'gathering.ended').execute()
    assert.equal(events.length, 1)
    assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /This gathering has ended/)
  }))

test('a gathering is over when its room is, and goes on as long as it does', () =>
  inWorld(async (world) => {
    const { ask, clock, communities } = world
    const id = await openedRoom(world, 'ben')
    const page = `/gatherings/${id}`
    const listed = async (which: string) => {
      const { body } = await ask('ben', 'GET', `/communities/${communities.circle}/gatherings${which}`)
      return body.includes(`href="${page}"`)
    }
    const comes = /name="answer"/
    clock.pass({ minutes: 95 })
    assert.deepEqual([await listed(''), await listed('/past')], [true, false])
    clock.pass({ minutes: -65 })
    assert.match((await ask('ben', 'GET', page)).body, comes)

    await sent(world, 'fay', `${page}/room/ending`)
    assert.deepEqual([await listed(''), await listed('/past')], [false, true])
    assert.doesNotMatch((await ask('ben', 'GET', page)).body, comes)
    assert.equal((await ask('ben', 'POST', `${page}/answer`, { answer: 'comes' })).status, 409)
    assert.doesNotMatch((await ask('fay', 'GET', `${page}/feedback`)).body, /asked how it was once/)
  }))

test('a step put in on the spot is looked through before others see it', () =>
  inWorld(async (world) => {
    const id = await openedRoom(world)
    const steps = `/gatherings/${id}/room/steps`
    const form = { title: 'My client Delia Fernbrook lives at 1428 Larch Street.', minutes: '5' }
    const asked = await world.ask('fay', 'POST', steps, form)
    assert.equal(asked.status, 422)
    assert.match(asked.body, /Delia Fernbrook/)
    assert.doesNotMatch((await world.ask('ben', 'GET', `/gatherings/${id}/room`)).body, /Fernbrook/)
    await sent(world, 'fay', steps, { title: 'A song', minutes: '5' })
    assert.match((await world.ask('ben', 'GET', `/gatherings/${id}/room`)).body, /A song/)
  }))
