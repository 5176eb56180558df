import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { browserIn, givePassword, hiddenIn, password, pathInLetter } from '../testing/browser.ts'

const words = 'We <b>tried</b> it "twice",\n\nand & it was fine.\n'
const ana = { email: 'ana@example.org', password }

describe('words posted when the session is over', () => {
  test('come along through signing in, and can be posted where they were going', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const browser = browserIn(world)
      const path = '/me'
      const form = { displayName: words, language: 'en', timeZone: 'America/Vancouver', theme: 'dark' }
      const interrupted = await browser.post(path, form)
      assert.equal(interrupted.status, 401)
      assert.match(interrupted.body, /What you wrote is kept in this page/)
      assert.doesNotMatch(interrupted.body, /<b>tried/)

      const carried = hiddenIn(interrupted.body, '/sign-in')
      const mistyped = await browser.post('/sign-in', { ...carried, ...ana, password: 'not the password' })
      assert.equal(mistyped.status, 422)

      const signedIn = await browser.post('/sign-in', { ...hiddenIn(mistyped.body, '/sign-in'), ...ana })
      assert.equal(signedIn.status, 200)
      assert.deepEqual(
        signedIn.setCookies.map((line) => line.split('=')[0]),
        ['visit', 'seen'],
      )
      assert.match(signedIn.body, /Your words are here/)
      assert.match(signedIn.body, /We &lt;b&gt;tried&lt;\/b&gt; it &quot;twice&quot;,\n\nand &amp; it was fine\./)

      const rest = hiddenIn(signedIn.body, path)
      assert.deepEqual(rest, { language: 'en', timeZone: 'America/Vancouver', theme: 'dark' })
      assert.equal((await browser.post(path, { ...rest, displayName: 'Ana W.' })).status, 303)
      const stored = await world.db.selectFrom('person').select('theme').where('display_name', '=', 'Ana W.').execute()
      assert.deepEqual(stored, [{ theme: 'dark' }])
    }))

  test('wait in the page while a link by mail is opened in another tab', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      const interrupted = await browser.post('/me', { displayName: words })
      const carried = hiddenIn(interrupted.body, '/sign-in')
      const waiting = await browser.post('/sign-in/link', { ...carried, email: ana.email })
      assert.equal(waiting.status, 200)
      assert.match(waiting.body, /Your words are in this page and nowhere else/)

      const held = hiddenIn(waiting.body, '/sign-in/kept')
      const early = await browser.post('/sign-in/kept', held)
      assert.equal(early.status, 401)
      assert.match(early.body, /You are not signed in in this browser yet/)

      await browser.post(await pathInLetter(world, ana.email))
      const back = await browser.post('/sign-in/kept', hiddenIn(early.body, '/sign-in'))
      assert.match(back.body, /Your words are here/)
      assert.match(back.body, /and &amp; it was fine/)
    }))

  test('are not lost when guessing has to wait', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      const interrupted = await browser.post('/me', { displayName: words })
      const carried = hiddenIn(interrupted.body, '/sign-in')
      for (let i = 0; i < 5; i++) await browser.post('/sign-in', { ...ana, password: 'not the password' })
      const refused = await browser.post('/sign-in', { ...carried, ...ana })
      assert.equal(refused.status, 429)
      assert.deepEqual(hiddenIn(refused.body, '/sign-in'), carried)
    }))

  test('are never stored here', () =>
    inWorld(async (world) => {
      const browser = browserIn(world)
      const interrupted = await browser.post('/me', { displayName: 'unmistakable words' })
      await browser.post('/sign-in/link', { ...hiddenIn(interrupted.body, '/sign-in'), email: ana.email })
      await pathInLetter(world, ana.email)
      const kept = await world.db.selectFrom('verification').selectAll().execute()
      assert.ok(kept.length > 0)
      assert.doesNotMatch(JSON.stringify(kept), /unmistakable/)
      assert.doesNotMatch(JSON.stringify(world.mailer.kept()), /unmistakable/)
    }))

  test('leave passwords behind', () =>
    inWorld(async (world) => {
      const interrupted = await browserIn(world).post('/me/password', {
        current: password,
        password: 'another four words',
      })
      assert.equal(interrupted.status, 401)
      assert.doesNotMatch(interrupted.body, /seven quiet lanterns|another four words/)
    }))

  test('are only ever posted to a path of ours, and only as text', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const forged = [
        { path: 'https://evil.example/', fields: [['body', 'some words']] },
        { path: '//evil.example/', fields: [['"><script>alert(1)</script>', 'x']] },
        { path: 'javascript:alert(1)', fields: [] },
      ]
      for (const kept of forged) {
        const shown = await browserIn(world).post('/sign-in', { ...ana, kept: JSON.stringify(kept) })
        assert.match(shown.body, /<form class="form" method="post" action="\/" novalidate>/)
        assert.doesNotMatch(shown.body, /evil\.example|javascript:|<script>alert/)
      }
      for (const kept of ['not json', '{"path":"/me"}', '{"path":"/me","fields":[["a",{}]]}']) {
        assert.equal((await browserIn(world).post('/sign-in', { ...ana, kept })).status, 303)
      }
    }))
})
