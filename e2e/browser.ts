import { after } from 'node:test'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Runner } from 'graphile-worker'
import type { Persona } from '#world/people.ts'
import { tokenFor } from '#world/people.ts'
import { openClone, type Clone } from '#world/clone.ts'
import { testSeal } from '#world/seal.ts'
import { worldTemplate, type Known } from '#world/template.ts'
import { appOn, type Clock, type Differences } from '#world/world.ts'
import { liveOn } from '#kernel/live-postgres.ts'
import { openPool } from '#kernel/db.ts'
import { startJobs } from '#kernel/jobs.ts'
import { jobsOf } from '../src/jobs.ts'
import { sessionCookie } from '../src/people/index.ts'

/** A real server on loopback, a real browser, and the network that everybody knows. */
export interface Journey extends Known {
  readonly origin: string
  readonly clock: Clock
  readonly clone: Clone
  readonly mailer: Awaited<ReturnType<typeof appOn>>['mailer']
  /** A page of somebody's own browser. */
  open(who: Persona | 'visitor', how?: BrowserContextOptions): Promise<Page>
}

let started: Promise<Browser> | null = null

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function browser(): Promise<Browser> {
  started ??= sparticuz.executablePath().then((executablePath) => chromium.launch({ executablePath, args: flags }))
  return started
}

after(async () => {
  if (started) await (await started).close()
  await (await worldTemplate()).drop()
})

export async function inBrowser(
  journey: (known: Journey) => Promise<void>,
  differences: Differences & { template?: string } = {},
): Promise<void> {
  const { name, known } = await worldTemplate()
  const clone = await openClone(differences.template ?? name)
  const live = await liveOn(clone.urls.owner)
  const { app, clock, mailer, outside } = await appOn(clone, { ...differences, live })
  const workers = openPool(clone.urls.owner, { max: 3, pipeline: false })
  const jobs: Runner = await startJobs(workers, jobsOf(outside), app.log)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const contexts: BrowserContext[] = []
  const strange: string[] = []
  try {
    const open: Journey['open'] = async (who, how = {}) => {
      const context = await (
        await browser()
      ).newContext({ baseURL: origin, viewport: { width: 1280, height: 900 }, ...how })
      contexts.push(context)
      if (who !== 'visitor') await context.addCookies([cookieOf(who, origin)])
      const page = await context.newPage()
      watch(page, origin, strange)
      return page
    }
    await journey({ origin, clock, clone, mailer, open, ...known })
    if (strange.length > 0) throw new Error(`The browser saw what it should not:\n${strange.join('\n')}`)
  } finally {
    await Promise.all(contexts.map((context) => context.close()))
    await jobs.stop()
    await app.close()
    await live.close()
    await workers.end()
    await clone.drop()
  }
}

/** What no page may do: ask another origin, throw, or complain in the console. */
function watch(page: Page, origin: string, strange: string[]): void {
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) strange.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => strange.push(`threw ${error.message} at ${page.url()}`))
  page.on('console', (message) => {
    const isRefusal = /the server responded with a status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isRefusal) strange.push(`said ${message.text()} at ${page.url()}`)
  })
}

function cookieOf(who: Persona, origin: string) {
  const [pair = ''] = sessionCookie(tokenFor(who), testSeal).split(';')
  const [name = '', value = ''] = pair.split('=')
  return { name, value, url: origin }
}

/** What axe finds on this page, as lines to read: none is the only answer that passes. */
export async function problemsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
}
