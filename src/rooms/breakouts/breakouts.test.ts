import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld } from '#world/world.ts'
import { openedRoom, sent } from '../testing/rooms.ts'
import { inGroups } from './model.ts'

test('groups differ by one at most, and everybody is in one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.integer({ min: 2, max: 20 }), (count, size) => {
      const people = Array.from({ length: count }, (_none, at) => at)
      const groups = inGroups(people, size)
      const sizes = groups.map(({ length }) => length)
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1)
      assert.deepEqual(
        groups.flat().toSorted((a, b) => a - b),
        people,
      )
      if (count >= size)
        assert.ok(
          sizes.every((each) => Math.abs(each - size) <= size / 2),
          `${count} in ${size}: ${sizes.join()}`,
        )
    }),
  )
})

test('what a group writes is its own until the groups come back, and then everybody’s', () =>
  inWorld(async (world) => {
    const { ask, db, people } = world
    const id = await openedRoom(world, 'fay', 'ben', 'ana')
    const groups = `/gatherings/${id}/room/groups`
    const form = { prompt: 'What could we try?', size: '2', way: 'choice' }
    assert.equal((await ask('ben', 'POST', groups, form)).status, 403)
    assert.equal((await ask('fay', 'POST', groups, { ...form, size: '1' })).status, 422)
    await sent(world, 'fay', groups, form)
    assert.equal((await ask('fay', 'POST', groups, form)).status, 409)
    const made = await db.selectFrom('room_group').select('id').orderBy('number').execute()
    assert.equal(made.length, 2)
    const [one = { id: '' }, two = { id: '' }] = made
    await sent(world, 'ben', `${groups}/joining`, { group: one.id })
    await sent(world, 'ana', `${groups}/joining`, { group: one.id })
    await sent(world, 'ana', `${groups}/joining`, { group: two.id })

    const write = (who: Persona, group: string, notes: string, seen = '1') =>
      ask(who, 'POST', `${groups}/${group}`, { notes, seen })
    assert.equal((await write('ben', two.id, 'x')).status, 403)
    const doubtful = await write('ben', one.id, 'My client Delia Fernbrook lives at 1428 Larch Street.')
    assert.equal(doubtful.status, 422)
    assert.equal((await write('ben', one.id, 'Call on Fridays.')).status, 303)
    const overtaken = await write('ben', one.id, 'Call on Mondays.')
    assert.equal(overtaken.status, 409)
    assert.match(overtaken.body, /Call on Fridays[\s\S]*Call on Mondays/)

    const reads = async (who: Persona) => {
      const { rows } = await world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: hers }) =>
        sql`select from room_group_note where words <> ''`.execute(hers),
      )
      const page = await ask(who, 'GET', `${groups}/${one.id}`)
      const { body } = await ask(who, 'GET', `/gatherings/${id}/room/now`)
      assert.deepEqual(
        [page.status === 200, body.includes('Call on Fridays')],
        [rows.length === 1, rows.length === 1],
        who,
      )
      return rows.length === 1
    }
    const seen = async () => [await reads('ben'), await reads('fay'), await reads('ana'), await reads('cy')]
    assert.deepEqual(await seen(), [true, true, false, false])
    assert.equal((await ask('ben', 'POST', `${groups}/closing`)).status, 403)
    await sent(world, 'fay', `${groups}/closing`)
    assert.deepEqual(await seen(), [true, true, true, false])
    assert.equal((await write('ben', one.id, 'Later', '2')).status, 409)
    assert.equal(people.ben.length, 36)
  }))

test('at random everybody who is here is in one group, and whoever comes late goes into the smallest', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const id = await openedRoom(world, 'fay', 'ben')
    const groups = `/gatherings/${id}/room/groups`
    await sent(world, 'fay', groups, { prompt: '', size: '2', way: 'chance' })
    const inside = () => db.selectFrom('room_group_member').select(['person_id', 'group_id']).execute()
    assert.equal((await inside()).length, 2)
    assert.match((await ask('ana', 'GET', `/gatherings/${id}/room`)).body, /Come into the smallest/)
    await Promise.all([1, 2].map(() => sent(world, 'ana', `${groups}/joining`)))
    assert.equal((await inside()).length, 3)
    assert.match((await ask('ana', 'GET', `/gatherings/${id}/room/now`)).body, /data-said="You are in group 1\."/)
    assert.equal((await ask('cy', 'POST', `${groups}/joining`)).status, 404)
  }))
