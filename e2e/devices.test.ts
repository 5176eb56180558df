import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BrowserContextOptions } from 'playwright-core'
import { inBrowser, type Journey } from './browser.ts'
import { enter, givePassword } from './passwords.ts'
import { beginning, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const laptop = { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const library = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36' }

async function signedIn(known: Journey, way: Way, device: BrowserContextOptions): Promise<Somebody> {
  const ben = await somebody(known, 'visitor', way, device)
  await ben.go('/sign-in?to=%2Fme%2Fsessions')
  await enter(ben, 'ben')
  if (device === library) await ben.choose('checkbox', beginning(ben.words('people.signIn.shared')))
  await ben.press('button', 'people.signIn.act')
  await ben.sees(ben.find('heading', ben.words('people.sessions.title')))
  return ben
}

async function endElsewhere(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'ben')
  const elsewhere = await signedIn(known, way, laptop)
  const here = await signedIn(known, way, {})
  const { words } = here
  await here.pressThis(here.find('button', new RegExp(`^${words('people.sessions.end')}.*Firefox`)))
  await here.reads('people.notices.sessionEnded')
  assert.equal(await here.page.getByText('Firefox').count(), 0)

  await elsewhere.press('link', 'people.me.title')
  await elsewhere.sees(elsewhere.find('heading', words('shell.errors.401.title')))
  await here.go('/me')
  await here.sees(here.find('heading', words('people.me.title')))
}

async function onSharedComputer(known: Journey, way: Way): Promise<void> {
  await givePassword(known, 'ben')
  const ben = await signedIn(known, way, library)
  await ben.reads('people.sessions.shared')
  const [cookie] = await ben.page.context().cookies()
  assert.equal(cookie?.expires, -1, 'the browser keeps the cookie after it is closed')

  known.clock.pass({ minutes: 20 })
  await ben.go('/me')
  await ben.sees(ben.find('heading', ben.words('people.me.title')))
  known.clock.pass({ minutes: 31 })
  await ben.go('/me')
  await ben.sees(ben.find('heading', ben.words('shell.errors.401.title')))
}

describe('somebody ends the session of another device, which is out at its next step', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => endElsewhere(known, way)))
})

describe('on a shared computer one is out when the browser is closed, or after half an hour', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => onSharedComputer(known, way)))
})
