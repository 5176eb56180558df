import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keepTerms } from '../src/profiles/testing/telling.ts'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const offer = 'Court days, and how to wait well.'

async function tells(ben: Somebody, { hands }: Way, role: string): Promise<void> {
  await ben.go('/me')
  await ben.press('link', 'profiles.title')
  await ben.write('profiles.asks.offer', offer)
  await ben.pick('profiles.asks.role', role)
  await hands.pick(ben.page.locator('[name=offerAudience]'), 'community')
  await hands.pick(ben.page.locator('[name=roleAudience]'), 'umbrella')
  await ben.press('button', 'profiles.save')
  await ben.reads('profiles.notices.saved')
}

async function story(known: Journey, way: Way): Promise<void> {
  const { clone, communities, threads, people } = known
  const terms = await keepTerms({ db: clone.system, communities })
  const ben = await somebody(known, 'ben', way)
  const ana = await somebody(known, 'ana', way)
  const cy = await somebody(known, 'cy', way)
  const role = way.language === 'fr' ? 'Conseillère' : 'Counsellor'
  await tells(ben, way, terms.counsellor)

  await ana.go(`/threads/${threads.listening}`)
  await ana.pressThis(ana.page.locator('.post .who a', { hasText: 'Ben Ito' }).first())
  await ana.sees(offer)
  await ana.sees(role)
  await ana.findsAt(`/communities/${communities.circle}/people`, ana.page.getByText(offer))
  await cy.findsAt(`/people/${people.ben}`, cy.page.getByText(role))
  assert.equal(await cy.page.getByText(offer).count(), 0)
}

describe('somebody tells what she can offer, and to whom', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
