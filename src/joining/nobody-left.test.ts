import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { told } from '../notifications/testing/told.ts'
import { unguardedLeftAlone } from './reviewing/above-commands.ts'
import { approval, inTeam, refusal, requestOf, stateOf } from './testing/asking.ts'

/** Cy asks; Ana and Eve review. */
async function asked(world: World) {
  await inTeam(world, 'eve')
  const id = await requestOf(world, 'cy', world.communities.circle)
  const path = `/requests/${id}`
  const post = (who: 'ana' | 'eve' | 'dee' | 'cy', act: string, fields: Readonly<Record<string, string>> = {}) =>
    world.ask(who, 'POST', `${path}/${act}`, fields)
  return { id, path, post }
}

const offers = (body: string, name: string) => new RegExp(`<option[^>]*>${name}</option>`).test(body)

describe('a request that somebody in its team may not decide', () => {
  test('is handed neither to whoever stepped back, nor to oneself, nor to whoever asks', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const { path, post } = await asked(world)
      assert.ok(offers((await ask('ana', 'GET', path)).body, 'Eve Adler'))
      await post('eve', 'recusal')
      assert.ok(!offers((await ask('ana', 'GET', path)).body, 'Eve Adler'))
      for (const to of ['eve', 'ana', 'cy', 'dee'] as const) {
        assert.equal((await post('ana', 'handing-over', { to: people[to] })).status, 404, to)
      }
      assert.equal((await post('ana', 'decision', approval)).status, 303)
    }))

  test('is decided, once it is handed over, by somebody else', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      await inTeam(world, 'eve')
      const id = await requestOf(world, 'cy', communities.circle)
      const hand = (to: string) => ask('ana', 'POST', `/requests/${id}/handing-over`, { to, note: 'Is this outreach?' })
      assert.equal((await hand(people.ben)).status, 404)
      assert.equal((await hand(people.eve)).status, 303)
      assert.equal((await ask('ana', 'POST', `/requests/${id}/decision`, approval)).status, 403)
      assert.match((await ask('ana', 'GET', `/requests/${id}`)).body, /the decision is theirs/)
      assert.match((await ask('eve', 'GET', `/requests/${id}`)).body, /Is this outreach\?/)
      assert.doesNotMatch((await ask('cy', 'GET', `/requests/${id}`)).body, /Is this outreach|Eve Adler|handed/)
      assert.equal((await ask('eve', 'POST', `/requests/${id}/decision`, approval)).status, 303)
    }))

  test('is looked at once it is handed over, and no more by whoever handed it', () =>
    inWorld(async (world) => {
      const { people } = world
      const { id, post } = await asked(world)
      assert.equal((await post('ana', 'handing-over', { to: people.eve })).status, 303)
      assert.equal(await stateOf(world, id), 'under_review')
      assert.equal((await post('ana', 'taking-on')).status, 403)
      assert.equal((await post('eve', 'decision', approval)).status, 303)
    }))

  test('goes to those who administer once the last has stepped back, who are told, and to nobody else', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const { id, path, post } = await asked(world)
      assert.equal((await ask('dee', 'GET', path)).status, 404)
      assert.doesNotMatch((await ask('ana', 'GET', path)).body, /goes to those who administer/)
      await post('ana', 'handing-over', { to: people.eve })
      assert.match((await ask('eve', 'GET', path)).body, /goes to those who administer/)
      assert.doesNotMatch((await ask('dee', 'GET', '/requests')).body, /Cy Marsh/)
      const before = await told(world)
      await post('eve', 'recusal')

      assert.match((await ask('dee', 'GET', '/requests')).body, /Cy Marsh/)
      assert.deepEqual(
        (await told(world)).filter((one) => !before.includes(one)),
        ['dee requestToReview'],
      )
      assert.equal((await ask('eve', 'GET', path)).status, 404)
      for (const who of ['ben', 'fay', 'ivy'] as const) assert.equal((await ask(who, 'GET', path)).status, 404, who)
      assert.equal((await post('ana', 'decision', approval)).status, 403)
      assert.equal((await post('dee', 'decision', approval)).status, 303)
      assert.equal(await stateOf(world, id), 'approved')
    }))

  test('goes there as well where an appeal leaves nobody, and is told of to those who administer only then', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const { path, post } = await asked(world)
      await post('ana', 'decision', refusal)
      await post('cy', 'appeal', { message: 'I do practise.' })
      assert.deepEqual(
        (await told(world)).filter((one) => one.startsWith('dee')),
        [],
      )
      const { body } = await ask('eve', 'GET', path)
      assert.ok(!offers(body, 'Ana Wells'))
      assert.equal((await post('eve', 'handing-over', { to: people.ana })).status, 404)
      await post('eve', 'recusal')
      assert.deepEqual(
        (await told(world)).filter((one) => one.startsWith('dee')),
        ['dee requestToReview'],
      )
      assert.match((await ask('dee', 'GET', '/requests')).body, /Cy Marsh/)
      assert.equal((await post('dee', 'decision', approval)).status, 303)
    }))

  test('is found where its team has gone, by the hour', () =>
    inWorld(async (world) => {
      const { ask, db, people, clock } = world
      const { path, post } = await asked(world)
      await unguardedLeftAlone(db, clock.now())
      assert.equal((await ask('dee', 'GET', path)).status, 404)
      await db.deleteFrom('family_reviewer').execute()
      await db
        .updateTable('membership')
        .set({ roles: ['member'] })
        .where('person_id', '=', people.ana)
        .execute()
      await Promise.all([unguardedLeftAlone(db, clock.now()), unguardedLeftAlone(db, clock.now())])
      assert.equal((await ask('dee', 'GET', path)).status, 200)
      const events = await db.selectFrom('event').where('kind', '=', 'request.above').select('id').execute()
      assert.equal(events.length, 1)
      assert.equal((await post('dee', 'decision', refusal)).status, 303)
    }))
})
