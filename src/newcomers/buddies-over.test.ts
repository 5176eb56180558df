import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { told } from '../notifications/testing/told.ts'
import type { Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { answers, asks, benAsked, inboxOf, lastAsked, placeIn, wish } from './testing/buddies.ts'
import { cameIn } from './testing/joining.ts'

const isOver = /Your time as buddies in Circle ended earlier than planned/
const month = { message: 'For a while.', days: '30' }

/** What somebody does in Circle. */
const does = ({ ask, communities }: World, who: Persona, path: string, form = {}) =>
  ask(who, 'POST', `/communities/${communities.circle}/${path}`, form)

/** Ben is the buddy of Gus. */
async function paired(world: World): Promise<void> {
  await benAsked(world)
  assert.equal((await answers(world, 'ben', 'yes')).status, 303)
}

/** Who was told that a time as buddies is over. */
const toldOfIt = async (world: World) => (await told(world)).filter((one) => one.endsWith('buddyEnded'))

async function wishing({ db, people }: World): Promise<string[]> {
  const rows = await db.selectFrom('buddy_wish').select('person_id').where('glad_at', 'is not', null).execute()
  return Object.entries(people).flatMap(([name, id]) => (rows.some((row) => row.person_id === id) ? [name] : []))
}

describe('a time as buddies', () => {
  test('is over when one is kept out: the other is told no reason, and what was wished waits for her', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      await paired(world)
      assert.equal((await does(world, 'ana', `people/${people.ben}/suspension`, month)).status, 303)
      assert.deepEqual(await toldOfIt(world), ['gus buddyEnded'])
      const line = (await inboxOf(world, 'gus')).match(/[^>]*ended earlier than planned[^<]*/)?.[0] ?? ''
      assert.match(line, isOver)
      assert.doesNotMatch(line, /Ben|Ana/)
      assert.doesNotMatch((await ask('gus', 'GET', placeIn(world))).body, /is your buddy/)
      assert.equal((await asks(world, 'ben')).status, 409)

      assert.equal((await does(world, 'ana', `standing/${people.ben}/resumption`)).status, 303)
      assert.match((await ask('ben', 'GET', placeIn(world))).body, /You are glad to be a buddy, and may be asked/)
      assert.equal((await asks(world, 'ben')).status, 303)
    }))

  test('keeps no wish of whoever was kept out once her membership ends, or of whoever is removed', () =>
    inWorld(async (world) => {
      const { people } = world
      await wish(world, 'ben', 'glad')
      await wish(world, 'fay', 'glad')
      await does(world, 'ana', `people/${people.ben}/suspension`, month)
      assert.deepEqual(await wishing(world), ['ben', 'fay'])
      const ended = await does(world, 'ana', `standing/${people.ben}/removal`, { message: 'This is the end of it.' })
      assert.equal(ended.status, 303)
      assert.deepEqual(await wishing(world), ['fay'])
      assert.equal((await does(world, 'ana', `people/${people.fay}/removal`, { reason: 'movedOn' })).status, 303)
      assert.deepEqual(await wishing(world), [])
    }))

  test('is over when one leaves, ends it or would rather be alone: the other alone is told, in the same words', () =>
    inWorld(async (world) => {
      const { communities } = world
      await paired(world)
      await world.ask('ben', 'POST', `${placeIn(world)}/${await lastAsked(world)}/end`)
      assert.deepEqual(await toldOfIt(world), ['gus buddyEnded'])
      assert.match(await inboxOf(world, 'gus'), isOver)
      assert.doesNotMatch(await inboxOf(world, 'ben'), isOver)

      await asks(world, 'ben')
      await answers(world, 'ben', 'yes')
      await wish(world, 'gus', 'alone')
      assert.deepEqual(await toldOfIt(world), ['ben buddyEnded', 'gus buddyEnded'])
      assert.match(await inboxOf(world, 'ben'), isOver)

      await wish(world, 'gus', 'notAlone')
      await asks(world, 'ben')
      await answers(world, 'ben', 'yes')
      await does(world, 'gus', 'leaving')
      assert.deepEqual(await toldOfIt(world), ['ben buddyEnded', 'ben buddyEnded', 'gus buddyEnded'])
      assert.equal((await world.ask('gus', 'GET', `/communities/${communities.circle}/people`)).status, 403)
      assert.doesNotMatch(await inboxOf(world, 'gus'), isOver, 'she no longer reads the community')
    }))

  test('tells nobody where it was asked and not answered, or has come to its day', () =>
    inWorld(async (world) => {
      const { clock } = world
      await benAsked(world)
      await does(world, 'gus', 'leaving')
      assert.deepEqual(await toldOfIt(world), [])
      await cameIn(world, 'gus', 1)
      await asks(world, 'ben')
      await answers(world, 'ben', 'yes')
      clock.pass({ hours: 24 * 85 })
      await does(world, 'ben', 'leaving')
      assert.deepEqual(await toldOfIt(world), [])
    }))

  test('is over when either goes away for a while; nobody is asked for or of her until she is back', () =>
    inWorld(async (world) => {
      const { ask } = world
      await paired(world)
      assert.equal((await does(world, 'ben', 'membership/leave')).status, 303)
      assert.deepEqual(await toldOfIt(world), ['gus buddyEnded'])
      assert.doesNotMatch((await ask('gus', 'GET', placeIn(world))).body, /is your buddy/)
      assert.equal((await asks(world, 'ben')).status, 409)
      await does(world, 'ben', 'membership/return')
      assert.doesNotMatch((await ask('gus', 'GET', placeIn(world))).body, /is your buddy/)
      assert.equal((await asks(world, 'ben')).status, 303)

      await answers(world, 'ben', 'yes')
      await does(world, 'gus', 'membership/leave')
      assert.deepEqual(await toldOfIt(world), ['ben buddyEnded', 'gus buddyEnded'])
      assert.doesNotMatch((await ask('ana', 'GET', placeIn(world))).body, /Gus Lund/)
      assert.equal((await asks(world, 'ben')).status, 409)
      await does(world, 'gus', 'membership/return')
      assert.match((await ask('ana', 'GET', placeIn(world))).body, /Gus Lund/)
      assert.equal((await asks(world, 'ben')).status, 303)
    }))

  test('never begins with somebody who goes away at that moment', () =>
    inWorld(async (world) => {
      await cameIn(world, 'gus', 1)
      await wish(world, 'ben', 'glad')
      const [asked, gone] = await Promise.all([asks(world, 'ben'), does(world, 'ben', 'membership/leave')])
      assert.ok([303, 409].includes(asked.status), String(asked.status))
      assert.equal(gone.status, 303)
      const open = world.db.selectFrom('buddyship').select('id').where('ended_at', 'is', null)
      assert.deepEqual(await open.execute(), [])
    }))
})
