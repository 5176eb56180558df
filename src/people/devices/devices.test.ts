import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually, firefox, givePassword, password } from '../testing/browser.ts'

const ana = { email: 'ana@example.org', password }
const android = firefox.replace('X11; Linux x86_64', 'Android 15; Mobile')
const home = { address: '203.0.113.7' }
const abroad = { address: '198.51.100.9', userAgent: android }
const elsewhere = { address: '192.0.2.44', userAgent: `${android} elsewhere` }

const told = ({ mailer }: World) => mailer.kept().filter(({ subject }) => subject === 'A new sign-in')
const actIn = (body: string, act: 'mine' | 'not-mine') =>
  new RegExp(`action="(/me/sessions/strange/[^"]+/${act})"`).exec(body)?.[1] ?? ''

describe('a sign-in from a device not seen before', () => {
  test('is told by letter and on the first page, to its owner and not to the device itself', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = browserIn(world, home)
      await here.post('/sign-in', ana)
      const there = browserIn(world, abroad)
      await there.post('/sign-in', ana)
      const [letter] = await eventually(async () => (told(world).length > 0 ? told(world) : null))
      assert.equal(letter?.to, 'ana@example.org')
      assert.match(
        letter?.text ?? '',
        /on Monday, 2 March 2026 at .* from a device not seen before: Firefox on Android/,
      )
      assert.doesNotMatch(letter?.text ?? '', /198\.51/)

      const shown = await here.get('/')
      assert.match(shown.body, /from a device not seen before: Firefox on Android\. Was it you\?/)
      assert.match((await here.get('/me/sessions')).body, /Was it you\?/)
      assert.doesNotMatch((await there.get('/')).body, /Was it you/)
      assert.doesNotMatch((await world.ask('ben', 'GET', '/')).body, /Was it you/)
      assert.equal((await there.post(actIn(shown.body, 'mine'))).status, 303)
      assert.match((await here.get('/')).body, /Was it you/, 'the device cannot say so of itself')
      assert.equal((await world.ask('ben', 'POST', actIn(shown.body, 'not-mine'))).status, 303)
      assert.equal((await there.get('/me')).status, 200, 'nor can anybody else')

      await here.post(actIn(shown.body, 'mine'))
      assert.doesNotMatch((await here.get('/')).body, /Was it you/)
      assert.equal((await there.get('/me')).status, 200)
    }))

  test('that was somebody else is over at once, and strange again the next time', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = browserIn(world, home)
      await here.post('/sign-in', ana)
      const thief = browserIn(world, abroad)
      await thief.post('/sign-in', ana)
      assert.equal((await here.post(actIn((await here.get('/')).body, 'not-mine'))).location, '/me/password')
      assert.equal((await thief.get('/me')).status, 401)
      assert.equal((await here.get('/me')).status, 200)
      await thief.post('/sign-in', ana)
      await eventually(async () => (told(world).length === 2 ? true : null))
    }))

  test('cannot be spoken for by the same device that comes back, nor outlive the answer there', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = browserIn(world, home)
      await here.post('/sign-in', ana)
      const thief = browserIn(world, abroad)
      await thief.post('/sign-in', ana)
      await eventually(async () => (told(world).length === 1 ? true : null))
      await thief.post('/sign-out')
      await thief.post('/sign-in', ana)
      const hidden = browserIn(world, abroad)
      await hidden.post('/sign-in', ana)
      const { body } = await here.get('/')
      for (const one of [thief, hidden]) {
        assert.doesNotMatch((await one.get('/')).body, /Was it you/)
        await one.post(actIn(body, 'mine'))
        await one.post(actIn(body, 'not-mine'))
        assert.equal((await one.get('/me')).status, 200)
      }
      const still = (await here.get('/')).body
      assert.equal(still.split('Was it you?').length - 1, 1, 'one device, asked about once')

      await here.post(actIn(still, 'not-mine'))
      for (const one of [thief, hidden]) assert.equal((await one.get('/me')).status, 401)
      assert.doesNotMatch((await here.get('/')).body, /Was it you/)
      assert.equal((await here.get('/me')).status, 200)
      assert.equal(told(world).length, 1)
    }))

  test('is not vouched for from another that is new as well, and can be thrown out from there', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = browserIn(world, home)
      await here.post('/sign-in', ana)
      const [thief, second] = [browserIn(world, abroad), browserIn(world, elsewhere)]
      await thief.post('/sign-in', ana)
      await second.post('/sign-in', ana)
      const { body } = await second.get('/')
      assert.match(body, /Was it you/)
      assert.doesNotMatch(body, /action="[^"]*\/mine"/)
      await second.post(actIn(body, 'not-mine').replace('not-mine', 'mine'))
      assert.equal((await here.get('/')).body.split('Was it you?').length - 1, 2)
      await second.post(actIn(body, 'not-mine'))
      assert.equal((await thief.get('/me')).status, 401)
      assert.equal((await second.get('/me')).status, 200)
    }))

  test('is none the first time, nor where the browser or the place is known', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = browserIn(world, home)
      await here.post('/sign-in', ana)
      const [, mark = ''] = (await here.post('/sign-in', ana)).setCookies
      assert.match(mark, /^seen=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/)
      // Leaving quickly has the browser forget everything it carries.
      await browserIn(world, home).post('/sign-in', ana)
      const moving = browserIn(world, { ...home, userAgent: android })
      await moving.post('/sign-in', ana)
      await eventually(async () => (told(world).length === 1 ? true : null))
      await moving.post('/sign-out')
      await moving.post('/sign-in', ana)
      await setTimeout(100)
      assert.equal(told(world).length, 1)
    }))

  test('leaves no mark on a shared computer, and nothing legible in the table', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const shared = await browserIn(world, home).post('/sign-in', { ...ana, isShared: 'yes' })
      assert.equal(shared.setCookies.length, 1)
      const rows = JSON.stringify(await world.db.selectFrom('known_device').selectAll().execute())
      assert.match(rows, /mark/)
      assert.doesNotMatch(rows, /203\.0|Firefox|Linux/)
    }))
})
