import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

async function story(known: Journey, way: Way): Promise<void> {
  const { communities, people, threads } = known
  const ana = await somebody(known, 'ana', way)
  await ana.go(`/communities/${communities.circle}/people/${people.ben}`)
  await ana.press('button', 'communities.muting.block')
  await ana.reads('communities.muting.titles.blocked')
  await ana.go(`/threads/${threads.listening}`)
  await ana.sees(
    ana.page.locator('summary').filter({ hasText: ana.words('communities.muting.folded', { name: 'Ben Ito' }) }),
  )
  await ana.go('/me')
  await ana.press('link', 'communities.muting.listTitle')
  await ana.reads('communities.muting.states.blocked')
  await ana.press('button', 'communities.muting.unmute')
  await ana.reads('communities.muting.nobody')
}

describe('somebody blocks another, finds her on the list of those, and hears from her again', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
