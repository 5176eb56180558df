import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { tellOfThemselves } from './full-profiles.ts'
import { somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

async function story(known: Journey, way: Way): Promise<void> {
  const { counsellor } = await tellOfThemselves(known)
  const ana = await somebody(known, 'ana', way)
  const show = async () => (runsScripts(way) ? undefined : ana.press('button', 'directory.show'))
  await ana.go('/')
  await ana.press('link', 'shell.people')
  await ana.sees(ana.find('heading', ana.words('directory.title')))
  await ana.reads('directory.count', { count: 3 })
  await ana.pick('directory.facets.role', counsellor)
  await show()
  await ana.reads('directory.count', { count: 1 })
  await ana.sees('Court days, and how to wait well')
  // She stays where she chose, though what she chose from was renewed.
  if (runsScripts(way)) await ana.sees(ana.page.locator('#seek-role:focus'))
  await ana.write('directory.seek', 'nobody at all')
  await show()
  await ana.sees(ana.find('heading', ana.words('directory.nobody')))
  assert.equal(ana.page.url().includes('nobody'), !runsScripts(way))
  await ana.press('link', 'directory.clear')
  await ana.reads('directory.count', { count: 3 })
  await ana.pressThis(ana.page.locator('.people a.title', { hasText: 'Ben Ito' }))
  await ana.sees(ana.find('heading', 'Ben Ito'))
}

describe('somebody finds who does the same work', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
