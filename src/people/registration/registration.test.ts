import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { unguardedPerson } from '../account-commands.ts'
import { browserIn, eventually, password, pathInLetter } from '../testing/browser.ts'
import { accept, account, invited } from '../testing/inviting.ts'

async function open({ db, communities }: World): Promise<void> {
  await db.updateTable('umbrella').set({ has_open_registration: true }).where('id', '=', communities.harbour).execute()
}

describe('making an account without an invitation', () => {
  test('is not to be found where the umbrella does not say so', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      assert.equal((await browser.get('/register')).status, 404)
      assert.equal((await browser.post('/register', { email: 'new@example.org' })).status, 404)
      assert.doesNotMatch((await browser.get('/sign-in')).body, /href="\/register"/)
    }))

  test('begins with the address and goes on from its letter, and belongs to no community', () =>
    inWorld(async (world) => {
      await open(world)
      const browser = browserIn(world)
      assert.match((await browser.get('/sign-in')).body, /href="\/register"/)
      assert.match((await browser.get('/register')).body, /Anybody may have an account at Harbour/)
      assert.equal((await browser.post('/register', { email: 'New@Example.org' })).location, '/register/sent')

      const path = await pathInLetter(world, 'new@example.org')
      assert.match((await browser.get(path)).body, /This address is yours/)
      assert.equal((await browser.post(accept(path), account)).location, '/')
      assert.match((await browser.get('/me')).body, /value="Nia New"/)
      assert.equal((await browserIn(world).post('/sign-in', { email: 'new@example.org', password })).status, 303)
      assert.equal((await browserIn(world).post(accept(path), account)).status, 410)
      const { id } = await world.db
        .selectFrom('login')
        .select('id')
        .where('email', '=', 'new@example.org')
        .executeTakeFirstOrThrow()
      assert.deepEqual(
        await world.db.selectFrom('membership').select('roles').where('person_id', '=', id).execute(),
        [],
      )
    }))

  test('does not tell which addresses have an account: those get a link to sign in', () =>
    inWorld(async (world) => {
      await open(world)
      const browser = browserIn(world)
      assert.equal((await browser.post('/register', { email: 'ana@example.org' })).location, '/register/sent')
      assert.match(await pathInLetter(world, 'ana@example.org'), /^\/sign-in\/link\//)
      assert.equal((await browser.post('/register', { email: 'not an address' })).status, 422)
    }))

  test('gives back to somebody imported what is hers', () =>
    inWorld(async (world) => {
      await open(world)
      const { db, communities, clock } = world
      const person = await unguardedPerson(db, {
        name: 'Ida Imported',
        language: 'en',
        timeZone: 'America/Vancouver',
        umbrellaId: communities.harbour,
        now: clock.now(),
      })
      await invited(world, { email: 'ida@example.org', place: null, person })
      const before = world.mailer.kept().length
      await browserIn(world).post('/register', { email: 'ida@example.org' })
      await eventually(async () => (world.mailer.kept().length > before ? true : null))
      assert.equal(world.mailer.kept().length, before + 1)
      const browser = browserIn(world)
      await browser.post(accept(await pathInLetter(world, 'ida@example.org')), account)
      const login = await db.selectFrom('login').select('email').where('id', '=', person).executeTakeFirst()
      assert.deepEqual(login, { email: 'ida@example.org' })
    }))
})
