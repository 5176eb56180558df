import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'

/** The budgets of a page, in bytes over the wire, requests and milliseconds. */
export const budgets = {
  first: 100 * 1024,
  script: 40 * 1024,
  again: 15 * 1024,
  requests: 6,
  paint: 1_200,
} as const

export interface Weight {
  /** Bytes of the first view, everything included. */
  readonly first: number
  /** Bytes of script among them. */
  readonly script: number
  /** Bytes of the same page once more. */
  readonly again: number
  /** Requests before the first paint. */
  readonly requests: number
  /** Where the requests went. */
  readonly urls: readonly string[]
}

interface Sent {
  readonly url: string
  readonly type: string
  /** When it was asked for, in seconds on the browser's clock. */
  readonly at: number
  bytes: number
}

/** What a page costs in a browser that was never there. What members sent weighs what it weighs, and is left out. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  const sent = await listen(await page.context().newCDPSession(page))
  await page.goto(path)
  const paint = await firstPaint(page)
  await settled(page, sent)
  const all = ours(sent)
  const began = Math.min(...all.map(({ at }) => at))

  sent.clear()
  await page.goto(path)
  await settled(page, sent)
  const again = total(ours(sent))
  return {
    first: total(all),
    script: total(all.filter(({ type }) => type === 'Script')),
    again,
    requests: all.filter(({ at }) => (at - began) * 1000 < paint).length,
    urls: all.map(({ url }) => url),
  }
}

function ours(sent: ReadonlyMap<string, Sent>): Sent[] {
  return [...sent.values()].filter(({ type, url }) => type !== 'Image' || !new URL(url).pathname.startsWith('/files/'))
}

/** The first paint in milliseconds after the page was asked for, at 1.6 Mbit/s and 150 ms. */
export async function paintOnPoorConnection(page: Page, path: string): Promise<number> {
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
  return firstPaint(page)
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

// Pages forbid what a browser would need to wait for this by itself, so it is asked until it knows.
async function firstPaint(page: Page): Promise<number> {
  for (let tries = 0; tries < 400; tries++) {
    const at: unknown = await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime`)
    if (typeof at === 'number') return at
    await setTimeout(50)
  }
  throw new Error(`${page.url()} was never painted`)
}

async function settled(page: Page, sent: ReadonlyMap<string, Sent>): Promise<void> {
  await page.waitForLoadState('load')
  let before = -1
  while (before !== sent.size + total(sent.values())) {
    before = sent.size + total(sent.values())
    await page.waitForTimeout(700)
  }
}
