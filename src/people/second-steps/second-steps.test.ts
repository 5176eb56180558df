import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { browserIn, eventually, giveApp, givePassword, hiddenIn, password } from '../testing/browser.ts'
import { codeAt, stepAt } from './totp.ts'

const ana = { email: 'ana@example.org', password }
const second = '/sign-in/second-step'

const codeNow = (world: World, secret: string) => codeAt(secret, stepAt(world.clock.now()))

/** Ana, who has just set up an app at the browser where she signed in. */
async function withApp(world: World) {
  await givePassword(world, 'ana')
  const browser = browserIn(world)
  await browser.post('/sign-in', ana)
  const secret = await giveApp(world, browser)
  world.clock.pass({ seconds: 30 })
  return { browser, secret }
}

/** The path of the newest link to sign in with, among letters about other things. */
function linkIn({ mailer }: World): Promise<string> {
  const link = /http:\/\/hearth\.test(\/sign-in\/link\/\S+)/
  return eventually(async () => mailer.kept().flatMap(({ text }) => link.exec(text)?.[1] ?? [])[0] ?? null)
}

function codesIn(body: string): string[] {
  return [...body.matchAll(/<code>([2-9a-z]{5}-[2-9a-z]{5})<\/code>/g)].map(([, code = '']) => code)
}

describe('an app for codes', () => {
  test('is set up by a square or by typing, counts from its first code on, and gives ten codes for a lost phone', () =>
    inWorld(async (world) => {
      await givePassword(world, 'ana')
      const [here, there] = [browserIn(world), browserIn(world)]
      await here.post('/sign-in', ana)
      await there.post('/sign-in', ana)
      assert.equal((await here.post('/me/second-step/app')).location, '/me/second-step/app')
      const shown = await here.get('/me/second-step/app')
      assert.match(shown.body, /<svg class="qr" viewBox="0 0 \d+ \d+" role="img" aria-label="Square/)
      assert.match(
        shown.body,
        /href="otpauth:\/\/totp\/Workspace:ana%40example.org\?secret=[A-Z2-7]{32}&amp;issuer=Work/,
      )

      const wrong = await here.post('/me/second-step/app/confirmation', { code: '000000' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /not the code that the app should show now/)
      assert.equal((await browserIn(world).post('/sign-in', ana)).location, '/', 'it does not count yet')

      const secret = /secret=([A-Z2-7]{32})/.exec(shown.body)?.[1] ?? ''
      const done = await here.post('/me/second-step/app/confirmation', { code: codeNow(world, secret) })
      assert.equal(done.status, 200)
      assert.equal(new Set(codesIn(done.body)).size, 10)
      assert.equal((await here.get('/me')).status, 200)
      assert.equal((await there.get('/me')).status, 401, 'other devices are signed out')
      assert.equal((await here.get('/me/second-step/app')).location, '/me/second-step', 'the secret is not shown again')
      const letter = await eventually(async () => world.mailer.kept()[0] ?? null)
      assert.match(letter.text, /signing in to Harbour asks for a code from your app/)
    }))

  test('is asked for after the password and after the link, and nothing opens before', () =>
    inWorld(async (world) => {
      const { secret } = await withApp(world)
      const browser = browserIn(world)
      const half = await browser.post('/sign-in', { ...ana, to: '/communities' })
      assert.equal(half.location, `${second}?to=%2Fcommunities`)
      assert.equal((await browser.get('/me')).status, 401)
      assert.equal((await browser.get('/')).status, (await browserIn(world).get('/')).status)
      const shown = await browser.get(half.location)
      assert.match(shown.body, /If the phone is lost/)
      const before = half.setCookies[0]
      const done = await browser.post(second, { code: codeNow(world, secret), ...hiddenIn(shown.body, second) })
      assert.equal(done.location, '/communities')
      assert.notEqual(done.setCookies[0], before, 'the cookie of the half session is nothing any more')
      assert.match((await browser.get('/me/sessions')).body, /By password\.\s+Then a code from your app/)

      world.clock.pass({ seconds: 30 })
      const byLink = browserIn(world)
      await byLink.post('/sign-in/link', { email: ana.email })
      assert.equal((await byLink.post(await linkIn(world))).location, second)
      assert.equal((await byLink.get('/me')).status, 401)
      await byLink.post(second, { code: codeNow(world, secret) })
      assert.equal((await byLink.get('/me')).status, 200)
    }))

  test('gives codes that count once, even of two at the same moment', () =>
    inWorld(async (world) => {
      const { secret } = await withApp(world)
      const browsers = [browserIn(world), browserIn(world), browserIn(world)]
      for (const browser of browsers) await browser.post('/sign-in', ana)
      const code = codeNow(world, secret)
      const answers = await Promise.all(browsers.map((browser) => browser.post(second, { code })))
      assert.deepEqual(
        answers.map(({ status }) => status).toSorted((one, other) => one - other),
        [303, 422, 422],
      )
      const again = await browsers[0]?.post(second, { code })
      assert.match(answers.find(({ status }) => status === 422)?.body ?? again?.body ?? '', /or it was used before/)

      world.clock.pass({ seconds: 30 })
      const other = browserIn(world)
      await other.post('/sign-in', ana)
      assert.equal((await other.post(second, { code })).status, 422, 'in its second half minute')
      assert.equal((await other.post(second, { code: codeNow(world, secret) })).status, 303)
    }))

  test('is not guessed: codes are slowed as passwords are', () =>
    inWorld(async (world) => {
      const { secret } = await withApp(world)
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      for (let i = 0; i < 5; i++) assert.equal((await browser.post(second, { code: `00000${i}` })).status, 422)
      const slowed = await browser.post(second, { code: codeNow(world, secret) })
      assert.equal(slowed.status, 429)
      assert.match(slowed.body, /Wait a minute before the next one/)
      world.clock.pass({ seconds: 31 })
      assert.equal((await browser.post(second, { code: codeNow(world, secret) })).status, 303)
    }))

  test('has ten minutes to be opened in, and then the password comes first again', () =>
    inWorld(async (world) => {
      const { secret } = await withApp(world)
      const browser = browserIn(world)
      await browser.post('/sign-in', ana)
      world.clock.pass({ minutes: 11 })
      assert.equal((await browser.post(second, { code: codeNow(world, secret) })).location, '/sign-in')
      assert.equal((await browserIn(world).get(second)).location, '/sign-in')
      assert.equal((await browserIn(world).post(second, { code: '123456' })).location, '/sign-in')
    }))

  test('carries words along that were posted when the session was over', () =>
    inWorld(async (world) => {
      const { secret } = await withApp(world)
      const browser = browserIn(world)
      const interrupted = await browser.post('/me', { displayName: 'Words that took an hour' })
      const half = await browser.post('/sign-in', { ...hiddenIn(interrupted.body, '/sign-in'), ...ana })
      assert.match(half.body, /What you wrote is kept in this page/)
      const done = await browser.post(second, { ...hiddenIn(half.body, second), code: codeNow(world, secret) })
      assert.match(done.body, /Words that took an hour/)
      assert.equal((await browser.get('/me')).status, 200)
    }))

  test('and its codes are kept so that whoever reads the tables has neither', () =>
    inWorld(async (world) => {
      const { secret, browser } = await withApp(world)
      const codes = codesIn((await browser.post('/me/second-step/codes')).body)
      const kept = JSON.stringify([
        await world.db.selectFrom('authenticator').selectAll().execute(),
        await world.db.selectFrom('recovery_code').selectAll().execute(),
      ])
      assert.equal(codes.length, 10)
      for (const text of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
        assert.ok(!kept.includes(text))
    }))

  test('is given up by whoever shows that it is she', () =>
    inWorld(async (world) => {
      const { browser, secret } = await withApp(world)
      world.clock.pass({ minutes: 16 })
      const asked = await browser.post('/me/second-step/app/removal')
      assert.equal(asked.status, 403)
      assert.match(asked.body, /Confirm that it is you/)
      assert.doesNotMatch(asked.body, /confirmPassword/)
      const done = await browser.post('/me/second-step/app/removal', { confirmCode: codeNow(world, secret) })
      assert.equal(done.location, '/me/second-step')
      assert.equal((await browserIn(world).post('/sign-in', ana)).location, '/')
      assert.deepEqual(await world.db.selectFrom('recovery_code').selectAll().execute(), [])
    }))
})

describe('a recovery code', () => {
  test('lets in once in place of the app, and its owner is told', () =>
    inWorld(async (world) => {
      const { browser } = await withApp(world)
      const [code = '', other = ''] = codesIn((await browser.post('/me/second-step/codes')).body)
      const lost = browserIn(world)
      await lost.post('/sign-in', ana)
      assert.equal((await lost.post(second, { code: code.toUpperCase().replace('-', ' ') })).location, '/')
      assert.match((await lost.get('/me/second-step')).body, /9 are left/)
      await eventually(
        async () => world.mailer.kept().find(({ text }) => /recovery codes for Harbour was used/.test(text)) ?? null,
      )

      const thief = browserIn(world)
      await thief.post('/sign-in', ana)
      assert.equal((await thief.post(second, { code })).status, 422)
      assert.equal((await thief.post(second, { code: other })).status, 303)
    }))

  test('ends when new ones are made', () =>
    inWorld(async (world) => {
      const { browser } = await withApp(world)
      const [old = ''] = codesIn((await browser.post('/me/second-step/codes')).body)
      assert.equal(codesIn((await browser.post('/me/second-step/codes')).body).length, 10)
      const lost = browserIn(world)
      await lost.post('/sign-in', ana)
      assert.equal((await lost.post(second, { code: old })).status, 422)
    }))

  test('of somebody else opens nothing', () =>
    inWorld(async (world) => {
      const { browser } = await withApp(world)
      const [code = ''] = codesIn((await browser.post('/me/second-step/codes')).body)
      await givePassword(world, 'ben')
      const ben = browserIn(world)
      await ben.post('/sign-in', { email: 'ben@example.org', password })
      await giveApp(world, ben)
      const half = browserIn(world)
      await half.post('/sign-in', { email: 'ben@example.org', password })
      assert.equal((await half.post(second, { code })).status, 422)
    }))
})
