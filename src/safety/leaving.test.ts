import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databaseOn, openPool } from '#kernel/db.ts'
import { visitsOn } from '#kernel/visit.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld } from '#world/world.ts'
import { tokenFor } from '#world/people.ts'
import { leavingQuickly } from './leaving.ts'

describe('leaving quickly', () => {
  for (const method of ['GET', 'POST'] as const) {
    test(`by ${method} ends the session on the server and goes where the umbrella says`, () =>
      inWorld(async ({ ask, db }) => {
        assert.equal((await ask('ben', 'GET', '/communities')).status, 200)
        const left = await ask('ben', method, '/exit')
        assert.equal(left.status, 303)
        assert.equal(left.location, 'https://weather.example.org/')
        assert.equal(left.headers['clear-site-data'], '"cache", "cookies", "storage"')
        assert.equal(left.headers['referrer-policy'], 'no-referrer')
        assert.equal(left.headers['cache-control'], 'no-store')
        assert.match(String(left.headers['set-cookie']), /visit=; .*Max-Age=0/)
        assert.equal(left.body, '')
        const sessions = await db.selectFrom('session').select('token').execute()
        assert.ok(sessions.length > 0)
        assert.ok(!sessions.some(({ token }) => token === tokenFor('ben')))
      }))
  }

  test('takes a visitor away too', () =>
    inWorld(async ({ ask }) => {
      assert.equal((await ask('visitor', 'GET', '/exit')).location, 'https://weather.example.org/')
    }))

  test('does nothing for a browser that fetches ahead or wants a picture', () =>
    inWorld(async ({ ask }) => {
      for (const headers of [
        { 'sec-purpose': 'prefetch;prerender' },
        { 'x-sec-purpose': 'prefetch' },
        { 'sec-fetch-dest': 'image' },
      ]) {
        assert.equal((await ask('ben', 'GET', '/exit', {}, { headers })).status, 204)
      }
      assert.equal((await ask('ben', 'GET', '/communities')).status, 200)
      assert.match((await ask('ben', 'GET', '/communities')).body, /My communities/)
      assert.equal((await ask('ben', 'GET', '/exit', {}, { headers: { 'sec-fetch-dest': 'document' } })).status, 303)
    }))

  test('goes on when the database is gone', async () => {
    const gone = openPool('postgres://nobody@127.0.0.1:9/nothing')
    const [visits, door] = [visitsOn(gone, testMasks), databaseOn(gone)]
    const settings = { origin: 'https://hearth.test', secret: 'a secret that only this test knows' }
    const leave = leavingQuickly({ visits, door, clock: Temporal.Now.instant, settings })
    const left = await leave({ token: 'some-session', headers: {} })
    assert.equal(left.status, 303)
    assert.match(left.headers['location'] ?? '', /^https:/)
    assert.match(left.cookies.join(), /__Host-visit=; .*Max-Age=0/)
    await gone.end()
  })

  test('does not wait for a database that does not answer', async () => {
    const never = () => new Promise<never>(() => undefined)
    const gone = openPool('postgres://nobody@127.0.0.1:9/nothing')
    const settings = { origin: 'https://hearth.test', secret: 'a secret that only this test knows' }
    const leave = leavingQuickly({ visits: never, door: databaseOn(gone), clock: Temporal.Now.instant, settings })
    const begun = performance.now()
    assert.equal((await leave({ token: 'some-session', headers: {} })).status, 303)
    assert.ok(performance.now() - begun < 3_500)
    await gone.end()
  })
})

test('what leaving cannot do is said to everybody, in both languages', () =>
  inWorld(async ({ ask }) => {
    const english = await ask('visitor', 'GET', '/safety')
    assert.match(english.body, /does not erase the browser’s history/)
    const french = await ask('fay', 'GET', '/safety')
    assert.match(french.body, /n’efface pas l’historique/)
  }))
