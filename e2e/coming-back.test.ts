import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freePort } from '../bin/free-port.ts'
import { organisation, lentTo } from '../src/people/testing/organisation.ts'
import { inBrowser, type Journey } from './browser.ts'
import { giveSteps } from './full-steps.ts'
import { enter, givePassword } from './passwords.ts'
import { beginning, eventually, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const phone = { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' }

async function helped(known: Journey, way: Way): Promise<void> {
  await giveSteps(known)
  const eve = await cameIn(known, way, 'eve')
  await eve.reads('people.secondStep.entryAbout')

  const ana = await somebody(known, 'ana', way)
  const { people, communities, clone } = known
  await clone.system
    .updateTable('membership')
    .set({ roles: ['member', 'coordinator'] })
    .where('person_id', '=', people.ana)
    .execute()
  await ana.go(`/communities/${communities.grove}/people/${people.eve}`)
  await ana.press('link', 'communities.help.act')
  await ana.reads('people.helping.inPerson')
  await ana.press('button', 'people.helping.act')
  const code = await ana.page.locator('.secret code').innerText()

  await eve.write('people.secondStep.code', code)
  await eve.press('button', 'people.signIn.act')
  await isAtHerPage(eve)
}

async function strange(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'ben')
  const here = await cameIn(known, way, 'ben')
  await isAtHerPage(here)
  const thief = await cameIn(known, way, 'ben', phone)
  await isAtHerPage(thief)

  await here.go('/')
  await here.sees(/Firefox .* Android/)
  await here.pressThis(here.find('button', beginning(here.words('people.strange.notMine'))))
  await here.reads('people.notices.deviceDisowned')
  await thief.go('/me')
  await thief.sees(thief.find('link', thief.words('shell.signIn')))
  await here.go('/')
  assert.equal(await here.page.getByText(/Android/).count(), 0)
}

async function byOrganisation(way: Way): Promise<void> {
  const port = await freePort()
  const house = await organisation(`http://127.0.0.1:${port}`)
  house.as('ben at work', 'ben@example.org')
  try {
    await inBrowser(
      async (known) => {
        await lentTo({ ...known, db: known.clone.system }, known.communities.harbour, house)
        const ben = await somebody(known, 'visitor', way)
        await ben.go('/sign-in?to=%2Fme')
        await ben.press('link', 'people.providers.signIn', { name: 'Harbour account' })
        await isAtHerPage(ben)
        assert.equal(new URL(ben.page.url()).pathname, '/me')
      },
      { also: house.issuer, port },
    )
  } finally {
    await house.stop()
  }
}

/** Somebody, as far as her password brings her. */
async function cameIn(known: Journey, way: Way, who: 'ben' | 'eve', more = {}): Promise<Somebody> {
  const person = await somebody(known, 'visitor', way, more)
  await person.go('/sign-in?to=%2Fme')
  await enter(person, who)
  await person.press('button', 'people.signIn.act')
  return person
}

async function isAtHerPage(person: Somebody): Promise<void> {
  await eventually(() => person.sees(person.find('heading', person.words('people.me.title'))))
}

describe('somebody who has lost her phone is helped by a coordinator in person', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => helped(known, way)))
})

describe('somebody throws a device out that is not hers', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => strange(known, way)))
})

describe('somebody signs in by the account of her organisation', () => {
  for (const way of ways) test(way.name, () => byOrganisation(way))
})
