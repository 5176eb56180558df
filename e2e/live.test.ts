import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { runsScripts, ways, type Way } from './ways.ts'

const [usual = assert.fail()] = ways
const small = { viewport: { width: 1000, height: 420 } }

/** Ana and Ben, each with the same conversation open. */
async function both(known: Journey, way: Way): Promise<readonly [Somebody, Somebody]> {
  const path = `/threads/${known.threads.waiting}`
  const [ana, ben] = [await somebody(known, 'ana', way), await somebody(known, 'ben', way, small)]
  await ana.go(path)
  await ben.go(path)
  await isListening(ana.page)
  await isListening(ben.page)
  return [ana, ben]
}

/** A page that listens has asked once for what came while it was on its way. */
async function isListening(page: Page): Promise<void> {
  await eventually(async () => {
    const asked: unknown = await page.evaluate(
      `performance.getEntriesByType('resource').map(({ name }) => name).join()`,
    )
    assert.match(String(asked), /\/after\//)
  })
}

async function reply(ana: Somebody, words: string): Promise<void> {
  await ana.write('conversations.reply.title', words)
  await ana.press('button', 'conversations.reply.post')
  await ana.sees(ana.page.locator('.post').filter({ hasText: words }))
}

/** Where the reader has scrolled to, and where the first words stand. */
async function place({ page }: Somebody): Promise<unknown> {
  return [await page.evaluate('scrollY'), await page.locator('#post-1').boundingBox()]
}

function postsOf({ page }: Somebody): Promise<string[]> {
  return page.locator('live-thread > ol > .post').evaluateAll((posts) => posts.map(({ id }) => id))
}

const one = (ben: Somebody) => ben.find('button', ben.words('conversations.thread.arrivedOne'))
const many = (ben: Somebody, count: number) =>
  ben.find('button', ben.words('conversations.thread.arrivedMany').replace('{count}', String(count)))

async function story(known: Journey, way: Way): Promise<void> {
  const [ana, ben] = await both(known, way)
  await ben.page.mouse.wheel(0, 60)
  await ben.page.waitForTimeout(200)
  const before = await place(ben)
  await reply(ana, 'We call on Fridays only.')
  await one(ben).waitFor()
  assert.deepEqual(await place(ben), before)
  assert.equal(await ben.page.getByText('We call on Fridays only.').count(), 0)

  await ben.pressThis(one(ben))
  await ben.sees('We call on Fridays only.')
  assert.deepEqual(await postsOf(ben), ['post-1', 'post-2', 'post-3'])
  assert.equal(await one(ben).count(), 0)
  assert.deepEqual(await postsOf(ana), ['post-1', 'post-2', 'post-3'])
  assert.equal(await one(ana).count(), 0)
}

describe('a reply reaches who has the conversation open, waits to be shown, and moves nothing', () => {
  for (const way of ways.filter(runsScripts)) test(way.name, () => inBrowser((known) => story(known, way)))
})

test('without scripts a reply is there when the page is asked for again, below a line that says it is new', () =>
  inBrowser(async (known) => {
    const way = ways.find((each) => !runsScripts(each)) ?? assert.fail()
    const path = `/threads/${known.threads.waiting}`
    const [ana, ben] = [await somebody(known, 'ana', way), await somebody(known, 'ben', way, small)]
    await ben.go(path)
    await ana.go(path)
    await reply(ana, 'We call on Fridays only.')
    assert.equal(await ben.page.getByText('We call on Fridays only.').count(), 0)
    await ben.findsAt(path, ben.page.locator('.new + .post').filter({ hasText: 'We call on Fridays only.' }))
    assert.deepEqual(await ben.page.locator('.post').evaluateAll((posts) => posts.map(({ id }) => id)), [
      'post-1',
      'post-2',
      'post-3',
    ])
  }))

describe('nothing is missing and nothing is twice', () => {
  test('after a lost connection', () =>
    inBrowser(async (known) => {
      const [ana, ben] = await both(known, usual)
      await ben.page.context().setOffline(true)
      known.dropConnections()
      await reply(ana, 'The first that Ben misses.')
      await reply(ana, 'The second that Ben misses.')
      await ben.page.waitForTimeout(1_000)
      assert.equal(await many(ben, 2).count(), 0)

      await ben.page.context().setOffline(false)
      await many(ben, 2).waitFor()
      await reply(ana, 'The third, which he hears of.')
      await many(ben, 3).click()
      assert.deepEqual(await postsOf(ben), ['post-1', 'post-2', 'post-3', 'post-4', 'post-5'])
      await ben.page.reload()
      assert.deepEqual(await postsOf(ben), ['post-1', 'post-2', 'post-3', 'post-4', 'post-5'])
    }))

  test('when something is said between a page and its first listening', () =>
    inBrowser(async (known) => {
      const ana = await somebody(known, 'ana', usual)
      const ben = await somebody(known, 'ben', usual)
      await ana.go(`/threads/${known.threads.waiting}`)
      const answered = Promise.withResolvers<void>()
      await ben.page.route('**/live', async (route) => {
        await answered.promise
        await route.continue()
      })
      await ben.go(`/threads/${known.threads.waiting}`)
      await reply(ana, 'Said just now.')
      answered.resolve()
      await one(ben).waitFor()
    }))

  test('when one’s own words come back by both roads', () =>
    inBrowser(async (known) => {
      const [ana] = await both(known, usual)
      const shown = Promise.withResolvers<void>()
      await ana.page.route('**/after/*', async (route) => {
        const response = await route.fetch()
        await shown.promise
        await route.fulfill({ response })
      })
      await reply(ana, 'Said once.')
      shown.resolve()
      await ana.page.waitForTimeout(1_000)
      assert.equal(await one(ana).count(), 0)
      assert.deepEqual(await postsOf(ana), ['post-1', 'post-2', 'post-3'])
    }))

  test('when one’s own words are heard of before they are shown', () =>
    inBrowser(async (known) => {
      const [ana] = await both(known, usual)
      await ana.page.route('**?post=*', async (route) => {
        await one(ana).waitFor()
        await route.continue()
      })
      await reply(ana, 'Said once.')
      assert.equal(await one(ana).count(), 0)
      assert.deepEqual(await postsOf(ana), ['post-1', 'post-2', 'post-3'])
    }))

  test('in several tabs of one browser, of which the one that listens is closed', () =>
    inBrowser(async (known) => {
      const [ana, ben] = await both(known, usual)
      const other = await ben.page.context().newPage()
      await other.goto(`/threads/${known.threads.waiting}`)
      await isListening(other)
      const waiting = other.getByRole('button', { name: '1 new reply' })
      await reply(ana, 'Heard in both.')
      await one(ben).waitFor()
      await waiting.click()
      await other.getByText('Heard in both.').waitFor()

      await ben.page.close()
      await reply(ana, 'Heard in the tab that is left.')
      await waiting.click()
      const posts = await other.locator('live-thread > ol > .post').evaluateAll((all) => all.map(({ id }) => id))
      assert.deepEqual(posts, ['post-1', 'post-2', 'post-3', 'post-4'])
    }))
})
