import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { claim, claimsOf, topics } from '../../knowledge/testing/claims.ts'
import { told } from '../../notifications/testing/told.ts'
import { inWorld } from '#world/world.ts'
import { run, sendQueued, standingOf } from '../testing/standing.ts'

describe('keeping somebody out for a while', () => {
  const fields = { message: 'We would like to talk with you about last week.', days: '14' }

  test('shuts every door at once, keeps the place, and opens them again with the same roles', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, mailer } = world
      const { circle } = communities
      await db.updateTable('community').set({ size_limit: 3 }).where('id', '=', circle).execute()
      const path = `/communities/${circle}/people/${people.fay}/suspension`
      assert.equal((await ask('ben', 'POST', path, fields)).status, 403)
      for (const who of ['cy', 'dee'] as const) assert.equal((await ask(who, 'POST', path, fields)).status, 404, who)
      assert.equal((await ask('ana', 'POST', path, { ...fields, days: '91' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, { ...fields, message: '' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, fields)).status, 303)
      assert.equal((await ask('fay', 'GET', `/communities/${circle}/conversations`)).status, 403)
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /parler|talk with you about last week/)

      // Neither asking, nor being added, nor an approval opens it.
      const asked = await ask('fay', 'POST', `/communities/${circle}/request`, { practice: 'Facilitation' })
      assert.equal(asked.status, 409)
      assert.equal((await ask('fay', 'GET', `/communities/${circle}/request`)).status, 409)
      const face = (await ask('fay', 'GET', `/communities/${circle}`)).body
      assert.match(face, /Vous êtes à l’écart de cette communauté/)
      assert.doesNotMatch(face, new RegExp(`href="/communities/${circle}/request"`))
      assert.doesNotMatch((await ask('cy', 'GET', `/communities/${circle}`)).body, /kept out/)
      const added = { email: 'fay@example.org', roles: 'member' }
      assert.notEqual((await ask('ana', 'POST', `/communities/${circle}/additions`, added)).status, 303)
      assert.equal((await standingOf(world, 'fay')).ended_because, 'suspended')
      const held = db.selectFrom('community').select(['member_count', 'promised_places']).where('id', '=', circle)
      assert.deepEqual(await held.executeTakeFirst(), { member_count: 2, promised_places: 1 })

      assert.match((await ask('ana', 'GET', `/communities/${circle}/standing`)).body, /Fay Roy[\s\S]*Kept out/)
      const back = `/communities/${circle}/standing/${people.fay}/resumption`
      assert.equal((await ask('fay', 'POST', back)).status, 403)
      assert.equal((await ask('ana', 'POST', back, { message: 'Her client lives at 1428 Larch Street.' })).status, 422)
      assert.equal((await ask('ana', 'POST', back, { message: 'Bon retour parmi nous.' })).status, 303)
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /de retour[\s\S]*Bon retour parmi nous\./)
      const { roles, review_at } = await standingOf(world, 'fay')
      assert.deepEqual([roles.includes('facilitator'), review_at], [true, null])
      assert.equal((await ask('fay', 'GET', `/communities/${circle}/conversations`)).status, 200)
      assert.deepEqual(await held.executeTakeFirst(), { member_count: 3, promised_places: 0 })
    }))

  test('never keeps out whoever coordinates alone, and becomes an end only by somebody’s decision', () =>
    inWorld(async (world) => {
      const { ask, communities, people, clock, mailer } = world
      const { circle } = communities
      assert.equal(
        (await ask('ana', 'POST', `/communities/${circle}/people/${people.ana}/suspension`, fields)).status,
        403,
      )
      await ask('ana', 'POST', `/communities/${circle}/people/${people.ben}/suspension`, fields)
      clock.pass({ hours: 24 * 15 })
      await run(world, 'dueStandings')
      assert.deepEqual(await told(world), ['ana membershipDue'])
      assert.equal((await standingOf(world, 'ben')).ended_because, 'suspended')
      const removal = `/communities/${circle}/standing/${people.ben}/removal`
      const silent = await ask('ana', 'POST', removal)
      assert.equal(silent.status, 422)
      assert.match(silent.body, /Write to the member what this is about/)
      assert.equal((await ask('ana', 'POST', removal, { message: 'We could not reach you.' })).status, 303)
      await sendQueued(world)
      assert.match(mailer.kept()[0]?.text ?? '', /has ended[\s\S]*We could not reach you\./)
      assert.equal((await standingOf(world, 'ben')).ended_because, 'removed')
    }))

  test('cannot be undone by its owner, whatever the code says', () =>
    inWorld(async (world) => {
      const { ask, communities, people, clone, clock } = world
      await ask('ana', 'POST', `/communities/${communities.circle}/people/${people.ben}/suspension`, fields)
      const visit = { token: 'session-of-ben', now: clock.now(), mode: 'write' } as const
      const forged = clone.visits(visit, ({ db }) =>
        db
          .updateTable('membership')
          .set({ ended_at: null, ended_because: null, review_at: null })
          .where('person_id', '=', people.ben)
          .execute(),
      )
      await assert.rejects(forged, /for those who coordinate/)
    }))

  test('puts aside what she can be asked about until she is back, and lets it go where she is not', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const circle = `/communities/${communities.circle}`
      const path = `${circle}/people/${people.ben}/suspension`
      await claim(world, 'ben', 'Interpreters by telephone')
      await claim(world, 'ben', 'Night shifts')
      await claim(world, 'fay', 'Night shifts')
      const resumption = `${circle}/standing/${people.ben}/resumption`
      const seen = async () => (await ask('ana', 'GET', `${circle}/experience`)).body

      assert.equal((await ask('ana', 'POST', path, fields)).status, 303)
      assert.deepEqual(await topics(world), ['Night shifts'])
      assert.doesNotMatch(await seen(), /Interpreters by telephone<\/h3>|Ben Ito/)
      assert.equal((await ask('ana', 'POST', resumption)).status, 303)
      assert.deepEqual(await claimsOf(world), ['ben Interpreters by telephone', 'ben Night shifts', 'fay Night shifts'])
      assert.match(await seen(), /Interpreters by telephone<\/h3>[^]*Ben Ito/)

      assert.equal((await ask('ana', 'POST', path, fields)).status, 303)
      assert.equal(
        (await ask('ana', 'POST', `${circle}/standing/${people.ben}/removal`, { message: 'We could not reach you.' }))
          .status,
        303,
      )
      assert.equal((await standingOf(world, 'ben')).claims_aside, null)
      assert.equal((await ask('ana', 'POST', `${circle}/people/${people.ben}/return`)).status, 303)
      assert.deepEqual(await claimsOf(world), ['fay Night shifts'])
    }))
})
