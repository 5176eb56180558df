import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { told } from '../notifications/testing/told.ts'
import { unguardedAnnouncing } from './announcing-commands.ts'
import { heldGathering, openedTrack, week } from './testing/tracks.ts'

describe('who is told of it, and what stays', () => {
  test('members who were not there, once, when it opens', () =>
    inWorld(async (world) => {
      const { ask, db, people, clock } = world
      const id = await heldGathering(world)
      const noted = { [`of-${people.fay}`]: 'present', [`was-${people.fay}`]: '' }
      await ask('ana', 'POST', `/gatherings/${id}/attendance`, { ...noted, [`of-${people.ana}`]: 'late' })
      const path = `/gatherings/${id}/track`
      await ask('ana', 'POST', path, { ...week, startsOn: '2026-03-12' })
      await unguardedAnnouncing(db, clock.now())
      assert.deepEqual(await told(world), [])
      assert.equal((await ask('ben', 'GET', path)).status, 404)
      clock.pass({ hours: 40 })
      await Promise.all([unguardedAnnouncing(db, clock.now()), unguardedAnnouncing(db, clock.now())])
      assert.deepEqual(await told(world), ['ben gatheringLater'])
      const { id: notice } = await db.selectFrom('notice').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('ben', 'GET', `/inbox/${notice}`)).location, path)
      await ask('ana', 'POST', path, { ...week, own: '', seen: '1' })
      await unguardedAnnouncing(db, clock.now())
      assert.deepEqual(await told(world), ['ben gatheringLater'])
    }))

  test('where nobody is noted, those who had said that they come are taken to have come', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const id = await planned(world, { pace: 'once' })
      await ask('fay', 'POST', `/gatherings/${id}/answer`, { answer: 'comes' })
      clock.pass({ hours: 24 * 9 })
      await ask('ana', 'POST', `/gatherings/${id}/track`, week)
      await unguardedAnnouncing(db, clock.now())
      assert.deepEqual(await told(world), ['ana gatheringLater', 'ben gatheringLater'])
    }))

  test('who took part later stands under its own word, beside whether she was there', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { id, path, prompts } = await openedTrack(world)
      const list = `/gatherings/${id}/attendance`
      assert.doesNotMatch((await ask('ana', 'GET', list)).body, /Took part later/)
      await ask('ben', 'POST', path, { [`answer-${prompts[0]}`]: 'One' })
      assert.match((await ask('ana', 'GET', list)).body, /Took part later/)
      assert.match((await ask('ana', 'GET', list)).body, /Nobody is noted yet/)
      assert.match((await ask('ben', 'GET', list)).body, /You took part later, in writing/)
    }))

  test('whoever left is named no more, and reads nothing; her answer stays', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { path, prompts } = await openedTrack(world)
      await ask('ben', 'POST', path, { [`answer-${prompts[0]}`]: 'One' })
      assert.equal((await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)).status, 303)
      assert.equal((await ask('ben', 'GET', path)).status, 404)
      const { body } = await ask('ana', 'GET', path)
      assert.match(body, /Somebody who belongs no longer[\s\S]*One/)
      assert.doesNotMatch(body, /Ben Ito/)
    }))

  test('a community that is closed reads it, and nothing is added', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const { path, prompts } = await openedTrack(world)
      await ask('ben', 'POST', path, { [`answer-${prompts[0]}`]: 'One' })
      await closed(world)
      assert.match((await ask('fay', 'GET', path)).body, /One/)
      assert.equal((await ask('fay', 'POST', path, { [`answer-${prompts[0]}`]: 'Deux' })).status, 403)
      assert.equal((await ask('ana', 'POST', path, { ...week, seen: '1' })).status, 403)
      await unguardedAnnouncing(db, clock.now())
      assert.ok(!(await told(world)).some((one) => one.endsWith('gatheringLater')))
      assert.equal((await ask('ben', 'POST', `/track-prompts/${prompts[0]}/taking-back`)).status, 303)
    }))
})
