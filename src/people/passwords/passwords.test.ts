import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inWorld } from '#world/world.ts'
import { browserIn, eventually, givePassword, password, pathInLetter } from '../testing/browser.ts'
import { isCommon } from './commonest.ts'

const ana = { email: 'ana@example.org', password }
const chosen = 'eleven patient herons'

describe('a password', () => {
  test('is changed by whoever knows the old one, who is signed out everywhere else and told by mail', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const [here, there] = [browserIn(world), browserIn(world)]
      await here.post('/sign-in', ana)
      await there.post('/sign-in', ana)

      const shown = await here.get('/me/password')
      assert.match(shown.body, /autocomplete="current-password"[\s\S]*autocomplete="new-password"/)
      assert.match(shown.body, /autocomplete="username"/)
      const wrong = await here.post('/me/password', { current: 'not the password', password: chosen })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /This is not your password/)

      assert.equal((await here.post('/me/password', { current: password, password: chosen })).location, '/me')
      assert.equal((await here.get('/me')).status, 200)
      assert.equal((await there.get('/me')).status, 401)
      assert.equal((await browserIn(world).post('/sign-in', ana)).status, 422)
      assert.equal((await browserIn(world).post('/sign-in', { ...ana, password: chosen })).status, 303)

      const letter = await eventually(async () => world.mailer.kept()[0] ?? null)
      assert.equal(letter.to, 'ana@example.org')
      assert.equal(letter.subject, 'A change to your account')
      assert.match(letter.text, /Your password for Harbour was changed on Monday, 2 March 2026 at/)
    }))

  test('that is forgotten is replaced by whoever has just come by mail', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in/link', { email: ana.email })
      await browser.post(await pathInLetter(world, ana.email))
      assert.doesNotMatch((await browser.get('/me/password')).body, /current-password/)

      world.clock.pass({ minutes: 16 })
      assert.match((await browser.get('/me/password')).body, /current-password/)
      assert.equal((await browser.post('/me/password', { password: chosen })).status, 422)

      world.clock.pass({ minutes: -10 })
      assert.equal((await browser.post('/me/password', { password: chosen })).status, 303)
      assert.equal((await browserIn(world).post('/sign-in', { ...ana, password: chosen })).status, 303)
    }))

  test('is a first one for whoever has come without', () =>
    inWorld(async ({ ask }) => {
      assert.match((await ask('ben', 'GET', '/me/password')).body, /Choose a password/)
      assert.equal((await ask('ben', 'POST', '/me/password', { password: chosen })).status, 303)
      assert.match((await ask('ben', 'GET', '/me/password')).body, /Change your password/)
      const fields = { email: 'ben@example.org', password: chosen }
      assert.equal((await ask('visitor', 'POST', '/sign-in', fields)).status, 303)
      assert.equal((await ask('visitor', 'GET', '/sign-in')).location, '/')
    }))

  test('is not guessed faster at an unlocked computer than outside', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      for (let i = 0; i < 5; i++) {
        assert.equal((await browser.post('/me/password', { current: `guess ${i}`, password: chosen })).status, 422)
      }
      assert.equal((await browser.post('/me/password', { current: password, password: chosen })).status, 429)
    }))

  test('is long and not what everybody guesses, and nothing else is asked of it', () =>
    inWorld(async ({ ask }) => {
      const refused = [
        ['short one', /shorter than 10 characters/],
        ['Password2026!', /first that anybody would guess/],
        ['motdepasse1', /first that anybody would guess/],
        ['1234567890', /first that anybody would guess/],
        ['x'.repeat(257), /longer than 256 characters/],
      ] as const
      for (const [given, sentence] of refused) {
        const answer = await ask('ben', 'POST', '/me/password', { password: given })
        assert.equal(answer.status, 422, given)
        assert.match(answer.body, sentence, given)
        assert.doesNotMatch(answer.body, new RegExp(`value="${given.slice(0, 20)}`))
      }
      let current = ''
      for (const given of ['quiet otters', 'ваше тайное слово', '🦦🦦🦦🐚🐚🌊🌊🪵🪵🪨', `${'a'.repeat(40)} bcd`]) {
        assert.equal((await ask('ben', 'POST', '/me/password', { current, password: given })).status, 303, given)
        current = given
      }
    }))
})

test('a common word stays common whatever is put around it, and a few words together are not', () => {
  for (const given of [
    'password',
    'P@ssw0rd123',
    '!!princess!!',
    'qwertyuiop',
    '0987654321',
    'aaaaaaaaaaaa',
    'abababababab',
    'hellohello',
    'Hearth2026',
  ]) {
    assert.ok(isCommon(given), given)
  }
  for (const given of [
    'seven quiet lanterns',
    'password otter hill',
    'hockey night in Inuvik',
    'la maison au bord du lac',
  ]) {
    assert.ok(!isCommon(given), given)
  }
  fc.assert(fc.property(fc.string(), (given) => typeof isCommon(given) === 'boolean'))
})
