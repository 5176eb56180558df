import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { openedRoom } from '../rooms/testing/rooms.ts'
import { cards } from './cards/index.ts'
import { unguardedForgetting } from './commands.ts'

const note = { wentWell: 'The round.', wasHard: 'The silence.', differently: '', followUp: 'Whoever left early.' }

async function held(world: World): Promise<GatheringId> {
  const id = await planned(world)
  world.clock.pass({ hours: 24 * 8 + 7 })
  return id
}

/** It was Ben's turn to facilitate. */
async function benFacilitates({ db, communities, people, clock }: World, id: GatheringId): Promise<void> {
  const duty = { gathering_id: id, community_id: communities.circle, person_id: people.ben, asked_at: clock.now() }
  await db
    .insertInto('agenda_duty')
    .values({ ...duty, role: 'facilitator' })
    .execute()
}

describe('a debrief', () => {
  test('is written and read by those who led; for everybody else it does not exist', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await held(world)
      const path = `/gatherings/${id}/debrief`
      assert.equal((await ask('ana', 'POST', path, note)).status, 303)
      assert.match((await ask('fay', 'GET', path)).body, /Ana Wells[\s\S]*The silence\./)
      for (const who of ['ben', 'gus', 'cy', 'dee', 'eve', 'ivy'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
        assert.equal((await ask(who, 'POST', path, note)).status, 404, who)
      }
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /debrief/)
      assert.match((await ask('ana', 'GET', `/gatherings/${id}`)).body, /\/debrief"/)
      assert.equal(
        (await world.db.selectFrom('event').selectAll().where('kind', 'like', 'debrief%').execute()).length,
        0,
      )

      await benFacilitates(world, id)
      assert.equal((await ask('ben', 'POST', path, { ...note, wasHard: 'My voice.' })).status, 303)
      assert.match((await ask('ana', 'GET', path)).body, /Ben Ito[\s\S]*My voice\./)
    }))

  test('keeps each one’s notes apart, however many write at once, and is gone when nothing is left of it', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = `/gatherings/${await held(world)}/debrief`
      const write = (who: 'ana' | 'fay', wentWell: string) => ask(who, 'POST', path, { ...note, wentWell })
      const all = await Promise.all([write('ana', 'One'), write('fay', 'Two'), write('ana', 'One')])
      assert.ok(all.every(({ status }) => status === 303))
      const rows = await db.selectFrom('debrief').select('went_well').orderBy('went_well').execute()
      assert.deepEqual(
        rows.map((row) => row.went_well),
        ['One', 'Two'],
      )
      await ask('ana', 'POST', path, {})
      assert.equal((await db.selectFrom('debrief').selectAll().execute()).length, 1)
      assert.equal((await ask('ana', 'POST', path, { ...note, wasHard: 'Call 604 555 0188.' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, { wasHard: 'x'.repeat(2001) })).status, 422)
    }))

  test('is deleted thirty days after the end, and shown no longer even before that was done', () =>
    inWorld(async (world) => {
      const { ask, db, clock } = world
      const path = `/gatherings/${await held(world)}/debrief`
      await ask('ana', 'POST', path, note)
      clock.pass({ hours: 24 * 29 })
      await unguardedForgetting(db, clock.now())
      assert.match((await ask('ana', 'GET', path)).body, /The silence\./)
      clock.pass({ hours: 24 })
      assert.doesNotMatch((await ask('ana', 'GET', path)).body, /The silence\./)
      assert.equal((await ask('ana', 'POST', path, note)).status, 409)
      await unguardedForgetting(db, clock.now())
      assert.deepEqual(await db.selectFrom('debrief').selectAll().execute(), [])
    }))

  test('is not written before it begins, nor in a closed community', () =>
    inWorld(async (world) => {
      const { ask, clock } = world
      const path = `/gatherings/${await planned(world)}/debrief`
      assert.equal((await ask('ana', 'POST', path, note)).status, 409)
      clock.pass({ hours: 24 * 9 })
      await closed(world)
      assert.equal((await ask('ana', 'POST', path, note)).status, 403)
    }))

  test('asks how one is and keeps nothing of it', () =>
    inWorld(async (world) => {
      const { body } = await world.ask('fay', 'GET', `/gatherings/${await held(world)}/debrief`)
      assert.match(body, /comment allez-vous/)
      assert.deepEqual(
        [...body.matchAll(/<textarea[^>]* name="(\w+)"/g)].map(([, name]) => name),
        ['wentWell', 'wasHard', 'differently', 'followUp'],
      )
    }))
})

describe('cards for when it gets difficult', () => {
  test('are there for those who may lead, before and in the room, in both languages', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ana', 'ben')
      const path = `/gatherings/${id}/cards`
      const [ana, fay] = [await ask('ana', 'GET', path), await ask('fay', 'GET', path)]
      for (const { title, slug } of cards) {
        assert.ok(ana.body.includes(title.en ?? '?') && ana.body.includes(`id="${slug}"`), slug)
        assert.ok(fay.body.includes(title.fr ?? '?'), slug)
      }
      assert.match((await ask('ana', 'GET', `/gatherings/${id}/room`)).body, /\/cards"/)
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}/room`)).body, /\/cards"/)
      for (const who of ['ben', 'gus', 'cy', 'ivy'] as const)
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
      await benFacilitates(world, id)
      assert.equal((await ask('ben', 'GET', path)).status, 200)
    }))
})
