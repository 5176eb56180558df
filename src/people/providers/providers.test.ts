import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import type { UmbrellaId } from '#database'
import { inWorld, morning, type World } from '#world/world.ts'
import { browserIn, giveApp, givePassword, password, type Browser } from '../testing/browser.ts'
import { lentTo, organisation, type Organisation } from '../testing/organisation.ts'
import { codeAt, stepAt } from '../second-steps/totp.ts'
import { providerPath, sharedProviderPath } from './paths.ts'

describe('coming in by the account of one’s organisation', () => {
  let house: Organisation
  before(async () => {
    house = await organisation()
  })
  after(() => house.stop())

  /** What came of going there and back. */
  async function goThrough(world: World, browser: Browser, to = '/') {
    const id = await lentTo(world, world.communities.harbour, house)
    const sent = await browser.get(`${providerPath(id)}?to=${encodeURIComponent(to)}`)
    assert.equal(sent.status, 303)
    assert.ok(sent.location.startsWith(house.issuer), sent.location)
    return browser.get(await house.passThrough(sent.location))
  }

  test('leads whoever has an account there and here to where she was going, without a password', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      await lentTo(world, world.communities.harbour, house)
      assert.match((await browser.get('/sign-in')).body, /data-turbo="false">[\s\S]*Sign in with Harbour account/)
      house.as('ana at work', 'Ana@example.org')
      const done = await goThrough(world, browser, '/communities')
      assert.equal(done.location, '/communities')
      assert.match((await browser.get('/me')).body, /Ana Wells/)
      assert.match((await browser.get('/me/sessions')).body, /By the account of your organisation/)

      house.as('ana at work', 'another@example.org')
      const later = browserIn(world)
      assert.equal((await goThrough(world, later)).location, '/')
      assert.match((await later.get('/me')).body, /Ana Wells/, 'known by her name there, whatever her address')
      house.as('ann at work', 'ana@example.org')
      assert.match((await goThrough(world, browserIn(world))).body, /no account here/, 'nobody takes her place')
    }))

  test('ends with the browser on a shared computer, for whoever goes the way that says so', () =>
    inWorld(async (world) => {
      house.as('ana at work', 'ana@example.org')
      const id = await lentTo(world, world.communities.harbour, house)
      const browser = browserIn(world)
      const [, path = ''] =
        /href="([^"]+)"[^>]*>With Harbour account, on a shared computer/.exec(
          (await browser.get('/sign-in?to=/communities')).body,
        ) ?? []
      assert.equal(path, `${sharedProviderPath(id)}?to=%2Fcommunities`)
      const sent = await browser.get(path)
      const done = await browser.get(await house.passThrough(sent.location))
      assert.equal(done.location, '/communities')
      assert.match(done.setCookies.join('\n'), /^visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/m)
      assert.doesNotMatch(done.setCookies.join('\n'), /seen=/)
      assert.match((await browser.get('/me/sessions')).body, /Shared computer/)
      world.clock.pass({ minutes: 31 })
      assert.equal((await browser.get('/me')).status, 401)
      assert.match((await goThrough(world, browserIn(world))).setCookies.join(), /visit=[^,]+Max-Age=34560000/)
    }))

  test('is not enough where somebody has a second step', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = browserIn(world)
      await here.post('/sign-in', { email: 'ana@example.org', password })
      const secret = await giveApp(world, here)
      world.clock.pass({ seconds: 30 })
      house.as('ana at work', 'ana@example.org')
      const browser = browserIn(world)
      assert.equal((await goThrough(world, browser)).location, '/sign-in/second-step')
      assert.equal((await browser.get('/me')).status, 401)
      await browser.post('/sign-in/second-step', { code: codeAt(secret, stepAt(world.clock.now())) })
      assert.equal((await browser.get('/me')).status, 200)
    }))

  test('opens nothing without an account here, a vouched address, or for people of another umbrella', () =>
    inWorld(async (world) => {
      house.as('stranger', 'stranger@example.org')
      const stranger = await goThrough(world, browserIn(world))
      assert.equal(stranger.status, 403)
      assert.match(stranger.body, /there is no account here with the address it vouches for/)
      house.as('ben at work', 'ben@example.org', false)
      assert.equal((await goThrough(world, browserIn(world))).status, 403)

      const other = newId<UmbrellaId>()
      const shore = { id: other, name_en: 'Shore', exit_url: 'https://weather.example.org/', hue: 30 }
      await world.db
        .insertInto('umbrella')
        .values({ ...shore, time_zone: 'UTC', created_at: morning })
        .execute()
      await world.db.updateTable('person').set({ umbrella_id: other }).where('id', '=', world.people.ben).execute()
      house.as('ben at work', 'ben@example.org')
      assert.equal((await goThrough(world, browserIn(world))).status, 403)
      assert.deepEqual(await world.db.selectFrom('credential').select('id').execute(), [])
    }))

  test('comes back once, to the browser that went, in time', () =>
    inWorld(async (world) => {
      house.as('ana at work', 'ana@example.org')
      const id = await lentTo(world, world.communities.harbour, house)
      const [browser, thief] = [browserIn(world), browserIn(world)]
      const sent = await browser.get(providerPath(id))
      assert.match(sent.setCookies.join(), /^going=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900$/)
      const back = await house.passThrough(sent.location)
      assert.equal((await thief.get(back)).status, 403)
      assert.equal((await browser.get(back.replace(/state=[^&]+/, 'state=other'))).status, 403)
      assert.equal((await browser.get(back)).status, 403, 'a try that failed ends it')

      const again = await browser.get(providerPath(id))
      const late = await house.passThrough(again.location)
      world.clock.pass({ minutes: 16 })
      assert.equal((await browser.get(late)).status, 403)
      for (const query of ['', '?code=x&state=y', '?error=access_denied', `?code=${'x'.repeat(3000)}`]) {
        await browser.get(providerPath(id))
        const odd = await browser.get(`/sign-in/back${query}`)
        assert.equal(odd.status, 403, query.slice(0, 30))
        assert.match(odd.body, /could not be believed/)
      }
      assert.equal((await browser.get('/me')).status, 401)
    }))

  test('never leads to another site, and says so where the organisation is away', () =>
    inWorld(async (world) => {
      house.as('ana at work', 'ana@example.org')
      assert.equal((await goThrough(world, browserIn(world), 'https://evil.example/')).location, '/')
      const id = await lentTo(world, world.communities.harbour, { issuer: 'http://127.0.0.1:9' })
      const away = await browserIn(world).get(providerPath(id))
      assert.equal(away.status, 503)
      assert.match(away.body, /does not answer just now/)
      assert.equal((await world.ask('visitor', 'GET', providerPath(newId()))).status, 404)
    }))

  test('knows nobody any more once it is another provider: the same name there is somebody else', () =>
    inWorld(async (world) => {
      house.as('7', 'ana@example.org')
      await goThrough(world, browserIn(world))
      const other = await organisation()
      try {
        const id = await lentTo(world, world.communities.harbour, other)
        const browser = browserIn(world)
        other.as('7', 'ben@example.org')
        const sent = await browser.get(providerPath(id))
        await browser.get(await other.passThrough(sent.location))
        assert.match((await browser.get('/me')).body, /Ben Ito/)
      } finally {
        await other.stop()
      }
    }))

  test('keeps its secret sealed, from everybody but signing in', () =>
    inWorld(async (world) => {
      await lentTo(world, world.communities.harbour, house)
      const rows = JSON.stringify(await world.db.selectFrom('sign_in_provider').selectAll().execute())
      assert.match(rows, /Harbour account/)
      assert.doesNotMatch(rows, /between us/)
    }))
})
