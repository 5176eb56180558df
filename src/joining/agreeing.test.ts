import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { agreement } from '../charters/testing/writing.ts'
import { browserIn, hiddenIn } from '../people/testing/browser.ts'
import { accept, account, invited } from '../people/testing/inviting.ts'
import { approval, requestOf } from './testing/asking.ts'

const clause = { 'key-0': 'stays', 'en-0': 'What is said here stays here.', 'fr-0': 'Ce qui se dit ici reste ici.' }

async function approved(world: World) {
  const id = await requestOf(world, 'cy', world.communities.circle)
  await world.ask('ana', 'POST', `/requests/${id}/decision`, approval)
  return `/requests/${id}`
}

function agreed({ db, people }: World) {
  return db.selectFrom('acknowledgement').select('person_id').where('person_id', '=', people.cy).execute()
}

describe('coming into a community with an agreement', () => {
  test('is agreeing to it: it stands before the button, and is kept with the membership', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await agreement(world, 'adopted', clause)
      const path = await approved(world)
      const { body } = await ask('cy', 'GET', path)
      assert.match(body, /What is said here stays here[\s\S]*I agree, and come in/)
      const without = await ask('cy', 'POST', `${path}/place`)
      assert.equal(without.status, 409)
      assert.match(without.body, /another agreement since you opened the page/)
      assert.deepEqual(await agreed(world), [])
      assert.equal((await ask('cy', 'GET', `/communities/${communities.circle}/people`)).status, 403)

      assert.equal((await ask('cy', 'POST', `${path}/place`, hiddenIn(body, `${path}/place`))).status, 303)
      assert.equal((await agreed(world)).length, 1)
      const home = await ask('cy', 'GET', `/communities/${communities.circle}`)
      assert.doesNotMatch(home.body, /a group agreement that you are asked to read/)
    }))

  test('is refused where members have adopted another while she read', () =>
    inWorld(async (world) => {
      const { ask } = world
      await agreement(world, 'adopted', clause)
      const path = await approved(world)
      const read = hiddenIn((await ask('cy', 'GET', path)).body, `${path}/place`)
      await agreement(world, 'adopted', { ...clause, 'en-0': 'What is said here stays with us.' })
      assert.equal((await ask('cy', 'POST', `${path}/place`, read)).status, 409)
      assert.match((await ask('cy', 'GET', path)).body, /stays with us/)
      assert.deepEqual(await agreed(world), [])
    }))

  test('goes the same way by an invitation', () =>
    inWorld(async (world) => {
      await agreement(world, 'adopted', clause)
      const path = await invited(world, { email: 'nia@example.net' })
      const browser = browserIn(world)
      const { body } = await browser.get(path)
      assert.match(body, /What is said here stays here[\s\S]*I agree, and make my account/)
      assert.equal((await browser.post(accept(path), account)).status, 409)
      const { agreement: read = '' } = hiddenIn(body, accept(path))
      assert.equal((await browser.post(accept(path), { ...account, agreement: read })).status, 303)
      const rows = await world.db.selectFrom('acknowledgement').select('community_id').execute()
      assert.deepEqual(rows, [{ community_id: world.communities.circle }])
    }))

  test('shows the agreement to nobody who was promised no place', () =>
    inWorld(async (world) => {
      await agreement(world, 'adopted', clause)
      const id = await requestOf(world, 'cy', world.communities.circle)
      assert.doesNotMatch((await world.ask('cy', 'GET', `/requests/${id}`)).body, /stays here/)
      assert.equal((await world.ask('cy', 'GET', `/communities/${world.communities.circle}/agreement`)).status, 403)
    }))
})
