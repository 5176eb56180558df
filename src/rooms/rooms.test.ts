import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appOn, inWorld, type World } from '#world/world.ts'
import { askIn } from '#world/ask.ts'
import { onTheRota, withItem } from '../agendas/testing/agenda.ts'
import { dueGathering, openedRoom, sent } from './testing/rooms.ts'

const roomOf = ({ db }: Pick<World, 'db'>) => db.selectFrom('room').selectAll().executeTakeFirstOrThrow()

async function stage({ ask }: Pick<World, 'ask'>, id: string, who: 'ben' | 'fay' | 'ana' = 'ben'): Promise<string> {
  const { body } = await ask(who, 'GET', `/gatherings/${id}/room/now`)
  return /<h2 id="stage-title">(?:<span lang="fr">)?([^<]*)/.exec(body)?.[1] ?? ''
}

describe('the room of a gathering', () => {
  test('is opened by those who call the community together, once it is due, and makes the gathering live', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await dueGathering(world)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /The room is not open yet/)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /Open the room/)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/room/opening`)).status, 403)
      assert.equal((await ask('cy', 'POST', `/gatherings/${id}/room/opening`)).status, 404)

      await db
        .updateTable('gathering')
        .set({ starts_at: clock.now().add({ hours: 4 }) })
        .execute()
      assert.match((await ask('ana', 'POST', `/gatherings/${id}/room/opening`)).body, /opens three hours before/)
      await db
        .updateTable('gathering')
        .set({ starts_at: clock.now().add({ hours: 2 }) })
        .execute()
      assert.match((await ask('ana', 'GET', `/gatherings/${id}`)).body, /Open the room/)
      await sent(world, 'ana', `/gatherings/${id}/room/opening`)

      assert.deepEqual(await db.selectFrom('gathering').select('live_at').execute(), [{ live_at: clock.now() }])
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, /Go to the room/)
      assert.equal(await stage(world, id), 'Check-in')
      for (const who of ['cy', 'dee', 'ivy'] as const) {
        assert.equal((await ask(who, 'GET', `/gatherings/${id}/room`)).status, 404, who)
        assert.equal((await ask(who, 'GET', `/gatherings/${id}/room/now`)).status, 404, who)
      }
    }))

  test('is opened once by two who open it at once, and not where the gathering is called off', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await dueGathering(world)
      const opening = `/gatherings/${id}/room/opening`
      const [one, other] = await Promise.all([ask('ana', 'POST', opening), ask('fay', 'POST', opening)])
      assert.deepEqual([one.status, other.status], [303, 303])
      assert.equal((await db.selectFrom('room_host').selectAll().execute()).length, 1)
      assert.equal((await db.selectFrom('room_step').selectAll().execute()).length, 3)

      const off = await dueGathering(world)
      await sent(world, 'ana', `/gatherings/${off}/cancelling`, { because: '' })
      assert.equal((await ask('ana', 'POST', `/gatherings/${off}/room/opening`)).status, 403)
    }))

  test('is opened with the steps of the agenda, also by whoever’s turn it is to facilitate', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await dueGathering(world)
      await withItem(world, id)
      await db.updateTable('agenda_item').set({ title_fr: 'Arriver', words: 'Un mot chacune.' }).execute()
      await onTheRota(world, id, { role: 'facilitator', who: 'ben' })
      await sent(world, 'ben', `/gatherings/${id}/room/opening`)
      const { body } = await ask('ben', 'GET', `/gatherings/${id}/room`)
      assert.match(body, /<span lang="fr">Arriver<\/span>[\s\S]*<span lang="fr">Un mot chacune\.[\s\S]*10 minutes/)
      assert.match(body, /This is the last step/)
      assert.equal((await db.selectFrom('room_step').select('item_id').execute()).length, 1)
    }))

  test('shows who is here, and forgets whoever has gone', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const id = await openedRoom(world, 'ben')
      const here = async () => {
        const { body } = await ask('fay', 'GET', `/gatherings/${id}/room/now`)
        return body.slice(body.indexOf('<ul class="here">'))
      }
      assert.match(await here(), /Ben Ito/)
      clock.pass({ minutes: 3 })
      await here()
      assert.doesNotMatch(await here(), /Ben Ito/)
    }))

  test('asks few statements of the database for what changes in it', () =>
    inWorld(async (world) => {
      const id = await openedRoom(world, 'ben')
      const { statements } = await world.ask('ben', 'GET', `/gatherings/${id}/room/now`)
      assert.ok(statements <= 11, `${statements} statements`)
    }))

  test('ends for everybody, and what was told quietly is gone', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'ben')
      await sent(world, 'ben', `/gatherings/${id}/room/signal`, { kind: 'pause' })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, /The room is open/)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/room/ending`)).status, 403)
      assert.equal((await db.selectFrom('room_signal').selectAll().execute()).length, 1)
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      assert.deepEqual(await db.selectFrom('room_signal').selectAll().execute(), [])
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room/now`)).body, /This gathering has ended/)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /The room is open/)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/room/signal`, { kind: 'help' })).status, 403)
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)

      assert.deepEqual(await db.selectFrom('room_presence').selectAll().execute(), [])
    }))

  test('goes on where it was when the program starts again', () =>
    inWorld(async (world) => {
      const id = await openedRoom(world)
      await sent(world, 'fay', `/gatherings/${id}/room/move`, { to: 'next', seen: '0' })
      await sent(world, 'fay', `/gatherings/${id}/room/timer`, { act: 'start' })
      const { app } = await appOn(world.clone)
      const ask = askIn(app, world.clone)
      assert.equal(await stage({ ask }, id), 'Conversation')
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /about 80 minutes left/)
      await app.close()
    }))
})

describe('the steps of a room', () => {
  test('are moved by those who lead, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world)
      const move = `/gatherings/${id}/room/move`
      for (const who of ['ben', 'ana'] as const) {
        assert.equal((await ask(who, 'POST', move, { to: 'next', seen: '0' })).status, 403, who)
      }
      await sent(world, 'fay', move, { to: 'next', seen: '0' })
      assert.equal(await stage(world, id), 'Conversation')
      await sent(world, 'ana', `/gatherings/${id}/room/leading`, { wish: 'lead' })
      await sent(world, 'ana', move, { to: 'next', seen: '1' })
      assert.equal(await stage(world, id), 'Check-out')
      assert.equal((await ask('ana', 'POST', move, { to: 'next', seen: '2' })).status, 409)
      await sent(world, 'ana', move, { to: 'back', seen: '2' })
      assert.equal(await stage(world, id), 'Conversation')
      await sent(world, 'ana', `/gatherings/${id}/room/leading`, { wish: 'leave' })
      assert.equal((await ask('ana', 'POST', move, { to: 'next', seen: '3' })).status, 403)
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/room/leading`, { wish: 'lead' })).status, 403)
    }))

  test('advance by one when two press next at once, and the second is told', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world)
      await sent(world, 'ana', `/gatherings/${id}/room/leading`, { wish: 'lead' })
      const next = (who: 'ana' | 'fay') => ask(who, 'POST', `/gatherings/${id}/room/move`, { to: 'next', seen: '0' })
      await Promise.all([next('ana'), next('fay')])
      assert.equal((await roomOf({ db })).moves, 1)
      assert.equal(await stage(world, id), 'Conversation')
      const pages = [
        await ask('ana', 'GET', `/gatherings/${id}/room`),
        await ask('fay', 'GET', `/gatherings/${id}/room`),
      ]
      const told = pages.filter(({ body }) => /Somebody else moved the room|d’autre vient de faire avancer/.test(body))
      assert.equal(told.length, 1)
    }))

  test('are put in and left out on the spot', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world)
      const steps = `/gatherings/${id}/room/steps`
      assert.equal((await ask('ben', 'POST', steps, { title: 'A song', minutes: '5' })).status, 403)
      const wrong = await ask('fay', 'POST', steps, { title: '', minutes: '1000' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /Écrivez de quoi il s’agit[\s\S]*de 1 à 480/)
      await sent(world, 'fay', steps, { title: 'A song', minutes: '5' })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /Next:<\/span> <span lang="fr">A song/)

      const rows = await db.selectFrom('room_step').select(['id', 'title_fr', 'place']).orderBy('place').execute()
      assert.deepEqual(
        rows.map(({ title_fr }) => title_fr),
        [null, 'A song', null, null],
      )
      const [first, song] = rows
      assert.ok(first && song)
      const skip = (step: string, wish: string) => ask('fay', 'POST', `${steps}/${step}/skipping`, { wish })
      assert.equal((await skip(first.id, 'skip')).status, 409)
      assert.equal((await skip(song.id, 'skip')).status, 303)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /Next:<\/span> Conversation/)
      await skip(song.id, 'takeIn')
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /Next:<\/span> <span lang="fr">A song/)
      await sent(world, 'fay', `/gatherings/${id}/room/move`, { to: song.id, seen: '0' })
      assert.equal(await stage(world, id), 'A song')
    }))
})

describe('the timer of a room', () => {
  test('is started, paused and extended by those who lead, and counts from what is kept', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await openedRoom(world)
      const timer = `/gatherings/${id}/room/timer`
      assert.equal((await ask('ben', 'POST', timer, { act: 'start' })).status, 403)
      await sent(world, 'fay', timer, { act: 'start' })
      assert.deepEqual((await roomOf({ db })).timer_until, clock.now().add({ minutes: 5 }))
      clock.pass({ minutes: 2 })
      await sent(world, 'fay', timer, { act: 'start' })
      await sent(world, 'fay', timer, { act: 'more' })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /about 8 minutes left/)
      await sent(world, 'fay', timer, { act: 'pause' })
      clock.pass({ minutes: 20 })
      assert.equal((await roomOf({ db })).timer_left, 480)
      await sent(world, 'fay', timer, { act: 'start' })
      clock.pass({ minutes: 9 })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /Time is up/)
      await sent(world, 'fay', timer, { act: 'off' })
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /Time is up/)
    }))

  test('is hidden by whoever likes, for herself alone', () =>
    inWorld(async (world) => {
      const id = await openedRoom(world)
      await sent(world, 'ben', `/gatherings/${id}/room/timer/hiding`, { wish: 'hide' })
      const seen = async (who: 'ben' | 'fay') =>
        (await world.ask(who, 'GET', `/gatherings/${id}/room/now`)).body.includes('<room-timer')
      assert.deepEqual([await seen('ben'), await seen('fay')], [false, true])
      await sent(world, 'ben', `/gatherings/${id}/room/timer/hiding`, { wish: 'show' })
      assert.equal(await seen('ben'), true)
    }))
})
