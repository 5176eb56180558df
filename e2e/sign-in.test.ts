import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hashPassword } from '../src/people/doorkeeper.ts'
import { unguardedPassword } from '../src/people/account-commands.ts'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const password = 'seven quiet lanterns'
const hash = hashPassword(password)

async function givePassword({ clone, people, clock }: Journey): Promise<void> {
  await unguardedPassword(clone.system, people.ben, await hash, clock.now())
}

async function signInByPassword(ben: Somebody): Promise<void> {
  await ben.go('/me')
  await ben.press('link', 'shell.signIn')
  await ben.write('people.fields.email', 'ben@example.org')
  await ben.write('people.fields.password', password)
  await ben.press('button', 'people.signIn.act')
  await ben.sees(ben.find('heading', ben.words('people.me.title')))
  assert.equal(new URL(ben.page.url()).pathname, '/me')
}

/** The path of the link in the newest letter to somebody. */
async function linkFor({ mailer }: Journey, to: string): Promise<string> {
  return eventually(async () => {
    const letter = mailer.kept().find((one) => one.to === to)
    const [, path] = /http:\/\/hearth\.test(\/sign-in\/link\/\S+)/.exec(letter?.text ?? '') ?? []
    assert.ok(path !== undefined, `no letter to ${to}`)
    return path
  })
}

async function signInByLink(known: Journey, ben: Somebody): Promise<void> {
  await ben.go('/sign-in?to=%2Fme')
  await ben.write('people.fields.email', 'ben@example.org')
  await ben.press('button', 'people.signIn.linkInstead')
  await ben.sees(ben.find('heading', ben.words('people.link.sentTitle')))

  const path = await linkFor(known, 'ben@example.org')
  const scanner = await fetch(known.origin + path)
  assert.equal(scanner.status, 200)

  await ben.go(path)
  await ben.press('button', 'people.signIn.act')
  await ben.sees(ben.find('heading', ben.words('people.me.title')))
}

function journey(way: Way, story: (known: Journey) => Promise<void>): void {
  test(way.name, () => inBrowser(story))
}

describe('somebody signs in by password, and comes to where she was going', () => {
  for (const way of ways) {
    journey(way, async (known) => {
      await givePassword(known)
      await signInByPassword(await somebody(known, 'visitor', way))
    })
  }
})

describe('somebody signs in by a link that her mail programme has looked at before her', () => {
  for (const way of ways) {
    journey(way, async (known) => {
      const ben = await somebody(known, 'visitor', way)
      await signInByLink(known, ben)
      const path = await linkFor(known, 'ben@example.org')
      const other = await somebody(known, 'visitor', way)
      await other.go(path)
      await other.press('button', 'people.signIn.act')
      await other.reads('people.link.over')
    })
  }
})
