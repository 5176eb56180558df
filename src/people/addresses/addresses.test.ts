import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually, givePassword, hiddenIn, password } from '../testing/browser.ts'
import { veiled } from './letters.ts'

const ana = { email: 'ana@example.org', password }
const fresh = 'ana.wells@new.example'

/** The path in the letter to the new address. */
function wishIn({ mailer }: World, to = fresh): Promise<string> {
  return eventually(async () => {
    const letter = mailer.kept().find((one) => one.to === to)
    return /http:\/\/hearth\.test(\/me\/address\/new\?wish=\S+)/.exec(letter?.text ?? '')?.[1] ?? null
  })
}

describe('an address', () => {
  test('is changed by whoever shows that she reads the new one, and the old one is told', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      assert.equal((await browser.post('/me/address', { email: ` ${fresh.toUpperCase()} ` })).location, '/me')
      const path = await wishIn(world)
      for (let i = 0; i < 2; i++) assert.equal((await browser.get(path)).status, 200, 'opening it changes nothing')
      assert.match((await browser.get('/me')).body, /ana@example\.org/)

      const form = hiddenIn((await browser.get(path)).body, '/me/address/new')
      assert.equal((await world.ask('ben', 'POST', '/me/address/new', form)).status, 410, 'it is nobody else’s')
      assert.equal((await browser.post('/me/address/new', form)).location, '/me')
      assert.match((await browser.get('/me')).body, /ana\.wells@new\.example/)
      assert.equal((await browserIn(world).post('/sign-in', ana)).status, 422)
      assert.equal((await browserIn(world).post('/sign-in', { ...ana, email: fresh })).status, 303)
      const told = await eventually(async () => world.mailer.kept().find(({ to }) => to === ana.email) ?? null)
      assert.match(told.text, /was changed on Monday, 2 March 2026 at .* to a…@n…/)
      assert.equal((await browser.post('/me/address/new', form)).status, 410, 'once')
    }))

  test('asks who is there, and a letter is good for an hour', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      world.clock.pass({ minutes: 16 })
      assert.equal((await browser.get('/me/address')).status, 403)
      assert.equal((await browser.post('/me/address', { email: fresh })).status, 403)
      assert.equal((await browser.post('/me/address', { email: fresh, confirmPassword: password })).status, 303)
      const path = await wishIn(world)
      world.clock.pass({ minutes: 61 })
      assert.equal((await browser.get(path)).status, 410)
    }))

  test('that somebody else has is not given away, nor told of', () =>
    inWorld(async (world) => {
      const { ask, mailer, db, people } = world
      assert.equal((await ask('ana', 'POST', '/me/address', { email: 'ben@example.org' })).location, '/me')
      await setTimeout(100)
      assert.deepEqual(mailer.kept(), [])
      await ask('ana', 'POST', '/me/address', { email: fresh })
      const form = { wish: new URL(await wishIn(world), 'http://hearth.test').searchParams.get('wish') ?? '' }
      await db.updateTable('login').set({ email: fresh }).where('id', '=', people.ben).execute()
      const late = await ask('ana', 'POST', '/me/address/new', form)
      assert.equal(late.status, 409)
      assert.match(late.body, /has an account already/)
    }))

  test('has to be one, and what is not a letter of ours changes nothing', () =>
    inWorld(async ({ ask }) => {
      for (const email of ['ana', '', 'ana@example.org\r\nBcc: eve@example.org', `${'x'.repeat(300)}@example.org`])
        assert.equal((await ask('ana', 'POST', '/me/address', { email })).status, 422, email)
      for (const wish of ['', 'x', 'A'.repeat(400)]) {
        assert.equal((await ask('ana', 'POST', '/me/address/new', { wish })).status, 410)
        assert.equal((await ask('ana', 'GET', `/me/address/new?wish=${wish}`)).status, 410)
      }
      assert.equal((await ask('visitor', 'GET', '/me/address')).status, 401)
    }))
})

test('an address is veiled so that its owner knows it and others do not', () => {
  assert.equal(veiled('kim.lee@example.org'), 'k…@e…')
})
