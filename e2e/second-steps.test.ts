import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CDPSession } from 'playwright-core'
import { codeAt, stepAt } from '../src/people/second-steps/totp.ts'
import { inBrowser, type Journey } from './browser.ts'
import { enter, givePassword } from './passwords.ts'
import { somebody, type Somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

async function byApp(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'ben')
  const ben = await cameIn(known, way)
  await ben.press('link', 'people.secondStep.title')
  await ben.press('button', 'people.secondStep.appOn')
  const secret = (await ben.page.locator('.secret code').innerText()).replaceAll(/\s/g, '')
  const code = () => codeAt(secret, stepAt(known.clock.now()))
  await ben.write('people.secondStep.firstCode', code())
  await ben.press('button', 'people.secondStep.firstAct')
  await ben.reads('people.secondStep.codesOnce')
  const [recovery = ''] = await ben.page.locator('.codes code').allInnerTexts()
  await ben.press('link', 'people.secondStep.codesDone')
  await ben.reads('people.secondStep.codesLeft', { count: 10 })

  known.clock.pass({ seconds: 30 })
  const again = await cameIn(known, way)
  await again.reads('people.secondStep.entryAbout')
  await again.write('people.secondStep.code', '000000')
  await again.press('button', 'people.signIn.act')
  await again.reads('people.secondStep.codeWrong')
  await again.write('people.secondStep.code', code())
  await again.press('button', 'people.signIn.act')
  await isAtHerPage(again)

  const lost = await cameIn(known, way)
  await lost.write('people.secondStep.code', recovery)
  await lost.press('button', 'people.signIn.act')
  await isAtHerPage(lost)
}

async function confirming(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'dee')
  const dee = await somebody(known, 'dee', way)
  await known.clone.system.updateTable('session').set({ confirmed_at: null }).execute()
  await dee.go(`/umbrellas/${known.communities.harbour}/administrators`)
  await dee.write('umbrellas.invitations.email', 'kim@example.org')
  await dee.press('button', 'umbrellas.invitations.send')
  await dee.reads('people.confirm.about')
  await dee.write('people.password.current', 'seven quiet lanterns')
  await dee.press('button', 'people.confirm.act')
  await dee.reads('umbrellas.notices.invited')
  await dee.sees('kim@example.org')
}

async function byPasskey(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'ben')
  const ben = await cameIn(known, way)
  const phone = await newPhone(ben)
  await ben.press('link', 'people.secondStep.title')
  await ben.press('link', 'people.passkeys.add')
  await ben.press('button', 'people.passkeys.make')
  await ben.reads('people.secondStep.codesOnce')
  const { credentials } = await phone.session.send('WebAuthn.getCredentials', { authenticatorId: phone.id })
  assert.equal(credentials.length, 1)
  assert.equal(credentials[0]?.rpId, 'localhost')

  await ben.page.context().clearCookies()
  await ben.go('/sign-in?to=%2Fme')
  await ben.press('button', 'people.passkeys.signIn')
  await isAtHerPage(ben)
  await ben.go('/me/sessions')
  await ben.sees(ben.words('people.sessions.byPasskey'))

  await known.clone.system.updateTable('session').set({ confirmed_at: null }).execute()
  await ben.go('/me/second-step/codes')
  await ben.press('button', 'people.passkeys.show')
  await ben.reads('people.secondStep.newCodesAbout')

  await phone.session.send('WebAuthn.setUserVerified', { authenticatorId: phone.id, isUserVerified: false })
  await ben.page.context().clearCookies()
  await ben.go('/sign-in')
  await ben.press('button', 'people.passkeys.signIn')
  await ben.reads('people.passkeys.trouble')
}

/** A browser with a key in it that asks for a finger, as phones have. */
async function newPhone({ page }: Somebody): Promise<{ session: CDPSession; id: string }> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options })
  return { session, id: authenticatorId }
}

/** Ben, as far as his password brings him. */
async function cameIn(known: Journey, way: Way): Promise<Somebody> {
  const ben = await somebody(known, 'visitor', way)
  await ben.go('/sign-in?to=%2Fme')
  await enter(ben, 'ben')
  await ben.press('button', 'people.signIn.act')
  return ben
}

async function isAtHerPage(ben: Somebody): Promise<void> {
  await ben.sees(ben.find('heading', ben.words('people.me.title')))
}

describe('somebody sets an app up, signs in with its codes, and with a recovery code when the phone is lost', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => byApp(known, way)))
})

describe('an act that would hurt asks who is there, and goes on with its words', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => confirming(known, way)))
})

describe('somebody makes a passkey, signs in with it, and confirms by it', () => {
  for (const way of ways.filter(runsScripts)) {
    test(way.name, () => inBrowser((known) => byPasskey(known, way), { isNamed: true }))
  }

  test('and is told where there are no scripts that it needs them', () =>
    inBrowser(async (known) => {
      const [withoutScripts] = ways.filter((way) => !runsScripts(way))
      assert.ok(withoutScripts)
      const ben = await somebody(known, 'ben', withoutScripts)
      await ben.go('/me/second-step/passkey')
      await ben.reads('people.passkeys.needsScripts')
      assert.equal(await ben.find('button', ben.words('people.passkeys.make')).isVisible(), false)
    }))
})
