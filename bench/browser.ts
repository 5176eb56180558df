import type { Browser } from 'playwright-core'
import { launchBrowser } from '../e2e/chromium.ts'
import { budgets, paintOnPoorConnection, weigh } from '../e2e/weighing.ts'
import type { Figure } from './figures.ts'

interface Place {
  readonly address: string
  readonly cookie: string
}

/** What a page costs in a real browser, beside the budgets. Bytes and requests are binding, times only said. */
export async function measureInBrowser(place: Place, name: string, path: string): Promise<Figure[]> {
  const browser = await launchBrowser()
  try {
    const { first, script, again, requests } = await weigh(await newPage(browser, place), path)
    const paint = await paintOnPoorConnection(await newPage(browser, place), path)
    const figure = (what: string, value: number, unit: string, atMost: number): Figure => ({
      what: `${name} in a browser: ${what}`,
      value,
      unit,
      limit: { atMost },
      isBinding: unit !== 'ms',
    })
    return [
      figure('first view', first, 'bytes', budgets.first),
      figure('script among it', script, 'bytes', budgets.script),
      figure('the same page again', again, 'bytes', budgets.again),
      figure('requests before first paint', requests, '', budgets.requests),
      figure('first paint, 1.6 Mbit/s, 150 ms', paint, 'ms', budgets.paint),
    ]
  } finally {
    await browser.close()
  }
}

async function newPage(browser: Browser, { address, cookie }: Place) {
  const context = await browser.newContext({ baseURL: address })
  const [name = '', value = ''] = cookie.split('=', 2)
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
