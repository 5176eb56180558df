import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

const said = 'The zebra crossing by the centre is closed until spring.'

async function look(ana: Somebody, way: Way): Promise<void> {
  const { page } = ana
  await ana.go('/')
  await ana.press('link', 'shell.search')
  await ana.sees(ana.find('heading', ana.words('search.title')))
  await ana.write('search.label', 'zebbra')
  if (!runsScripts(way)) await ana.press('button', 'search.act')
  await ana.sees(ana.words('search.near', { text: 'zebbra' }))
  await ana.write('search.label', 'zebra spring')
  if (!runsScripts(way)) await ana.press('button', 'search.act')
  await ana.sees(ana.words('search.count', { count: 1 }))
  await ana.sees(page.locator('mark').filter({ hasText: 'zebra' }))
  // What she looks for stands in no address that a browser would remember.
  assert.equal(page.url().includes('zebra'), !runsScripts(way))
  const aloud = page.locator('search-as-typed > [role=status]')
  if (runsScripts(way)) assert.equal(await aloud.textContent(), ana.words('search.count', { count: 1 }))
}

async function open(ana: Somebody): Promise<void> {
  await ana.pressThis(ana.page.locator('.found a').first())
  await ana.sees(said)
  assert.match(ana.page.url(), /\/threads\//)
}

async function story(known: Journey, way: Way): Promise<void> {
  const ben = await somebody(known, 'ben', way)
  await ben.go(`/threads/${known.threads.listening}`)
  await ben.write('conversations.reply.title', said)
  await ben.press('button', 'conversations.reply.post')
  await ben.sees(said)
  const ana = await somebody(known, 'ana', way)
  await look(ana, way)
  await open(ana)
}

describe('somebody looks for what another said, and finds it', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})

test('the key / leads to the search from anywhere, and writes a / where somebody writes', () =>
  inBrowser(async (known) => {
    const [usual] = ways
    assert.ok(usual)
    const ana = await somebody(known, 'ana', usual)
    await ana.go('/')
    await ana.page.keyboard.press('/')
    await ana.sees(ana.find('heading', ana.words('search.title')))
    await ana.write('search.label', 'either')
    await ana.page.keyboard.press('End')
    await ana.page.keyboard.press('/')
    assert.equal(await ana.page.locator('input[type=search]').inputValue(), 'either/')
  }))
