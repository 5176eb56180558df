import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import { testSeal } from '#world/seal.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { secondsOf, ticketFor, ticketIn } from './ticket.ts'

async function link({ db, people }: World, gathering: GatheringId): Promise<{ path: string; at: string }> {
  const { starts_at: startsAt } = await db
    .selectFrom('gathering')
    .select('starts_at')
    .where('id', '=', gathering)
    .executeTakeFirstOrThrow()
  const ticket = ticketFor({ person: people.ben, gathering, startsAt }, testSeal.secret)
  return { path: `/calendars/answers/${ticket}`, at: String(secondsOf(startsAt)) }
}

async function answers({ db }: World): Promise<string[]> {
  return (await db.selectFrom('gathering_answer').select('answer').execute()).map(({ answer }) => answer)
}

describe('answering from a letter', () => {
  test('is done by pressing, not by opening; without signing in; the last word counts', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { path, at } = await link(world, await planned(world))
      const opened = await ask('visitor', 'GET', path)
      assert.match(opened.body, /Do you come\?[^]*Until you press one, nothing is said/)
      assert.doesNotMatch(opened.body, /Quarterly|Circle|Ben Ito|ben@|video/)
      assert.deepEqual(await answers(world), [])

      const said = await ask('visitor', 'POST', path, { answer: 'comes', at })
      assert.match(said.body, /Noted: I come\./)
      await ask('visitor', 'POST', path, { answer: 'maybe', at })
      assert.deepEqual(await answers(world), ['maybe'])
      assert.equal((await ask('visitor', 'POST', path, { answer: 'x', at })).status, 422)
    }))

  test('says so where it has moved since, and is for the time that somebody saw', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, { pace: 'once' })
      const { path, at } = await link(world, id)
      const change = {
        seen: '1',
        day: '2026-03-11',
        time: '10:00',
        zone: 'America/Vancouver',
        minutes: '90',
        sure: 'yes',
      }
      await ask('ana', 'POST', `/gatherings/${id}/changing`, change)
      assert.match(
        (await ask('visitor', 'GET', path)).body,
        /another time than your letter said[^]*Wednesday 11 March 2026, 10:00/,
      )

      const late = await ask('visitor', 'POST', path, { answer: 'comes', at })
      assert.equal(late.status, 409)
      assert.deepEqual(await answers(world), [])
      const now = /name="at" value="(\d+)"/.exec(late.body)?.[1] ?? assert.fail()
      assert.equal((await ask('visitor', 'POST', path, { answer: 'comes', at: now })).status, 200)
      assert.deepEqual(await answers(world), ['comes'])
    }))

  test('is told plainly that it was called off, or is over', () =>
    inWorld(async (world) => {
      const { ask, clock, db } = world
      const id = await planned(world, { pace: 'once' })
      const { path, at } = await link(world, id)
      await db.updateTable('gathering').set({ cancelled_at: morning }).where('id', '=', id).execute()
      assert.match((await ask('visitor', 'GET', path)).body, /It was called off\. You need not do anything\./)
      assert.equal((await ask('visitor', 'POST', path, { answer: 'comes', at })).status, 410)

      await db.updateTable('gathering').set({ cancelled_at: null }).where('id', '=', id).execute()
      clock.pass({ hours: 24 * 9 })
      assert.match((await ask('visitor', 'GET', path)).body, /it is over/)
      assert.equal((await ask('visitor', 'POST', path, { answer: 'comes', at })).status, 410)
      assert.deepEqual(await answers(world), [])
    }))

  test('leads nowhere for whoever belongs no longer, and for a ticket that was changed', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const { path, at } = await link(world, await planned(world))
      const ticket = path.split('/').at(-1) ?? ''
      const forged = ticket.replace(people.ben, people.ana)
      for (const wrong of [forged, ticket.slice(0, -1), `${ticket}x`, 'x', ''])
        assert.equal((await ask('visitor', 'GET', `/calendars/answers/${wrong}`)).status, 404, wrong)
      assert.equal(ticketIn(ticket, 'another secret'), null)

      const gone = { ended_at: morning, ended_because: 'left' } as const
      await db.updateTable('membership').set(gone).where('person_id', '=', people.ben).execute()
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      assert.equal((await ask('visitor', 'POST', path, { answer: 'comes', at })).status, 404)
      assert.deepEqual(await answers(world), [])
    }))
})
