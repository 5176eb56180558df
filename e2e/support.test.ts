import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const title = 'The drive home'
const hard = 'I sit in the car for a while.'

async function open(ana: Somebody, place: string): Promise<void> {
  await ana.go(place)
  await ana.press('link', 'communities.places.supportSettings')
  await ana.choose('checkbox', ana.words('conversations.support.open'))
  await ana.pick('conversations.support.months', '6')
  await ana.press('button', 'conversations.support.save')
  await ana.reads('conversations.support.notices.kept')
}

async function speak(ben: Somebody, place: string): Promise<void> {
  await ben.go(place)
  await ben.press('link', 'communities.places.support')
  await ben.press('link', 'conversations.support.begin')
  await ben.write('conversations.opening.titleLabel', title)
  await ben.write('conversations.opening.bodyLabel', hard)
  await ben.press('button', 'conversations.opening.post.support')
  await ben.sees(hard)
  await ben.sees(ben.page.locator('.facts', { hasText: /2026/ }))
}

async function answer(fay: Somebody): Promise<void> {
  await eventually(() => fay.findsAt('/', fay.find('link', fay.words('home.support'))))
  await fay.press('link', 'home.support')
  await fay.pressThis(fay.find('link', new RegExp(title)))
  await fay.write('conversations.reply.title', 'So do I.')
  await fay.press('button', 'conversations.reply.post')
  await fay.reads('conversations.notices.replied')
}

async function shorten(ana: Somebody, place: string): Promise<void> {
  await ana.go(`${place}/support/settings`)
  await ana.pick('conversations.support.months', '1')
  await ana.press('button', 'conversations.support.save')
  await ana.sees(ana.words('conversations.support.noWayBack').slice(0, 30))
  await ana.press('button', 'conversations.support.shorten')
  await ana.reads('conversations.support.notices.kept')
}

async function story(known: Journey, way: Way): Promise<void> {
  const ana = await somebody(known, 'ana', way)
  const ben = await somebody(known, 'ben', way)
  const fay = await somebody(known, 'fay', way)
  const place = `/communities/${known.communities.circle}`
  await open(ana, place)
  await speak(ben, place)
  await answer(fay)
  await shorten(ana, place)
}

describe('a coordinator opens a peer-support space, two members speak there, and it is kept for a shorter time', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
