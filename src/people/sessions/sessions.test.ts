import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, givePassword, password, type Browser } from '../testing/browser.ts'
import { deviceNames } from './model.ts'

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

async function signedInBrowser(world: World, userAgent?: string): Promise<Browser> {
  const browser = browserIn(world, userAgent ? { userAgent } : {})
  await browser.post('/sign-in', { email: 'ana@example.org', password })
  return browser
}

function endPaths(body: string): string[] {
  return [...body.matchAll(/action="(\/me\/sessions\/[0-9a-f-]{36}\/end)"/g)].map(([, path = '']) => path)
}

function thisPath(body: string): string {
  const item = body.split('<li>').find((part) => part.includes('This one')) ?? ''
  return endPaths(item)[0] ?? 'no path'
}

describe('my devices and sessions', () => {
  test('are listed in words, with the one in hand marked', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      await signedInBrowser(world, iphone)
      world.clock.pass({ hours: 2 })
      const here = await signedInBrowser(world)
      const { body, status } = await here.get('/me/sessions')
      assert.equal(status, 200)
      assert.match(body, /Firefox on Linux[\s\S]*This one[\s\S]*Safari on iPhone/)
      assert.match(body, /2 hours ago/)
      // The world signs everybody in once already.
      assert.equal(endPaths(body).length, 3)
    }))

  test('end at once, one or all others, and only mine', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const lost = await signedInBrowser(world, iphone)
      const lostPath = thisPath((await lost.get('/me/sessions')).body)
      const here = await signedInBrowser(world)

      const { ask } = world
      assert.equal((await ask('ben', 'POST', lostPath)).status, 303)
      assert.equal((await lost.get('/me')).status, 200)

      assert.equal((await here.post(lostPath)).location, '/me/sessions')
      assert.equal((await lost.get('/me')).status, 401)
      assert.equal((await lost.post('/me/sessions/others/end')).status, 401)
      assert.equal((await here.get('/me')).status, 200)

      const other = await signedInBrowser(world)
      assert.equal((await here.post('/me/sessions/others/end')).location, '/me/sessions')
      assert.equal((await other.get('/me')).status, 401)
      assert.equal((await ask('ana', 'GET', '/me')).status, 401)
      assert.equal((await here.get('/me')).status, 200)
      assert.equal((await ask('ben', 'GET', '/me')).status, 200)
    }))

  test('can end with the one in hand, which is signing out', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const here = await signedInBrowser(world)
      const mine = thisPath((await here.get('/me/sessions')).body)
      const done = await here.post(mine)
      assert.equal(done.location, '/sign-in')
      assert.match(done.setCookies.join('\n'), /^visit=;/m)
      assert.equal((await here.get('/me')).status, 401)
    }))

  test('are nobody else’s business', () =>
    inWorld(async ({ ask }) => {
      assert.equal((await ask('visitor', 'GET', '/me/sessions')).status, 401)
      assert.equal((await ask('ben', 'POST', '/me/sessions/not-an-id/end')).status, 404)
      const listed = await ask('ben', 'GET', '/me/sessions')
      assert.equal(endPaths(listed.body).length, 1)
    }))

  test('leave out what is over', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      await browserIn(world, { userAgent: iphone }).post('/sign-in', {
        email: 'ana@example.org',
        password,
        isShared: 'yes',
      })
      assert.match((await world.ask('ana', 'GET', '/me/sessions')).body, /iPhone[\s\S]*Shared computer/)
      world.clock.pass({ minutes: 31 })
      assert.doesNotMatch((await world.ask('ana', 'GET', '/me/sessions')).body, /iPhone/)
    }))
})

test('browsers are called by the names people know', () => {
  const chromium = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  const known = [
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium}`, 'Chrome', 'Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Edg/140.0.0.0`, 'Edge', 'Windows'],
    [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${chromium}`, 'Chrome', 'Android'],
    [
      `Mozilla/5.0 (Linux; Android 15; SM-S921W) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet',
      'Android',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chromium}`, 'Chrome', 'ChromeOS'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      'Safari',
      'Mac',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1',
      'Chrome',
      'iPad',
    ],
    [iphone, 'Safari', 'iPhone'],
    ['curl/8.14.1', null, null],
    ['', null, null],
  ] as const
  for (const [userAgent, browser, system] of known)
    assert.deepEqual(deviceNames(userAgent), { browser, system }, userAgent)
})
