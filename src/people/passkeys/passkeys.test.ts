import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testSeal } from '#world/seal.ts'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually, givePassword, password, type Browser } from '../testing/browser.ts'
import { challengeIn, softKey, type SoftKey } from '../testing/soft-key.ts'
import { isChallenge, newChallenge } from './challenge.ts'

const ana = { email: 'ana@example.org', password }
const { origin } = testSeal
const adding = '/me/second-step/passkey'
const entry = '/sign-in/passkey'
const evil = 'http://hearth.test.evil.example'

async function addKey(browser: Browser, key: SoftKey, at = origin) {
  const challenge = challengeIn((await browser.get(adding)).body)
  return browser.post(adding, { name: 'My phone', passkey: key.made({ origin: at, challenge }) })
}

/** Ana, with a key that she has just made. */
async function withKey(world: World) {
  await givePassword(world, 'ana')
  const browser = browserIn(world)
  await browser.post('/sign-in', ana)
  const key = softKey('hearth.test')
  const added = await addKey(browser, key)
  return { browser, key, added }
}

const asksFor = async (browser: Browser, path = '/sign-in') => challengeIn((await browser.get(path)).body)

describe('a passkey', () => {
  test('signs in alone, and is asked for beside the password from then on', () =>
    inWorld(async (world) => {
      const { browser, key, added } = await withKey(world)
      assert.match(added.body, /Your recovery codes/)
      assert.match((await browser.get('/me/second-step')).body, /My phone/)
      await eventually(async () => world.mailer.kept().find(({ text }) => /A passkey was added/.test(text)) ?? null)

      const other = browserIn(world)
      const challenge = await asksFor(other, '/sign-in?to=%2Fcommunities')
      const passkey = key.shown({ origin, challenge })
      assert.equal((await other.post(entry, { passkey, to: '/communities' })).location, '/communities')
      assert.match((await other.get('/me/sessions')).body, /By a passkey\./)

      const half = browserIn(world)
      assert.equal((await half.post('/sign-in', ana)).location, '/sign-in/second-step')
      assert.equal((await half.get('/me')).status, 401)
      const second = key.shown({ origin, challenge: await asksFor(half, '/sign-in/second-step') })
      assert.equal((await half.post(entry, { passkey: second })).location, '/')
      assert.equal((await half.get('/me')).status, 200)
    }))

  test('for another origin is none, neither made nor shown', () =>
    inWorld(async (world) => {
      const { browser, key } = await withKey(world)
      for (const at of [evil, 'https://hearth.test', 'http://hearth.test:81', 'http://evil.example']) {
        const other = browserIn(world)
        const shown = await other.post(entry, { passkey: key.shown({ origin: at, challenge: await asksFor(other) }) })
        assert.equal(shown.status, 422, at)
        assert.match(shown.body, /does not open anything here/)
        assert.equal((await other.get('/me')).status, 401)
        assert.equal((await addKey(browser, softKey('hearth.test'), at)).status, 422, at)
      }
      assert.equal((await addKey(browser, softKey('evil.example'))).status, 422, 'made for another host')
      assert.equal((await world.db.selectFrom('passkey').select('id').execute()).length, 1)
    }))

  test('is not taken twice, not even at the same moment, nor for what it was not asked', () =>
    inWorld(async (world) => {
      const { browser, key } = await withKey(world)
      const challenge = await asksFor(browserIn(world))
      const passkey = key.shown({ origin, challenge })
      const answers = await Promise.all([1, 2, 3].map(() => browserIn(world).post(entry, { passkey })))
      assert.equal(answers.filter(({ status }) => status === 303).length, 1)
      assert.equal((await browserIn(world).post(entry, { passkey: key.shown({ origin, challenge }) })).status, 422)

      world.clock.pass({ minutes: 16 })
      const asked = await browser.post('/me/second-step/codes')
      assert.equal(asked.status, 403)
      const forThis = challengeIn(asked.body)
      assert.equal(
        (await browserIn(world).post(entry, { passkey: key.shown({ origin, challenge: forThis }) })).status,
        422,
      )
      const forEntry = key.shown({ origin, challenge: await asksFor(browserIn(world)) })
      assert.equal((await browser.post('/me/second-step/codes', { confirmPasskey: forEntry })).status, 403)
      const right = key.shown({ origin, challenge: forThis })
      assert.equal((await browser.post('/me/second-step/codes', { confirmPasskey: right })).status, 200)
    }))

  test('shows that somebody holds it who may, and is no copy', () =>
    inWorld(async (world) => {
      const { key } = await withKey(world)
      const shownAs = async (how: { isVerified?: boolean; counter?: number }) => {
        const browser = browserIn(world)
        return (await browser.post(entry, { passkey: key.shown({ origin, challenge: await asksFor(browser) }, how) }))
          .status
      }
      assert.equal(await shownAs({ isVerified: false }), 422)
      assert.equal(await shownAs({ counter: 7 }), 303)
      assert.equal(await shownAs({ counter: 7 }), 422)
      assert.equal(await shownAs({ counter: 8 }), 303)
    }))

  test('of another, one that is removed, and nonsense open nothing', () =>
    inWorld(async (world) => {
      const { browser, key } = await withKey(world)
      const { id } = await world.db.selectFrom('passkey').select('id').executeTakeFirstOrThrow()
      assert.equal((await world.ask('ben', 'POST', `/me/second-step/passkeys/${id}/removal`)).status, 303)
      assert.match((await browser.get('/me/second-step')).body, /My phone/, 'Ben removed nothing')
      await browser.post(`/me/second-step/passkeys/${id}/removal`)
      assert.doesNotMatch((await browser.get('/me/second-step')).body, /My phone/)

      const stranger = browserIn(world)
      const challenge = await asksFor(stranger)
      const tries = [key, softKey('hearth.test')].map((one) => one.shown({ origin, challenge }))
      for (const passkey of [...tries, '', '{}', 'null', '[]', 'x'.repeat(5000), key.made({ origin, challenge })])
        assert.equal((await stranger.post(entry, { passkey })).status, 422, passkey.slice(0, 40))
      assert.equal((await browserIn(world).post('/sign-in', ana)).location, '/', 'the password is enough again')
    }))

  test('is told to nobody but its owner, and its page says what it needs', () =>
    inWorld(async (world) => {
      const { browser } = await withKey(world)
      assert.match((await browser.get(adding)).body, /Passkeys need scripts/)
      assert.doesNotMatch((await world.ask('ben', 'GET', '/me/second-step')).body, /My phone/)
      assert.equal((await world.ask('visitor', 'GET', adding)).status, 401)
    }))
})

test('what keys sign says for what and until when, and nothing else passes for it', () => {
  const now = Temporal.Instant.from('2026-03-02T17:00:00Z')
  const challenge = newChallenge('secret', 'enter', now)
  const is = (purpose: Parameters<typeof isChallenge>[1], text = challenge, minutes = 0, secret = 'secret') =>
    isChallenge(secret, purpose, text, now.add({ minutes }))
  assert.ok(is('enter'))
  assert.ok(is('enter', challenge, 59))
  assert.ok(!is('enter', challenge, 61))
  assert.ok(!is('confirm x'))
  assert.ok(!is('enter', challenge, 0, 'another'))
  for (let i = 0; i < challenge.length; i += 5) {
    const letter = challenge[i] === 'A' ? 'B' : 'A'
    assert.ok(!is('enter', challenge.slice(0, i) + letter + challenge.slice(i + 1)), String(i))
  }
  for (const text of ['', 'x', challenge.slice(1), `${challenge}AAAA`]) assert.ok(!is('enter', text))
  assert.notEqual(newChallenge('secret', 'enter', now), challenge)
})
