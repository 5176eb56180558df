import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { address, addresses, fetched, says } from './testing/fetching.ts'
import { entriesIn } from './testing/reading.ts'

describe('a calendar’s address', () => {
  test('that was renewed or taken away leads nowhere, at once; and a wrong one neither', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await planned(world)
      const first = await address(world, 'ben')
      const second = await address(world, 'ben')
      assert.equal((await ask('visitor', 'GET', first)).status, 404)
      assert.equal((await ask('visitor', 'GET', second)).status, 200)
      const kept = await db.selectFrom('calendar_feed').selectAll().execute()
      assert.equal(kept.length, 1)
      assert.ok(!JSON.stringify(kept).includes(second.slice(11, 54)))

      const path = `${addresses}/${kept[0]?.id}/removal`
      assert.equal((await ask('ana', 'POST', path)).status, 303)
      assert.equal((await ask('visitor', 'GET', second)).status, 200, 'nobody ends what is not hers')
      assert.equal((await ask('ben', 'POST', path)).location, '/me/calendars')
      assert.equal((await ask('visitor', 'GET', second)).status, 404)
      for (const wrong of [`/calendars/${'x'.repeat(43)}.ics`, '/calendars/x.ics', '/calendars/%00.ics'])
        assert.ok([400, 404].includes((await ask('visitor', 'GET', wrong)).status), wrong)
    }))

  test('is made by whoever has just shown that it is she, for what she belongs to', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      assert.equal((await ask('ben', 'POST', addresses, { community: communities.grove })).status, 404)
      assert.equal((await ask('visitor', 'POST', addresses)).status, 401)
      await db.updateTable('session').set({ confirmed_at: null }).where('person_id', '=', people.ben).execute()
      assert.equal((await ask('ben', 'POST', addresses)).status, 403)
      assert.deepEqual(await db.selectFrom('calendar_feed').selectAll().execute(), [])
    }))

  test('writes nothing out for a calendar that has it already, until anything changes', () =>
    inWorld(async (world) => {
      const { app, ask } = world
      const id = await planned(world)
      await says(world, 'ben')
      const path = await address(world, 'ben')
      const { etag = '' } = (await app.inject({ url: path })).headers
      const again = await app.inject({ url: path, headers: { 'if-none-match': `W/${etag}` } })
      assert.deepEqual([again.statusCode, again.body, again.headers['etag']], [304, '', etag])
      const head = await app.inject({ method: 'HEAD', url: path })
      assert.deepEqual([head.statusCode, head.body, head.headers['etag']], [200, '', etag])

      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      const changed = await app.inject({ url: path, headers: { 'if-none-match': etag } })
      assert.equal(changed.statusCode, 200)
      assert.notEqual(changed.headers['etag'], etag)
    }))

  test('opens nothing else, though whoever fetches is signed in as somebody with more rights', () =>
    inWorld(async (world) => {
      const { ask } = world
      await planned(world)
      await says(world, 'ben')
      const path = await address(world, 'ben')
      const anas = entriesIn((await ask('ana', 'GET', path)).body)
      assert.deepEqual(anas, await fetched(world, path))
    }))

  test('shows its owner roughly when a calendar fetched it', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const path = await address(world, 'ben')
      assert.match(
        (await ask('ben', 'GET', '/me/calendars')).body,
        /Made on 2 March 2026\. No calendar has asked for it yet/,
      )
      await ask('visitor', 'GET', path)
      assert.match((await ask('ben', 'GET', '/me/calendars')).body, /today or yesterday/)
      clock.pass({ hours: 24 * 5 })
      assert.match((await ask('ben', 'GET', '/me/calendars')).body, /within the last week/)
    }))

  test('of five hundred gatherings comes whole, and is not sent again while nothing changes', () =>
    inWorld(async (world) => {
      const { app, db } = world
      await planned(world)
      const one = await db.selectFrom('gathering').selectAll().executeTakeFirstOrThrow()
      const more = Array.from({ length: 494 }, (_, at) => {
        const [falls_on, starts_at] = [
          one.falls_on.add({ days: at + 1, hours: 1 }),
          one.starts_at.add({ hours: 24 * (at + 1) + 1 }),
        ]
        return { ...one, id: newId<GatheringId>(), falls_on, starts: falls_on, starts_at }
      })
      await db.insertInto('gathering').values(more).execute()
      await says(world, 'ben')
      const path = await address(world, 'ben')
      const { body, headers } = await app.inject({ url: path })
      assert.ok(body.split('BEGIN:VEVENT').length > 495)
      const again = await app.inject({ url: path, headers: { 'if-none-match': String(headers['etag']) } })
      assert.deepEqual([again.statusCode, again.body], [304, ''])
    }))
})
