import { describe, test } from 'node:test'
import { cameIn } from '../src/newcomers/testing/joining.ts'
import { inBrowser, type Journey } from './browser.ts'
import { somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

async function story(known: Journey, way: Way): Promise<void> {
  const place = `/communities/${known.communities.circle}`
  await cameIn({ ...known, db: known.clone.system }, 'gus', 1)
  const gus = await somebody(known, 'gus', way)
  await gus.go(place)
  await gus.press('link', 'newcomers.card.see')
  await gus.reads('newcomers.welcome.own.second')
  await gus.pressThis(gus.find('link', new RegExp(`^${gus.words('newcomers.steps.introduction.label')}`)))
  await gus.reads('conversations.opening.prompts.offer')
  await gus.write('conversations.opening.bodyLabel', 'I drive people to court, and I listen.')
  await gus.press('button', 'conversations.opening.post.introduction')
  await gus.sees('I drive people to court, and I listen.')

  const ben = await somebody(known, 'ben', way)
  await ben.go(`${place}/buddies`)
  await ben.press('button', 'newcomers.buddies.wish.glad.act')
  await ben.reads('newcomers.buddies.wish.notGlad.now')

  const ana = await somebody(known, 'ana', way)
  await ana.go('/')
  await ana.press('link', 'newcomers.waiting.count', { count: 1 })
  await ana.sees('Gus Lund')
  await ana.go(`${place}/buddies`)
  await way.hands.pick(ana.page.locator('select[name=buddy]'), known.people.ben)
  await ana.pressThis(ana.find('button', new RegExp(`^${ana.words('newcomers.buddies.ask')}`)))
  await ana.reads('newcomers.notices.buddyAsked')

  await ben.go(`${place}/buddies`)
  await ben.press('button', 'newcomers.buddies.yes')
  await ben.reads('newcomers.notices.buddy.yes')
  await gus.go(`${place}/welcome`)
  await gus.pressThis(gus.page.locator('main').getByRole('link', { name: 'Ben Ito' }))
  await gus.page.waitForURL(`**/people/${known.people.ben}`)
}

describe('somebody comes in, says hello, is seen, and has a buddy', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
