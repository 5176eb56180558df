import type { Page } from 'playwright-core'

/** Where the small network's "Leave quickly" leads: the one other origin that a page may go to. */
export const elsewhere = 'https://weather.example.org/'

export function isElsewhere(url: string): boolean {
  return url === elsewhere
}

/** Stands in for that other place. Playwright's own routes do not see where a redirect leads, so the browser is asked. */
export async function leadAway(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(weather).toString('base64'),
    })
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${elsewhere}*` }] })
}

const weather = `<!doctype html><html lang="en"><title>Weather</title>
  <link rel="icon" href="data:,"><h1>Cloudy, with a little sun</h1>`
