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

  test('takes a line off her own page, for good, and is not brought back to it by anybody', () =>
    inWorld(async ({ ask, db, communities, people }) => {
      const circle = `/communities/${communities.circle}`
      const away = `/me/past/${communities.circle}/put-away`
      assert.equal((await ask('ben', 'POST', away)).status, 404)
      assert.equal((await ask('cy', 'POST', away)).status, 404)
      await ask('ben', 'POST', `${circle}/leaving`, { alumna: 'yes' })
      assert.equal((await ask('ben', 'POST', away)).status, 404)
      assert.doesNotMatch((await ask('ben', 'GET', '/me/past')).body, /put-away/)
      await ask('ben', 'POST', `/me/past/${communities.circle}/alumni/end`)
      assert.match((await ask('ben', 'GET', '/me/past')).body, /Circle/)
      assert.equal((await ask('ben', 'POST', away)).status, 303)
      assert.doesNotMatch((await ask('ben', 'GET', '/me/past')).body, /Circle/)
      const byAna = db.transaction().execute(async (tx) => {
        await sql`select set_config('hearth.viewer', ${people.ana}, true), set_config('hearth.coordinated', ${`{${communities.circle}}`}, true)`.execute(
          tx,
        )
        await sql`update membership set put_away_at = null where person_id = ${people.ben}`.execute(tx)
      })
      await assert.rejects(byAna, /She puts that away herself/)

      await ask('ana', 'POST', `${circle}/additions`, { email: 'ben@example.org' })
      await db
        .updateTable('membership')
        .set({ joined_at: sql`joined_at + interval '1 day'` })
        .execute()
      await db
        .updateTable('membership')
        .set({ put_away_at: sql`put_away_at - interval '1 day'` })
        .execute()
      await ask('ben', 'POST', `${circle}/leaving`)
      assert.match((await ask('ben', 'GET', '/me/past')).body, /Circle/)
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
