import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { browserIn, givePassword, password, pathInLetter, seen } from '../testing/browser.ts'

const ana = { email: 'ana@example.org', password }

describe('signing in by password', () => {
  test('leads where one was going, with a cookie that scripts and other sites do not get', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      const shown = await browser.get('/sign-in?to=%2Fcommunities')
      assert.equal(shown.status, 200)
      assert.match(shown.body, /autocomplete="username"/)
      assert.match(shown.body, /autocomplete="current-password"/)
      assert.doesNotMatch(shown.body, /onpaste/)

      const done = await browser.post('/sign-in', { ...ana, email: ' Ana@Example.org', to: '/communities' })
      assert.equal(done.status, 303)
      assert.equal(done.location, '/communities')
      assert.match(done.setCookies[0] ?? '', /^visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/)
      assert.match((await browser.get('/me')).body, /Ana Wells/)
    }))

  test('never leads to another site', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      for (const to of [
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        'javascript:alert(1)',
        '/\t/evil.example',
      ]) {
        const done = await browserIn(world).post('/sign-in', { ...ana, to })
        assert.equal(done.location, '/', to)
      }
    }))

  test('answers an unknown address and a wrong password alike, after the same work', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in', { email: 'warm@example.org', password: 'not the password' })
      const [wrong, wrongTime] = await timed(() => browser.post('/sign-in', { ...ana, password: 'not the password' }))
      const [unknown, unknownTime] = await timed(() =>
        browser.post('/sign-in', { email: 'ann@example.org', password: 'not the password' }),
      )
      // Ben has an account and no password.
      const [passwordless, passwordlessTime] = await timed(() =>
        browser.post('/sign-in', { email: 'ben@example.org', password: 'not the password' }),
      )

      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /This address and this password do not belong together/)
      // What a passkey would sign is another each time.
      const challenge = /(?<=challenge&quot;:&quot;)[\w-]+/g
      const plain = ({ body }: { body: string }) =>
        body.replaceAll(/\w+@example\.org/g, 'somebody').replaceAll(challenge, 'something')
      assert.equal(plain(unknown), plain(wrong))
      assert.equal(plain(passwordless), plain(wrong))
      assert.deepEqual(wrong.setCookies, [])
      // One scrypt takes tens of milliseconds; without it, an answer takes two or three.
      for (const other of [unknownTime, passwordlessTime])
        assert.ok(other > wrongTime / 4, `${other} of ${wrongTime} ms`)
      assert.doesNotMatch(wrong.body, /not the password/)
    }))

  test('ends with the browser on a shared computer, and after half an hour without use', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      const done = await browser.post('/sign-in', { ...ana, isShared: 'yes' })
      assert.match(done.setCookies[0] ?? '', /^visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)

      for (let i = 0; i < 3; i++) {
        world.clock.pass({ minutes: 29 })
        assert.equal((await browser.get('/me')).status, 200)
        await seen(world)
      }
      world.clock.pass({ minutes: 31 })
      assert.equal((await browser.get('/me')).status, 401)

      await browser.post('/sign-in', { ...ana, isShared: 'yes' })
      assert.equal((await browser.get('/me')).status, 200)
      browser.restart()
      assert.equal((await browser.get('/me')).status, 401)
    }))

  test('lasts thirty days from the last use elsewhere', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      for (const days of [29, 29]) {
        world.clock.pass({ hours: days * 24 })
        browser.restart()
        assert.equal((await browser.get('/me')).status, 200)
        await seen(world)
      }
      world.clock.pass({ hours: 31 * 24 })
      assert.equal((await browser.get('/me')).status, 401)
    }))

  test('takes an account over from an earlier session of the same browser, which ends', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      await browser.post('/sign-in', ana)
      const sessions = await world.db.selectFrom('session').select('id').where('user_agent', 'is not', null).execute()
      assert.equal(sessions.length, 1)
    }))

  test('is over at once after signing out, for every copy of the cookie', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      const [cookie = ''] = (await browser.post('/sign-in', ana)).setCookies
      const done = await browser.post('/sign-out')
      assert.equal(done.location, '/sign-in')
      assert.match(done.setCookies.join('\n'), /^visit=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0$/m)

      const copied = { cookie: cookie.split(';')[0] ?? '' }
      assert.equal((await world.app.inject({ url: '/me', headers: copied })).statusCode, 401)
    }))
})

describe('guessing', () => {
  const wrong = { ...ana, password: 'not the password' }

  test('is slowed for an account wherever it comes from, and a mail link lets its owner in meanwhile', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      for (let i = 0; i < 5; i++) {
        const guess = await browserIn(world, { address: `198.51.100.${i}` }).post('/sign-in', wrong)
        assert.equal(guess.status, 422)
      }

      const owner = browserIn(world)
      const refused = await owner.post('/sign-in', ana)
      assert.equal(refused.status, 429)
      assert.match(refused.body, /Wait a minute before the next one/)
      assert.match(refused.body, /value="ana@example.org"/)

      await owner.post('/sign-in/link', { email: ana.email })
      const link = await pathInLetter(world, ana.email)
      assert.equal((await owner.post(link)).location, '/')
      assert.equal((await owner.get('/me')).status, 200)
    }))

  test('costs longer waits the longer it goes on, and asking during one does not lengthen it', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      for (let i = 0; i < 5; i++) await browser.post('/sign-in', wrong)
      for (let i = 0; i < 5; i++) assert.equal((await browser.post('/sign-in', wrong)).status, 429)
      world.clock.pass({ seconds: 31 })
      assert.equal((await browser.post('/sign-in', wrong)).status, 422)
      world.clock.pass({ seconds: 31 })
      assert.equal((await browser.post('/sign-in', ana)).status, 429)
      world.clock.pass({ seconds: 31 })
      assert.equal((await browser.post('/sign-in', ana)).status, 303)
      // Whoever knew the password starts anew.
      assert.equal((await browser.post('/sign-in', wrong)).status, 422)
    }))

  test('is slowed for an address that tries one account after another', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const attacker = browserIn(world, { address: '198.51.100.9' })
      for (let i = 0; i < 20; i++) {
        const guess = await attacker.post('/sign-in', { email: `name${i}@example.org`, password: 'not the password' })
        assert.equal(guess.status, 422)
      }
      assert.equal((await attacker.post('/sign-in', ana)).status, 429)
      assert.equal((await browserIn(world).post('/sign-in', ana)).status, 303)
    }))

  test('does not slip through by many at once', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const guesses = Array.from({ length: 12 }, () => browserIn(world).post('/sign-in', wrong))
      const statuses = (await Promise.all(guesses)).map(({ status }) => status)
      const heard = statuses.filter((status) => status === 422).length
      assert.ok(heard <= 5, `${heard} of 12 were heard`)
      assert.ok(statuses.includes(429))
    }))

  test('leaves nothing legible behind', () =>
    inWorld(async (world) => {
      await browserIn(world).post('/sign-in', wrong)
      const rows = await world.db.selectFrom('sign_in_attempt').selectAll().execute()
      assert.equal(rows.length, 1)
      assert.doesNotMatch(JSON.stringify(rows), /ana@|203\.0\.113/)
    }))
})

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}
