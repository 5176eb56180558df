import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { settle } from '../../notifications/testing/told.ts'
import { occurrences, planned, quarterly } from '../testing/planning.ts'

const weekly = { pace: 'week1', ends: 'times', times: '6' }

describe('a series by weeks', () => {
  test('falls on the day of its first date and on those chosen beside it', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      // The first is on a Tuesday; Thursday is chosen beside it.
      const path = `/communities/${communities.circle}/gatherings/new`
      const sent = await ask('ana', 'POST', path, { ...quarterly, ...weekly, days: ['4', '9', 'x'] })
      assert.equal(sent.status, 303, sent.body)
      assert.deepEqual(
        (await occurrences(world)).map((at) => at.slice(0, 10)),
        ['2026-03-10', '2026-03-12', '2026-03-17', '2026-03-19', '2026-03-24', '2026-03-26'],
      )
      const form = await ask('ana', 'GET', `${sent.location}/changing`)
      assert.match(form.body, /name="days" value="4" checked/)
      assert.doesNotMatch(form.body, /name="days" value="2" checked/)
    }))

  test('moves to another day without keeping the one before; what else was chosen is carried along', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, weekly)
      const change = {
        seen: '1',
        which: 'following',
        day: '2026-03-11',
        time: '13:00',
        zone: 'America/Vancouver',
        minutes: '90',
      }
      const shown = await ask('ana', 'POST', `/gatherings/${id}/changing`, { ...change, ...weekly, days: ['5', '6'] })
      assert.match(shown.body, /name="days" value="5"[^]*name="days" value="6"/)
      await ask('ana', 'POST', `/gatherings/${id}/changing`, { ...change, ...weekly, days: '5', sure: 'yes' })
      assert.deepEqual(
        (await occurrences(world)).map((at) => at.slice(0, 10)),
        ['2026-03-11', '2026-03-13', '2026-03-18', '2026-03-20', '2026-03-25', '2026-03-27'],
      )
    }))
})

describe('a series on the clock of another place', () => {
  test('keeps the time on the wall and asks again, unless it is the same moment there', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await planned(world, { ends: 'times', times: '3' })
      await ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      clock.pass({ minutes: 1 })
      const change = {
        which: 'following',
        day: '2026-03-10',
        minutes: '90',
        pace: 'month3',
        ends: 'times',
        times: '3',
        sure: 'yes',
      }
      const all = () =>
        db.selectFrom('gathering').orderBy('starts_at').select(['starts_at', 'zone', 'moved_at']).execute()

      const same = { ...change, seen: '1', time: '16:00', zone: 'America/Toronto' }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/changing`, same)).status, 303)
      assert.deepEqual(
        (await all()).map(({ starts_at: at, zone, moved_at: moved }) => [String(at), zone, moved]),
        [
          ['2026-03-10T20:00:00Z', 'America/Toronto', null],
          ['2026-06-09T20:00:00Z', 'America/Toronto', null],
          ['2026-09-08T20:00:00Z', 'America/Toronto', null],
        ],
      )
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /It has moved since/)

      const other = { ...change, seen: '2', time: '16:00', zone: 'America/Halifax' }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/changing`, other)).status, 303)
      const [first] = await all()
      assert.equal(String(first?.starts_at), '2026-03-10T19:00:00Z')
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, /It has moved since you answered “I come”/)

      await settle(db)
      const inbox = (await ask('ben', 'GET', '/inbox')).body
      const [, notice = ''] = /href="(\/inbox\/[^"]+)">A gathering of Circle that you answered/.exec(inbox) ?? []
      assert.equal((await ask('ben', 'GET', notice)).location, `/gatherings/${id}`)
    }))
})
