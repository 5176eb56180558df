import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { openedRoom, sent } from '../rooms/testing/rooms.ts'

async function going(world: World): Promise<GatheringId> {
  const id = await planned(world)
  world.clock.pass({ hours: 24 * 8 + 3 })
  return id
}

const states = async ({ db }: World) =>
  (await db.selectFrom('attendance').select(['state', 'source']).execute()).map(
    ({ state, source }) => `${state} ${source}`,
  )

describe('who was there', () => {
  test('comes from the room when it ends; what somebody noted before holds', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const id = await openedRoom(world, 'ben', 'ana', 'fay')
      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/attendance/mine`, { state: 'absent' })).status, 303)
      await sent(world, 'fay', `/gatherings/${id}/room/ending`)
      const rows = await db.selectFrom('attendance').select(['person_id', 'state', 'source']).execute()
      const of = (person: string) => rows.filter(({ person_id }) => person_id === person).map(({ source }) => source)
      assert.deepEqual([of(people.ben), of(people.ana), of(people.fay)], [['self'], ['room'], ['room']])
      assert.deepEqual(await db.selectFrom('room_presence').selectAll().execute(), [])
    }))

  test('is noted by those who convene, seen by them, and by each of herself alone', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const path = `/gatherings/${await going(world)}/attendance`
      assert.equal(
        (await ask('ana', 'POST', path, { [`of-${people.ben}`]: 'late', [`was-${people.ben}`]: '' })).status,
        303,
      )
      assert.equal((await ask('ben', 'POST', path, { [`of-${people.fay}`]: 'absent' })).status, 403)
      for (const who of ['cy', 'dee', 'ivy', 'gus'] as const)
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
      assert.match((await ask('fay', 'GET', path)).body, /Ben Ito[\s\S]*value="late" selected/)
      const own = (await ask('ben', 'GET', path)).body
      assert.match(own, /you came later/)
      assert.doesNotMatch(own, /Ana Wells|Fay Roy/)

      assert.equal((await ask('ben', 'POST', `${path}/mine`, { state: 'absent' })).status, 303)
      assert.deepEqual(await states(world), ['absent self'])
      const stranger = { [`of-${people.cy}`]: 'present', [`of-${people.gus}`]: 'present' }
      await ask('ana', 'POST', path, stranger)
      assert.deepEqual(await states(world), ['absent self'])
    }))

  test('of two who fill in the list at once, neither undoes what the other noted', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const path = `/gatherings/${await going(world)}/attendance`
      const seen = { [`was-${people.ben}`]: '', [`was-${people.fay}`]: '' }
      await Promise.all([
        ask('ana', 'POST', path, { ...seen, [`of-${people.ben}`]: 'present', [`of-${people.fay}`]: '' }),
        ask('fay', 'POST', path, { ...seen, [`of-${people.ben}`]: '', [`of-${people.fay}`]: 'present' }),
      ])
      assert.deepEqual(await states(world), ['present hand', 'present hand'])
    }))

  test('is noted neither before it begins nor after it is closed', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      const mine = () => world.ask('ben', 'POST', `/gatherings/${id}/attendance/mine`, { state: 'present' })
      assert.equal((await mine()).status, 409)
      world.clock.pass({ hours: 24 * 9 })
      assert.equal((await mine()).status, 303)
      const now = world.clock.now()
      await world.db
        .updateTable('gathering')
        .set({ live_at: now, harvested_at: now, closed_at: now })
        .where('id', '=', id)
        .execute()
      assert.equal((await mine()).status, 409)
      await assert.rejects(world.db.updateTable('attendance').set({ state: 'absent' }).execute(), /closed/)
    }))

  test('is said by a code that is read out, and nobody tries them all', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = `/gatherings/${await going(world)}/attendance`
      const here = (code: string) => ask('ben', 'POST', `${path}/here`, { code })
      assert.match((await here('0000')).body, /No code holds now/)
      assert.equal((await ask('ben', 'POST', `${path}/code`)).status, 403)
      await ask('ana', 'POST', `${path}/code`)
      const { code } = await db.selectFrom('attendance_code').select('code').executeTakeFirstOrThrow()
      assert.doesNotMatch((await ask('ben', 'GET', path)).body, new RegExp(`<b>${code}</b>`))
      assert.match((await here('12')).body, /four digits/)
      const wrong = code === '1111' ? '2222' : '1111'
      for (let times = 0; times < 5; times++) assert.match((await here(wrong)).body, /That is not the code/)
      assert.match((await here(code)).body, /Wait ten minutes/)
      world.clock.pass({ minutes: 11 })
      assert.equal((await here(`${code.slice(0, 2)} ${code.slice(2)}`)).status, 303)
      assert.deepEqual(await states(world), ['present code'])
      world.clock.pass({ hours: 3 })
      assert.match((await ask('fay', 'POST', `${path}/here`, { code })).body, /Aucun code/)
    }))

  test('comes out of a report that is confirmed, and nobody who was left out is kept', () =>
    inWorld(async (world) => {
      const { ask, people, db } = world
      const path = `/gatherings/${await going(world)}/attendance/report/confirming`
      const form = { 'person-0': people.ben, 'minutes-0': '85', 'person-1': '', 'minutes-1': '60' }
      assert.equal((await ask('ben', 'POST', path, form)).status, 403)
      assert.equal((await ask('ana', 'POST', path, form)).status, 303)
      const rows = () =>
        db.selectFrom('attendance').select(['person_id', 'minutes', 'state', 'source']).orderBy('source').execute()
      const ben = { person_id: people.ben, minutes: 85, state: 'present', source: 'report' }
      assert.deepEqual(await rows(), [ben])
      await ask('fay', 'POST', path.replace('report/confirming', 'mine'), { state: 'absent' })
      const again = { ...form, 'person-1': people.ben, 'person-2': people.fay, 'minutes-2': '3' }
      await ask('ana', 'POST', path, again)
      const fay = { person_id: people.fay, minutes: null, state: 'absent', source: 'self' }
      assert.deepEqual(await rows(), [fay, { ...ben, minutes: 145 }])
    }))
})
