import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenFor } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually, giveApp, givePassword, hiddenIn, password } from '../testing/browser.ts'
import { codeAt, stepAt } from '../second-steps/totp.ts'

const dee = { email: 'dee@example.org', password }
const invitation = { email: 'kim@example.org', language: 'fr', office: 'administrator' }

/** Dee, who signed in more than a quarter of an hour ago. */
async function later(world: World) {
  await givePassword(world, 'dee')
  const browser = browserIn(world)
  await browser.post('/sign-in', dee)
  world.clock.pass({ minutes: 16 })
  return { browser, act: `/umbrellas/${world.communities.harbour}/administrators/invitations` }
}

const invited = ({ db }: World) => db.selectFrom('invitation').select(['email', 'language', 'office']).execute()

describe('an act that would hurt at an unlocked computer', () => {
  test('asks who is there, and goes on from there with its words', () =>
    inWorld(async (world) => {
      const { browser, act } = await later(world)
      const asked = await browser.post(act, invitation)
      assert.equal(asked.status, 403)
      assert.match(asked.body, /<h1>Confirm that it is you<\/h1>/)
      assert.deepEqual(hiddenIn(asked.body, act), invitation)
      assert.deepEqual(await invited(world), [])

      const wrong = await browser.post(act, { ...invitation, confirmPassword: 'not the password' })
      assert.equal(wrong.status, 403)
      assert.match(wrong.body, /That was not right/)
      assert.deepEqual(hiddenIn(wrong.body, act), invitation)
      assert.doesNotMatch(wrong.body, /not the password/)
      assert.deepEqual(await invited(world), [])

      assert.equal((await browser.post(act, { ...invitation, confirmPassword: password })).status, 303)
      assert.deepEqual(await invited(world), [invitation])
      const next = { ...invitation, email: 'lou@example.org' }
      assert.equal((await browser.post(act, next)).status, 303, 'it is not asked twice within a quarter of an hour')
      world.clock.pass({ minutes: 16 })
      assert.equal((await browser.post(act, invitation)).status, 403)
    }))

  test('asks for the code of whoever has an app, and for nothing less', () =>
    inWorld(async (world) => {
      await givePassword(world, 'dee')
      const browser = browserIn(world)
      await browser.post('/sign-in', dee)
      const secret = await giveApp(world, browser)
      world.clock.pass({ minutes: 16 })
      const act = `/umbrellas/${world.communities.harbour}/administrators/invitations`
      assert.doesNotMatch((await browser.post(act, invitation)).body, /confirmPassword|confirmLetter/)
      assert.equal((await browser.post(act, { ...invitation, confirmPassword: password })).status, 403)
      assert.equal((await browser.post(act, { ...invitation, confirmLetter: 'yes' })).status, 403)
      const confirmCode = codeAt(secret, stepAt(world.clock.now()))
      assert.equal((await browser.post(act, { ...invitation, confirmCode })).status, 303)
      world.clock.pass({ minutes: 16 })
      assert.equal((await browser.post(act, { ...invitation, confirmCode })).status, 403, 'no code counts twice')
    }))

  test('takes a code by letter from whoever has no password or has forgotten it, once', () =>
    inWorld(async (world) => {
      const { browser, act } = await later(world)
      const sent = await browser.post(act, { ...invitation, confirmLetter: 'yes' })
      assert.match(sent.body, /A code is on its way/)
      assert.deepEqual(hiddenIn(sent.body, act), invitation)
      const letter = await eventually(async () => world.mailer.kept()[0] ?? null)
      assert.equal(letter.subject, 'Your code')
      const confirmCode = /^[2-9a-z]{4}-[2-9a-z]{4}$/m.exec(letter.text)?.[0] ?? ''
      assert.equal((await browser.post(act, { ...invitation, confirmCode: 'zzzz-zzzz' })).status, 403)
      assert.equal((await browser.post(act, { ...invitation, confirmCode })).status, 303)
      world.clock.pass({ minutes: 16 })
      assert.equal((await browser.post(act, { ...invitation, confirmCode })).status, 403)

      await browser.post(act, { ...invitation, confirmLetter: 'yes' })
      const second = await eventually(async () =>
        world.mailer.kept().length > 2 ? (world.mailer.kept()[0] ?? null) : null,
      )
      world.clock.pass({ minutes: 16 })
      const old = /^[2-9a-z]{4}-[2-9a-z]{4}$/m.exec(second.text)?.[0] ?? ''
      assert.equal((await browser.post(act, { ...invitation, confirmCode: old })).status, 403, 'too old')
    }))

  test('is not guessed faster than at the door', () =>
    inWorld(async (world) => {
      const { browser, act } = await later(world)
      for (let i = 0; i < 5; i++) await browser.post(act, { ...invitation, confirmPassword: `guess ${i}` })
      const slowed = await browser.post(act, { ...invitation, confirmPassword: password })
      assert.equal(slowed.status, 403)
      assert.match(slowed.body, /There were too many tries/)
      assert.deepEqual(await invited(world), [])
    }))

  test('may begin with its page, which comes back once it is shown who asks', () =>
    inWorld(async (world) => {
      const { browser } = await later(world)
      const path = `/umbrellas/${world.communities.harbour}/imports`
      const asked = await browser.get(path)
      assert.equal(asked.status, 403)
      const hidden = hiddenIn(asked.body, '/me/confirmation')
      assert.deepEqual(hidden, { to: path })
      assert.equal((await browser.post('/me/confirmation', { ...hidden, confirmPassword: password })).location, path)
      assert.equal((await browser.get(path)).status, 200)
      const away = await browser.post('/me/confirmation', { to: 'https://evil.example/' })
      assert.equal(away.location, '/')
    }))

  test('does not exist for whoever may not do it, confirmed or not', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ben')
      const browser = browserIn(world)
      await browser.post('/sign-in', { email: 'ben@example.org', password })
      world.clock.pass({ minutes: 16 })
      const place = `/umbrellas/${world.communities.harbour}`
      for (const path of [`${place}/imports`, `${place}/editing`]) assert.equal((await browser.get(path)).status, 404)
      assert.equal((await browser.post(`${place}/administrators/invitations`, invitation)).status, 404)
      assert.equal((await browserIn(world).get('/me/confirmation')).status, 401)
    }))
})

describe('a second step asked of those who look after an umbrella', () => {
  const place = ({ communities }: World) => `/umbrellas/${communities.harbour}`

  test('leaves a fortnight, then lets the administration rest and nothing else, until it is there', () =>
    inWorld(async (world) => {
      await world.db.updateTable('umbrella').set({ strong_sign_in_since: world.clock.now() }).execute()
      await givePassword(world, 'dee')
      const browser = browserIn(world)
      await browser.post('/sign-in', dee)
      const led = await browser.get('/')
      assert.match(led.body, /Set up a second step at sign-in before/)
      assert.match(led.body, /href="\/me\/second-step"/)
      assert.equal((await browser.get(place(world))).status, 200)

      world.clock.pass({ hours: 24 * 14 + 1 })
      await browser.post('/sign-in', dee)
      assert.match((await browser.get('/')).body, /It rests until you have set one up/)
      assert.equal((await browser.get(place(world))).status, 404)
      assert.equal((await browser.get('/me')).status, 200)
      await giveApp(world, browser)
      assert.equal((await browser.get(place(world))).status, 200)
      assert.doesNotMatch((await browser.get('/')).body, /It rests until/)
    }))

  test('holds for privacy officers as for administrators, office by office', () =>
    inWorld(async (world) => {
      const { db, people, communities, clock } = world
      await db.updateTable('umbrella').set({ strong_sign_in_since: clock.now() }).execute()
      await db.updateTable('session').set({ second_step: null }).where('person_id', '=', people.ivy).execute()
      const visit = () =>
        world.clone.visits({ token: tokenFor('ivy'), now: clock.now(), mode: 'read' }, async ({ viewer }) => viewer)
      assert.deepEqual((await visit()).protects, [communities.harbour])
      assert.match((await world.ask('ivy', 'GET', '/')).body, /Set up a second step at sign-in before/)
      clock.pass({ hours: 24 * 14 + 1 })
      assert.deepEqual((await visit()).protects, [])
      await db.updateTable('session').set({ second_step: 'app' }).where('person_id', '=', people.ivy).execute()
      assert.deepEqual((await visit()).protects, [communities.harbour])
    }))

  test('begins when the umbrella asks for it, and is nobody’s who looks after none', () =>
    inWorld(async (world) => {
      const { ask } = world
      const form = {
        nameEn: 'Harbour',
        exitUrl: 'https://weather.example.org/',
        timeZone: 'America/Vancouver',
        hue: '330',
      }
      assert.match((await ask('dee', 'GET', `${place(world)}/editing`)).body, /asksSecondStep"[^>]* checked/)
      await ask('dee', 'POST', `${place(world)}/editing`, form)
      await givePassword(world, 'dee')
      const browser = browserIn(world)
      await browser.post('/sign-in', dee)
      assert.doesNotMatch((await browser.get('/')).body, /second step/)
      await ask('dee', 'POST', `${place(world)}/editing`, { ...form, asksSecondStep: 'yes' })
      assert.match((await browser.get('/')).body, /Set up a second step/)
      const audit = (await ask('dee', 'GET', `${place(world)}/audit`)).body
      assert.match(audit, /Dee Koss let administrators of Harbour sign in without a second step/)
      assert.match(audit, /Dee Koss made Harbour ask its administrators for a second step/)
      assert.doesNotMatch((await ask('ana', 'GET', '/')).body, /second step/)
    }))
})
