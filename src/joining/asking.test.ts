import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { practice, requestOf, stateOf } from './testing/asking.ts'

describe('asking to join', () => {
  test('takes a line about one’s work, and is then seen by those who review and by nobody else', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = `/communities/${communities.circle}/request`
      assert.match((await ask('cy', 'GET', path)).body, /You ask as <b>Cy Marsh<\/b>/)
      const empty = await ask('cy', 'POST', path, { practice: ' ', words: 'I hope to learn.' })
      assert.equal(empty.status, 422)
      assert.match(empty.body, /Say in a line what you do now/)
      assert.match(empty.body, /I hope to learn\./)

      const id = await requestOf(world, 'cy', communities.circle)
      assert.match((await ask('cy', 'GET', `/requests/${id}`)).body, /Your request to join/)
      assert.match((await ask('ana', 'GET', '/requests')).body, /Cy Marsh/)
      assert.match((await ask('ana', 'GET', `/requests/${id}`)).body, new RegExp(practice))
      for (const who of ['ben', 'fay', 'dee', 'eve', 'gus', 'ivy'] as const) {
        assert.equal((await ask(who, 'GET', `/requests/${id}`)).status, 404, who)
        assert.doesNotMatch((await ask(who, 'GET', '/requests')).body, /Cy Marsh/, who)
      }
      assert.equal((await ask('visitor', 'GET', `/requests/${id}`)).status, 404)
      assert.equal((await ask('visitor', 'GET', '/requests')).status, 401)
    }))

  test('is done once: whoever has asked or belongs is told, and a community that takes nobody says so', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const path = `/communities/${communities.circle}/request`
      const id = await requestOf(world, 'cy', communities.circle)
      const again = await ask('cy', 'POST', path, { practice })
      assert.equal(again.status, 409)
      assert.match(again.body, /asked to join this community already/)
      assert.match((await ask('cy', 'GET', path)).body, new RegExp(`/requests/${id}`))
      assert.equal((await ask('ben', 'POST', path, { practice })).status, 409)
      assert.equal((await ask('ben', 'GET', path)).location, `/communities/${communities.circle}`)

      await db.updateTable('community').set({ takes_requests: false }).execute()
      assert.match((await ask('eve', 'GET', path)).body, /takes no requests at the moment/)
      const closed = await ask('eve', 'POST', path, { practice })
      assert.equal(closed.status, 409)
      assert.match(closed.body, /takes no requests at the moment/)
    }))

  test('does not exist where the community does not', () =>
    inWorld(async ({ ask, communities }) => {
      for (const who of ['ben', 'visitor'] as const) {
        const path = `/communities/${communities.grove}/request`
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
        const fields = { practice, name: 'Nia', email: 'nia@example.net' }
        assert.equal((await ask(who, 'POST', path, fields)).status, 404, who)
      }
      const listed = `/communities/${communities.circle}/request`
      assert.equal((await ask('visitor', 'GET', listed)).status, 404)
    }))

  test('asks to look again at words that may point to somebody', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/communities/${communities.circle}/request`
      const doubtful = await ask('cy', 'POST', path, { practice, words: 'My client Delia Fernbrook lives here.' })
      assert.equal(doubtful.status, 422)
      assert.match(doubtful.body, /Delia Fernbrook/)
    }))

  test('can be taken back, and asked again', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await requestOf(world, 'cy', communities.circle)
      for (const who of ['ana', 'eve'] as const) {
        const { status } = await ask(who, 'POST', `/requests/${id}/withdrawal`)
        assert.equal(status, who === 'ana' ? 403 : 404, who)
      }
      assert.equal((await ask('cy', 'POST', `/requests/${id}/withdrawal`)).status, 303)
      assert.equal(await stateOf(world, id), 'withdrawn')
      assert.notEqual(await requestOf(world, 'cy', communities.circle), id)
    }))
})
