import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { settle } from '../../notifications/testing/told.ts'
import { occurrences, planned } from '../testing/planning.ts'

type Form = Readonly<Record<string, string>>

/** What the form of the first sends back when nothing was changed in it. */
const asItStands = {
  seen: '1',
  which: 'this',
  day: '2026-03-10',
  time: '13:00',
  zone: 'America/Vancouver',
  minutes: '90',
}
const rhythm = { pace: 'month3', on: 'nth', ends: 'open' }

const change = ({ ask }: World, id: GatheringId, form: Form, who: 'ana' | 'fay' | 'ben' = 'ana') =>
  ask(who, 'POST', `/gatherings/${id}/changing`, { ...asItStands, ...form })

const answer = ({ ask }: World, id: GatheringId, said = 'comes') =>
  ask('ben', 'POST', `/gatherings/${id}/answer`, { answer: said })

async function inbox({ ask, db }: World): Promise<string> {
  await settle(db)
  return (await ask('ben', 'GET', '/inbox')).body
}

describe('changing a gathering', () => {
  test('says what happens before it happens; then whoever had answered is told and asked again', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await answer(world, id)
      world.clock.pass({ minutes: 5 })
      const moved = { day: '2026-03-11', time: '14:00', themeEn: 'Court days' }
      const shown = await change(world, id, moved)
      assert.equal(shown.status, 422)
      assert.match(
        shown.body,
        /<s class="muted">Tuesday 10 March 2026, 13:00 to 14:30[\s\S]*Wednesday 11 March 2026, 14:00 to 15:30/,
      )
      assert.match(shown.body, /1 answer was given for another time/)
      assert.equal((await occurrences(world))[0], '2026-03-10T13:00')

      assert.equal((await change(world, id, { ...moved, sure: 'yes' })).status, 303)
      assert.deepEqual((await occurrences(world)).slice(0, 2), ['2026-03-11T14:00', '2026-06-09T13:00'])
      assert.match(await inbox(world), /A gathering of Circle that you answered for has another time now/)
      const asked = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.match(asked.body, /It has moved since you answered “I come”/)
      assert.match(asked.body, /Court days/)
      assert.match(asked.body, /Nobody has answered yet/)
      await answer(world, id)
      assert.doesNotMatch((await world.ask('ben', 'GET', `/gatherings/${id}`)).body, /It has moved since/)
    }))

  test('keeps answers where only its length or theme changes', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      await answer(world, id)
      world.clock.pass({ minutes: 5 })
      await change(world, id, { minutes: '120', themeFr: 'Les jours de cour', sure: 'yes' })
      const { body } = await world.ask('ben', 'GET', `/gatherings/${id}`)
      assert.match(body, /13:00 to 15:00[\s\S]*1 comes/)
      assert.doesNotMatch(await inbox(world), /another time/)
    }))

  test('moves it and all that follow; what was before stays', () =>
    inWorld(async (world) => {
      await planned(world)
      const [, second, third] = await world.db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      assert.ok(second && third)
      await answer(world, third.id)
      world.clock.pass({ minutes: 5 })
      const later = { ...rhythm, which: 'following', day: '2026-06-11', time: '10:00' }
      const shown = await change(world, second.id, later)
      assert.match(shown.body, /Thursday 11 June 2026, 10:00[\s\S]*Thursday 10 September 2026, 10:00/)
      assert.match(shown.body, /1 answer was given/)
      await change(world, second.id, { ...later, sure: 'yes' })
      assert.deepEqual(await occurrences(world), [
        '2026-03-10T13:00',
        '2026-06-11T10:00',
        '2026-09-10T10:00',
        '2026-12-10T10:00',
        '2027-03-11T10:00',
        '2027-06-10T10:00',
      ])
      const kept = await world.db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      assert.equal(kept[2]?.id, third.id, 'the row stays, with its answers')
      assert.match(await inbox(world), /A gathering of Circle that you answered for has another time now/)
    }))

  test('to another pace takes out what nobody answered, and calls off what somebody did', () =>
    inWorld(async (world) => {
      const id = await planned(world, { pace: 'week1', ends: 'times', times: '6' })
      const rows = await world.db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      const third = rows[2]?.id ?? assert.fail()
      await answer(world, third)
      world.clock.pass({ minutes: 5 })
      const monthly = { ...rhythm, which: 'following', pace: 'month1', ends: 'times', times: '3' }
      const shown = await change(world, id, monthly)
      assert.match(shown.body, /Is taken out[\s\S]*Is called off[\s\S]*New/)
      await change(world, id, { ...monthly, sure: 'yes' })
      assert.deepEqual(await occurrences(world), [
        '2026-03-10T13:00',
        '2026-03-24T13:00',
        '2026-04-14T13:00',
        '2026-05-12T13:00',
      ])
      const off = await world.db.selectFrom('gathering').select('id').where('cancelled_at', 'is not', null).execute()
      assert.deepEqual(off, [{ id: third }])
      const form = await world.ask('ana', 'GET', `/gatherings/${id}/changing`)
      assert.match(form.body, /value="3"/)
    }))

  test('does not run into those before it', () =>
    inWorld(async (world) => {
      await planned(world)
      const [, second] = await world.db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      assert.ok(second)
      const early = await change(world, second.id, { ...rhythm, which: 'following', day: '2026-03-10', sure: 'yes' })
      assert.equal(early.status, 409)
      assert.match(early.body, /stands at or after the time you chose/)
    }))

  test('of two who change at once, one is told and loses nothing', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      const sent = await Promise.all([
        change(world, id, { ...rhythm, which: 'following', time: '10:00', sure: 'yes' }, 'ana'),
        change(world, id, { ...rhythm, which: 'following', time: '16:00', sure: 'yes' }, 'fay'),
      ])
      assert.deepEqual(sent.map(({ status }) => String(status)).toSorted(), ['303', '409'])
      const told = sent.find(({ status }) => status === 409)
      assert.match(told?.body ?? '', /value="(10:00|16:00)"/)
      assert.match(told?.body ?? '', /Somebody else changed this series|Quelqu’un d’autre vient de changer/)
      const hours = new Set((await occurrences(world)).map((time) => time.slice(11)))
      assert.equal(hours.size, 1)
    }))

  test('is for those who convene', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      assert.equal((await change(world, id, { time: '10:00', sure: 'yes' }, 'ben')).status, 403)
      for (const path of ['changing', 'cancelling']) {
        assert.equal((await world.ask('ben', 'GET', `/gatherings/${id}/${path}`)).status, 403)
        assert.equal((await world.ask('cy', 'GET', `/gatherings/${id}/${path}`)).status, 404)
      }
      assert.doesNotMatch((await world.ask('ben', 'GET', `/gatherings/${id}`)).body, /cancelling|changing/)
      assert.equal((await world.ask('ben', 'POST', `/gatherings/${id}/cancelling`, { because: '' })).status, 403)
    }))
})

describe('calling a gathering off', () => {
  test('tells whoever meant to come, takes no more answers, and can be taken back', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world)
      await answer(world, id, 'maybe')
      assert.match(
        (await ask('ana', 'GET', `/gatherings/${id}/cancelling`)).body,
        /1 person said that she comes, or perhaps/,
      )
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: 'The hall is flooded.' })
      assert.match(await inbox(world), /A gathering of Circle that you meant to come to is called off/)
      const { body } = await ask('ben', 'GET', `/gatherings/${id}`)
      assert.match(body, /called off[\s\S]*The hall is flooded/)
      assert.doesNotMatch(body, /video\.example/)
      const late = await answer(world, id)
      assert.equal(late.status, 409)
      assert.match(late.body, /This gathering was called off/)
      assert.equal((await ask('fay', 'POST', `/gatherings/${id}/cancelling`, { because: 'Too few.' })).status, 409)

      assert.equal((await ask('ben', 'POST', `/gatherings/${id}/restoring`)).status, 403)
      assert.equal((await ask('fay', 'POST', `/gatherings/${id}/restoring`)).status, 303)
      assert.match(await inbox(world), /that was called off is held after all/)
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, /1 perhaps/)
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/restoring`)).status, 409)
    }))

  test('and answering at the same moment leaves no answer that nobody refused', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      const [off, said] = await Promise.all([
        ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' }),
        answer(world, id),
      ])
      assert.equal(off.status, 303)
      const kept = await db.selectFrom('gathering_answer').selectAll().execute()
      assert.equal(kept.length, said.status === 303 ? 1 : 0)
      assert.ok(said.status === 303 || said.status === 409)
      const told = /is called off/.test(await inbox(world))
      assert.equal(told, said.status === 303, 'whoever was let through is told')
    }))
})

describe('what stands on all of a series', () => {
  test('changes without any answer changing, for those who saw how it stood', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      await answer(world, id)
      const series = await db.selectFrom('gathering_series').select('id').executeTakeFirstOrThrow()
      const path = `/gathering-series/${series.id}`
      const form = {
        nameEn: 'Seasonal call',
        nameFr: '',
        url: '',
        dialIn: '',
        opens: '0',
      }
      assert.match((await ask('ana', 'GET', path)).body, /video\.example\.org\/j\/4711/)
      assert.equal((await ask('fay', 'POST', path, { ...form, seen: '1' })).status, 303)
      const { body } = await ask('ben', 'GET', `/gatherings/${id}`)
      assert.match(body, /Seasonal call[\s\S]*1 comes/)
      assert.doesNotMatch(body, /video\.example/)
      const late = await ask('ana', 'POST', path, { ...form, nameEn: 'Other', seen: '1' })
      assert.equal(late.status, 409)
      assert.match(late.body, /value="Other"/)
      assert.equal((await ask('ben', 'GET', path)).status, 403)
      assert.equal((await ask('cy', 'GET', path)).status, 404)
    }))
})
