import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { browserIn, hiddenIn, pathInLetter } from '../testing/browser.ts'

describe('a link by mail', () => {
  test('signs in once, by its button, and leads where one was going', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      const asked = await browser.post('/sign-in/link', { email: 'Ana@example.org ', to: '/communities' })
      assert.equal(asked.location, '/sign-in/link/sent')
      const link = await pathInLetter(world, 'ana@example.org')
      assert.match(link, /^\/sign-in\/link\/[A-Za-z]{32}\?to=%2Fcommunities$/)

      const shown = await browser.get(link)
      const path = link.split('?')[0] ?? ''
      const done = await browser.post(path, hiddenIn(shown.body, path))
      assert.equal(done.status, 303)
      assert.equal(done.location, '/communities')
      assert.match((await browser.get('/me')).body, /Ana Wells/)

      const again = await browserIn(world).post(path)
      assert.equal(again.status, 410)
      assert.match(again.body, /This link has been used, or it is too old/)
      assert.deepEqual(again.setCookies, [])
    }))

  test('is not used up by programs that open the links in mails', () =>
    inWorld(async (world) => {
      await browserIn(world).post('/sign-in/link', { email: 'ana@example.org' })
      const link = await pathInLetter(world, 'ana@example.org')
      for (let i = 0; i < 3; i++) {
        const scanned = await browserIn(world).get(link)
        assert.equal(scanned.status, 200)
        assert.deepEqual(scanned.setCookies, [])
        assert.equal((await world.app.inject({ method: 'HEAD', url: link })).statusCode, 200)
      }
      assert.equal((await browserIn(world).post(link)).status, 303)
    }))

  test('is over after a quarter of an hour', () =>
    inWorld(async (world) => {
      await browserIn(world).post('/sign-in/link', { email: 'ana@example.org' })
      const link = await pathInLetter(world, 'ana@example.org')
      const { expires_at } = await world.db.selectFrom('verification').select('expires_at').executeTakeFirstOrThrow()
      const minutes = Temporal.Now.instant().until(expires_at).total('minutes')
      assert.ok(minutes > 14 && minutes <= 15, `${minutes} minutes`)

      await world.db.updateTable('verification').set({ expires_at: Temporal.Now.instant() }).execute()
      assert.equal((await browserIn(world).post(link)).status, 410)
    }))

  test('can open a session for a shared computer', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      await browser.post('/sign-in/link', { email: 'ana@example.org' })
      const done = await browser.post(await pathInLetter(world, 'ana@example.org'), { isShared: 'yes' })
      assert.match(done.setCookies[0] ?? '', /SameSite=Lax$/)
      browser.restart()
      assert.equal((await browser.get('/me')).status, 401)
    }))

  test('is stored as its hash only', () =>
    inWorld(async (world) => {
      await browserIn(world).post('/sign-in/link', { email: 'ana@example.org' })
      const link = await pathInLetter(world, 'ana@example.org')
      const secret = /[A-Za-z]{32}/.exec(link)?.[0] ?? 'no secret'
      const rows = await world.db.selectFrom('verification').selectAll().execute()
      assert.equal(rows.length, 1)
      assert.ok(!JSON.stringify(rows).includes(secret))
    }))

  test('is answered alike for an address that nobody has, and then no letter leaves', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      await browser.post('/sign-in/link', { email: 'ana@example.org' })
      await pathInLetter(world, 'ana@example.org')
      const before = world.mailer.kept().length

      const known = await browser.post('/sign-in/link', { email: 'ben@example.org' })
      const unknown = await browser.post('/sign-in/link', { email: 'nobody@example.org' })
      assert.deepEqual([unknown.status, unknown.location], [known.status, known.location])
      assert.equal((await browser.get(unknown.location)).body, (await browser.get(known.location)).body)
      await pathInLetter(world, 'ben@example.org')
      await setTimeout(100)
      assert.equal(world.mailer.kept().length, before + 1)
    }))

  test('writes to one person a few times only, without saying so', () =>
    inWorld(async (world) => {
      for (let i = 0; i < 8; i++) {
        const asked = await browserIn(world, { address: `198.51.100.${i}` }).post('/sign-in/link', {
          email: 'ana@example.org',
        })
        assert.equal(asked.location, '/sign-in/link/sent')
      }
      await pathInLetter(world, 'ana@example.org')
      await setTimeout(100)
      assert.equal(world.mailer.kept().length, 5)
    }))

  test('is not asked for twenty people from one place', () =>
    inWorld(async (world) => {
      const statuses: number[] = []
      for (let i = 0; i < 22; i++)
        statuses.push((await browserIn(world).post('/sign-in/link', { email: `n${i}@example.org` })).status)
      assert.deepEqual(statuses.slice(0, 20), Array(20).fill(303))
      assert.deepEqual(statuses.slice(20), [429, 429])
    }))

  test('goes to nobody else, whatever is put into the address', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      const tries = [
        'ana@example.org\r\nBcc: eve@example.org',
        'ana@example.org, eve@example.org',
        'ana@example.org\u0000',
        '"ana@example.org" <eve@example.org>',
        '<script>@example.org',
        'ana',
      ]
      for (const email of tries) {
        const asked = await browser.post('/sign-in/link', { email })
        assert.equal(asked.status, 422, email)
        assert.match(asked.body, /Give a full email address/)
        assert.doesNotMatch(asked.body, /<script>@/)
      }
      assert.equal(world.mailer.kept().length, 0)
    }))

  test('speaks the language of whom it goes to, and says nothing of the place in its subject', () =>
    inWorld(async (world) => {
      await browserIn(world).post('/sign-in/link', { email: 'fay@example.org' })
      await pathInLetter(world, 'fay@example.org')
      const [letter] = world.mailer.kept()
      assert.equal(letter?.language, 'fr')
      assert.equal(letter?.subject, 'Votre lien')
      assert.match(letter?.text ?? '', /^Bonjour Fay Roy,\n\nCe lien vous connecte à Le Havre/)
      assert.match(letter?.html ?? '', /<html lang="fr">/)
    }))
})
