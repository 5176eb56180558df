import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { linkFor } from './letters.ts'
import { enter, givePassword } from './passwords.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

async function byPassword(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'ben')
  const ben = await somebody(known, 'visitor', way)
  await ben.go('/me')
  await ben.press('link', 'shell.signIn')
  await enter(ben, 'ben')
  await ben.press('button', 'people.signIn.act')
  await isAtHerPage(ben)
  assert.equal(new URL(ben.page.url()).pathname, '/me')
}

async function byLink(known: Journey, way: Way): Promise<void> {
  const ben = await somebody(known, 'visitor', way)
  await ben.go('/sign-in?to=%2Fme')
  await ben.write('people.fields.email', 'ben@example.org')
  await ben.press('button', 'people.signIn.linkInstead')
  await ben.sees(ben.find('heading', ben.words('people.link.sentTitle')))

  const path = await linkFor(known, 'ben@example.org')
  const scanner = await fetch(known.origin + path)
  assert.equal(scanner.status, 200)

  await ben.go(path)
  await ben.press('button', 'people.signIn.act')
  await isAtHerPage(ben)

  const other = await somebody(known, 'visitor', way)
  await other.go(path)
  await other.press('button', 'people.signIn.act')
  await other.reads('people.link.over')
}

async function isAtHerPage(ben: Somebody): Promise<void> {
  await ben.sees(ben.find('heading', ben.words('people.me.title')))
}

describe('somebody signs in by password, and comes to where she was going', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => byPassword(known, way)))
})

describe('somebody signs in by a link that a mail scanner has opened before her, and nobody does twice', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => byLink(known, way)))
})
