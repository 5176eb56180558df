import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser } from './browser.ts'
import { budgets, paintOnPoorConnection, weigh } from './weighing.ts'

test('pages keep to their budgets of bytes and requests, and ask nobody else', { timeout: 240_000 }, (t) =>
  inBrowser(async ({ open, origin, threads, communities }) => {
    const pages = [
      ['ben', `/threads/${threads.waiting}`],
      ['ben', '/'],
      ['ben', `/communities/${communities.circle}`],
      ['ben', `/communities/${communities.circle}/experience`],
      ['visitor', '/sign-in'],
    ] as const
    for (const [who, path] of pages) {
      const { first, script, again, requests, urls } = await weigh(await open(who), path)
      const listed = `${path}:\n${urls.join('\n')}`
      assert.deepEqual(
        urls.filter((url) => !url.startsWith(origin)),
        [],
      )
      assert.ok(first > 1000 && script > 1000 && again > 0, `bytes were not counted at ${listed}`)
      assert.ok(first <= budgets.first, `${first} bytes at the first view of ${listed}`)
      assert.ok(script <= budgets.script, `${script} bytes of script at ${listed}`)
      assert.ok(again <= budgets.again, `${again} bytes at the second view of ${listed}`)
      assert.ok(requests <= budgets.requests, `${requests} requests before the first paint of ${listed}`)
      // How long it takes depends on what else the machine does, so it is only told.
      const paint = Math.round(await paintOnPoorConnection(await open(who), path))
      t.diagnostic(`${path}: ${first} bytes, script ${script}, again ${again}, painted after ${paint} ms when poor`)
    }
  }),
)
