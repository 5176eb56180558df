import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { unguardedPerson } from '../account-commands.ts'
import { browserIn, eventually, pathInLetter } from '../testing/browser.ts'
import { accept, account, invited } from '../testing/inviting.ts'

describe('an invitation', () => {
  test('to look after an umbrella makes an administrator', () =>
    inWorld(async (world) => {
      const path = await invited(world, { place: null })
      const browser = browserIn(world)
      assert.match((await browser.get(path)).body, /Ana Wells asks you to help look after Harbour/)
      assert.equal((await browser.post(accept(path), account)).location, '/')
      const rows = await world.db
        .selectFrom('umbrella_administrator')
        .innerJoin('person', 'person.id', 'person_id')
        .where('display_name', '=', 'Nia New')
        .select('umbrella_administrator.umbrella_id as umbrella')
        .execute()
      assert.deepEqual(rows, [{ umbrella: world.communities.harbour }])
    }))

  test('to a hidden community does not name it in the letter', () =>
    inWorld(async (world) => {
      const path = await invited(world, { place: 'grove' })
      const [letter] = world.mailer.kept()
      assert.equal(letter?.subject, 'An invitation for you')
      assert.match(letter?.text ?? '', /Ana Wells invites you to a community of Harbour\./)
      assert.doesNotMatch(JSON.stringify(letter), /Grove/)
      assert.match((await browserIn(world).get(path)).body, /Grove/)
    }))

  test('gives somebody imported the way in to what is hers, and to nobody who is signed in as another', () =>
    inWorld(async (world) => {
      const { db, communities, clock } = world
      const known = {
        language: 'en',
        timeZone: 'America/Vancouver',
        umbrellaId: communities.harbour,
        now: clock.now(),
      } as const
      const person = await unguardedPerson(db, { ...known, name: 'Ida Imported' })
      const path = await invited(world, { email: 'ida@example.org', place: null, person })
      assert.equal((await world.ask('ben', 'POST', accept(path))).status, 409)

      const browser = browserIn(world)
      assert.match((await browser.get(path)).body, /What you wrote before, as Ida Imported/)
      assert.equal((await browser.post(accept(path), { ...account, name: 'Ida' })).status, 303)
      const login = await db.selectFrom('login').select('email').where('id', '=', person).executeTakeFirst()
      assert.deepEqual(login, { email: 'ida@example.org' })
      assert.match((await browser.get('/me')).body, /value="Ida"/)
    }))

  test('to an imported account is sent anew to whoever asks for a link with its address, however old it is', () =>
    inWorld(async (world) => {
      const { db, communities, clock } = world
      const known = {
        language: 'en',
        timeZone: 'America/Vancouver',
        umbrellaId: communities.harbour,
        now: clock.now(),
      } as const
      const person = await unguardedPerson(db, { ...known, name: 'Ida Imported' })
      const old = await invited(world, { email: 'ida@example.org', place: null, person })
      clock.pass({ hours: 90 * 24 })
      await browserIn(world).post('/sign-in/link', { email: 'ida@example.org' })
      const fresh = await eventually(async () => {
        const path = await pathInLetter(world, 'ida@example.org')
        return path === old ? null : path
      })
      assert.equal((await browserIn(world).get(old)).status, 404)
      assert.equal((await browserIn(world).post(accept(fresh), account)).status, 303)
    }))
})
