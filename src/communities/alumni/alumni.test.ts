import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld } from '#world/world.ts'

describe('whoever was a member', () => {
  test('stays in touch where she chooses so as she leaves, and reads nothing there', () =>
    inWorld(async ({ ask, communities }) => {
      const circle = `/communities/${communities.circle}`
      assert.equal((await ask('ben', 'POST', `${circle}/leaving`, { alumna: 'yes' })).status, 303)
      assert.match((await ask('ana', 'GET', `${circle}/alumni`)).body, /Ben Ito/)
      assert.doesNotMatch((await ask('ana', 'GET', `${circle}/people`)).body, /Ben Ito/)
      for (const path of ['/alumni', '/conversations', '/people']) {
        assert.equal((await ask('ben', 'GET', circle + path)).status, 403, path)
        assert.equal((await ask('cy', 'GET', circle + path)).status, 403, path)
      }
    }))

  test('is on no list where she did not choose it, and leaves it when she likes', () =>
    inWorld(async ({ ask, communities }) => {
      const circle = `/communities/${communities.circle}`
      await ask('ben', 'POST', `${circle}/leaving`)
      const list = async () => (await ask('ana', 'GET', `${circle}/alumni`)).body
      assert.doesNotMatch(await list(), /Ben Ito|Gus/)
      assert.match((await ask('ben', 'GET', '/me/past')).body, /Stay in touch/)
      assert.equal((await ask('ben', 'POST', `/me/past/${communities.circle}/alumni`)).status, 303)
      assert.match(await list(), /Ben Ito/)
      await ask('ben', 'POST', `/me/past/${communities.circle}/alumni/end`)
      assert.doesNotMatch(await list(), /Ben Ito/)
    }))

  test('does so in a hidden community too, which others do not learn of', () =>
    inWorld(async ({ ask, communities }) => {
      await ask('ana', 'POST', `/communities/${communities.grove}/leaving`, { alumna: 'yes' })
      assert.match((await ask('ana', 'GET', '/me/past')).body, /Grove/)
      assert.equal((await ask('ana', 'GET', `/communities/${communities.grove}`)).status, 404)
      assert.match((await ask('eve', 'GET', `/communities/${communities.grove}/alumni`)).body, /Ana Wells/)
      assert.doesNotMatch((await ask('cy', 'GET', '/me/past')).body, /Grove/)
      assert.equal((await ask('visitor', 'GET', '/me/past')).status, 401)
    }))

  test('does not where she was removed or never belonged; and is off the list once she is back', () =>
    inWorld(async ({ ask, communities, people }) => {
      const circle = `/communities/${communities.circle}`
      await ask('ana', 'POST', `${circle}/people/${people.ben}/removal`, { reason: 'asked' })
      assert.equal((await ask('ben', 'POST', `/me/past/${communities.circle}/alumni`)).status, 404)
      assert.equal((await ask('cy', 'POST', `/me/past/${communities.circle}/alumni`)).status, 404)
      assert.doesNotMatch((await ask('ben', 'GET', '/me/past')).body, /Circle/)

      await ask('fay', 'POST', `${circle}/leaving`, { alumna: 'yes' })
      await ask('ana', 'POST', `${circle}/additions`, { email: 'fay@example.org' })
      assert.doesNotMatch((await ask('ana', 'GET', `${circle}/alumni`)).body, /Fay Roy/)
    }))

  test('is asked by nobody else: a coordinator cannot choose it for her', () =>
    inWorld(async ({ db, ask, communities, people }) => {
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      const chosen = db.transaction().execute(async (tx) => {
        await sql`select set_config('hearth.viewer', ${people.ana}, true), set_config('hearth.coordinated', ${`{${communities.circle}}`}, true)`.execute(
          tx,
        )
        await sql`update membership set alumni_since = now() where person_id = ${people.ben}`.execute(tx)
      })
      await assert.rejects(chosen, /She chooses that herself/)
    }))
})
