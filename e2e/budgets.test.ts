import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import { inBrowser, type Journey } from './browser.ts'
import { eventually } from './somebody.ts'

const first_view_bytes_max = 100 * 1024
const script_bytes_max = 40 * 1024
const again_bytes_max = 15 * 1024
const requests_before_paint_max = 6

interface Sent {
  readonly url: string
  readonly type: string
  /** When it was asked for, in seconds on the browser's clock. */
  readonly at: number
  bytes: number
}

/** Everything that comes over the wire, as the browser itself counts it. */
async function listen(session: CDPSession): Promise<Map<string, Sent>> {
  const sent = new Map<string, Sent>()
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', timestamp }) => {
    if (!request.url.startsWith('data:')) sent.set(requestId, { url: request.url, type, at: timestamp, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = sent.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  return sent
}

const total = (sent: Iterable<Sent>) => [...sent].reduce((sum, { bytes }) => sum + bytes, 0)

/** The first paint in milliseconds after the page was asked for. */
function firstPaint(page: Page): Promise<number> {
  return eventually(async () => {
    const at: unknown = await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime`)
    assert.ok(typeof at === 'number')
    return at
  })
}

async function settled(page: Page, sent: ReadonlyMap<string, Sent>): Promise<void> {
  await page.waitForLoadState('load')
  let before = -1
  while (before !== sent.size + total(sent.values())) {
    before = sent.size + total(sent.values())
    await page.waitForTimeout(700)
  }
}

async function measure(t: TestContext, { open, origin }: Journey, who: 'ben' | 'visitor', path: string): Promise<void> {
  const page = await open(who)
  const session = await page.context().newCDPSession(page)
  const sent = await listen(session)
  await page.goto(path)
  const paint = await firstPaint(page)
  await settled(page, sent)
  const all = [...sent.values()]
  const began = Math.min(...all.map(({ at }) => at))
  const scripts = total(all.filter(({ type }) => type === 'Script'))
  const early = all.filter(({ at }) => (at - began) * 1000 < paint)
  const listed = all.map(({ url, type, bytes }) => `${bytes} ${type} ${url}`).join('\n')

  assert.deepEqual(
    all.filter(({ url }) => !url.startsWith(origin)).map(({ url }) => url),
    [],
  )
  assert.ok(total(all) > 1000 && scripts > 1000, `bytes were not counted:\n${listed}`)
  assert.ok(total(all) <= first_view_bytes_max, `the first view of ${path} costs ${total(all)} bytes:\n${listed}`)
  assert.ok(scripts <= script_bytes_max, `the scripts of ${path} cost ${scripts} bytes:\n${listed}`)
  assert.ok(
    early.length <= requests_before_paint_max,
    `${path} asks ${early.length} times before it paints:\n${listed}`,
  )

  sent.clear()
  await page.goto(path)
  await settled(page, sent)
  const again = total(sent.values())
  assert.ok(again > 0, 'the second view was not counted')
  assert.ok(again <= again_bytes_max, `the second view of ${path} costs ${again} bytes`)
  t.diagnostic(`${path}: ${total(all)} bytes, script ${scripts}, again ${again}, ${early.length} requests before paint`)
  await page.context().close()
}

/** On a poor connection. Only told: how long it takes depends on what else the machine does. */
async function time(t: TestContext, { open }: Journey, who: 'ben' | 'visitor', path: string): Promise<void> {
  const page = await open(who)
  const session = await page.context().newCDPSession(page)
  const throughput = (1.6 * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
  await page.goto(path)
  t.diagnostic(`${path}: first paint after ${Math.round(await firstPaint(page))} ms at 1.6 Mbit/s and 150 ms`)
  await page.context().close()
}

test('pages keep to their budgets of bytes and requests, and ask nobody else', { timeout: 240_000 }, (t) =>
  inBrowser(async (journey) => {
    const { threads, communities } = journey
    const pages = [
      ['ben', `/threads/${threads.waiting}`],
      ['ben', '/'],
      ['ben', `/communities/${communities.circle}`],
      ['visitor', '/sign-in'],
    ] as const
    for (const [who, path] of pages) {
      await measure(t, journey, who, path)
      await time(t, journey, who, path)
    }
  }),
)
