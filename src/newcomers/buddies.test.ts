import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld } from '#world/world.ts'
import { answers, asks, benAsked, inboxOf, lastAsked, placeIn, wish } from './testing/buddies.ts'
import { cameIn } from './testing/joining.ts'

describe('a buddy', () => {
  test('is one who is glad to be asked, says yes, and is told to the newcomer and to whoever asked', () =>
    inWorld(async (world) => {
      const { ask, communities, clock } = world
      await cameIn(world, 'gus', 1)
      assert.match((await ask('ana', 'GET', placeIn(world))).body, /Gus Lund[\s\S]*There is nobody left to ask/)
      assert.equal((await asks(world, 'ben')).status, 409)
      await wish(world, 'ben', 'glad')
      const offered = await ask('ana', 'GET', placeIn(world))
      assert.match(offered.body, /A buddy for Gus Lund[\s\S]*Ben Ito/)
      assert.ok(offered.statements <= 9, String(offered.statements))
      assert.equal((await asks(world, 'ben')).status, 303)

      assert.match(await inboxOf(world, 'ben'), /Ana Wells asks whether you would be a buddy to somebody new in Circle/)
      assert.match((await ask('ben', 'GET', placeIn(world))).body, /Would you be near[\s\S]*Gus Lund/)
      const unaware = `${(await ask('gus', 'GET', placeIn(world))).body} ${await inboxOf(world, 'gus')}`
      assert.doesNotMatch(unaware, /Ben Ito/)

      assert.equal((await answers(world, 'ben', 'yes')).status, 303)
      assert.match((await ask('gus', 'GET', placeIn(world))).body, /Ben Ito<\/a> is your buddy/)
      assert.match(
        (await ask('gus', 'GET', `/communities/${communities.circle}/welcome`)).body,
        /Your buddy here is [\s\S]*Ben Ito/,
      )
      assert.match(await inboxOf(world, 'gus'), /You have a buddy in Circle/)
      assert.match(await inboxOf(world, 'ana'), /Ben Ito is glad to be the buddy you asked for/)
      assert.match((await ask('ben', 'GET', placeIn(world))).body, /You are the buddy of [\s\S]*Gus Lund/)

      clock.pass({ hours: 24 * 85 })
      assert.doesNotMatch((await ask('gus', 'GET', placeIn(world))).body, /is your buddy/)
      assert.doesNotMatch((await ask('ben', 'GET', placeIn(world))).body, /You are the buddy/)
    }))

  test('says no without a reason: only those who coordinate learn of it, and she is not asked again', () =>
    inWorld(async (world) => {
      const { ask, clone, clock } = world
      await benAsked(world)
      assert.equal((await answers(world, 'ben', 'no')).status, 303)
      assert.match((await ask('ana', 'GET', placeIn(world))).body, /Said no before: Ben Ito/)
      assert.match(await inboxOf(world, 'ana'), /Ben Ito cannot be a buddy this time/)
      for (const who of ['gus', 'fay'] as const) {
        assert.doesNotMatch(
          `${(await ask(who, 'GET', placeIn(world))).body} ${await inboxOf(world, who)}`,
          /Ben Ito/,
          who,
        )
        const seen = await clone.visits({ token: tokenFor(who), now: clock.now(), mode: 'read' }, ({ db }) =>
          sql`select from event where kind like 'membership.buddy%'`.execute(db),
        )
        assert.equal(seen.rows.length, 0, who)
      }
      assert.equal((await asks(world, 'ben')).status, 409)
      assert.equal((await answers(world, 'ben', 'yes')).status, 409)
      await wish(world, 'fay', 'glad')
      assert.equal((await asks(world, 'fay')).status, 303)
    }))

  test('is asked for by those who coordinate, answered by whoever was asked, ended by the two or by them', () =>
    inWorld(async (world) => {
      const { ask, people, communities } = world
      await benAsked(world)
      const id = await lastAsked(world)
      const form = { newcomer: people.gus, buddy: people.ben }
      for (const who of ['ben', 'fay', 'gus', 'cy', 'dee'] as const) {
        assert.equal((await ask(who, 'POST', placeIn(world), form)).status, 403, who)
      }
      const answer = (who: Persona) => ask(who, 'POST', `${placeIn(world)}/${id}/answer`, { answer: 'yes' })
      for (const who of ['fay', 'gus', 'cy', 'eve'] as const) assert.equal((await answer(who)).status, 404, who)
      assert.equal((await answer('ana')).status, 409)
      const end = (who: Persona) => ask(who, 'POST', `${placeIn(world)}/${id}/end`)
      for (const who of ['fay', 'gus', 'cy'] as const) assert.equal((await end(who)).status, 404, who)
      await answer('ben')
      assert.equal((await ask('cy', 'POST', `/communities/${communities.meadow}/buddies/${id}/end`)).status, 404)
      assert.equal((await end('fay')).status, 404)
      assert.equal((await end('gus')).status, 303)
      assert.equal((await end('ben')).status, 409)
      assert.doesNotMatch((await ask('ben', 'GET', placeIn(world))).body, /You are the buddy/)

      for (const ender of ['ben', 'ana'] as const) {
        await asks(world, 'ben')
        await answers(world, 'ben', 'yes')
        assert.equal((await ask(ender, 'POST', `${placeIn(world)}/${await lastAsked(world)}/end`)).status, 303, ender)
      }
    }))

  test('is not asked for whoever would rather be without one, who never learns that somebody was', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await benAsked(world)
      await wish(world, 'gus', 'alone')
      assert.doesNotMatch((await ask('ben', 'GET', placeIn(world))).body, /Would you be near/)
      assert.equal((await answers(world, 'ben', 'yes')).status, 409)
      assert.match((await ask('ana', 'GET', placeIn(world))).body, /Would rather not have a buddy/)
      assert.equal((await asks(world, 'ben')).status, 409)
      assert.doesNotMatch((await ask('fay', 'GET', placeIn(world))).body, /Would rather not have a buddy\./)
      await wish(world, 'gus', 'notAlone')
      assert.equal((await asks(world, 'ben')).status, 303)
      await wish(world, 'ben', 'notGlad')
      assert.equal((await answers(world, 'ben', 'yes')).status, 303)
      assert.equal((await db.selectFrom('buddyship').select('id').execute()).length, 2)
    }))

  test('asked for twice at once is asked for once', () =>
    inWorld(async (world) => {
      await cameIn(world, 'gus', 1)
      await wish(world, 'ben', 'glad')
      await wish(world, 'fay', 'glad')
      const both = await Promise.all([asks(world, 'ben'), asks(world, 'fay')])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      assert.equal((await world.db.selectFrom('buddyship').select('id').execute()).length, 1)
    }))

  test('says yes while she is asked no longer: one of both holds', () =>
    inWorld(async (world) => {
      await benAsked(world)
      const id = await lastAsked(world)
      const both = await Promise.all([
        world.ask('ben', 'POST', `${placeIn(world)}/${id}/answer`, { answer: 'no' }),
        world.ask('ana', 'POST', `${placeIn(world)}/${id}/end`),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
    }))

  test('is none any more once either has left, and a later beginning is a new one', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      await benAsked(world)
      await answers(world, 'ben', 'yes')
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      assert.doesNotMatch((await ask('gus', 'GET', placeIn(world))).body, /is your buddy/)
      const [row] = await db.selectFrom('buddyship').select('ended_at').execute()
      assert.ok(row?.ended_at)
      assert.deepEqual(await db.selectFrom('buddy_wish').select('glad_at').execute(), [])
      assert.equal((await asks(world, 'ben')).status, 409)

      await wish(world, 'fay', 'glad')
      await asks(world, 'fay')
      await ask('gus', 'POST', `/communities/${communities.circle}/leaving`)
      assert.equal((await answers(world, 'fay', 'yes')).status, 409)
      assert.doesNotMatch((await ask('fay', 'GET', placeIn(world))).body, /Gus Lund/)
    }))

  test('is chosen by a form that says what is missing', () =>
    inWorld(async (world) => {
      await cameIn(world, 'gus', 1)
      await wish(world, 'ben', 'glad')
      const { people } = world
      const missing = await world.ask('ana', 'POST', placeIn(world), { newcomer: people.gus, buddy: '' })
      assert.equal(missing.status, 422)
      assert.match(missing.body, /Choose who could be their buddy/)
      assert.equal(
        (await world.ask('ana', 'POST', placeIn(world), { newcomer: people.ben, buddy: people.ben })).status,
        409,
      )
      assert.equal((await wish(world, 'ben', 'queen')).status, 422)
    }))
})
