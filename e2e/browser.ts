import { after } from 'node:test'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { tokenFor, type Persona } from '#world/people.ts'
import { openClone, type Clone } from '#world/clone.ts'
import { testSeal } from '#world/seal.ts'
import { worldTemplate, type Known } from '#world/template.ts'
import { appOn, type Clock, type Differences } from '#world/world.ts'
import { liveOn } from '#kernel/live-postgres.ts'
import { openPool } from '#kernel/db.ts'
import { startJobs } from '#kernel/jobs.ts'
import { freePort } from '../bin/free-port.ts'
import { buildApp } from '../src/app.ts'
import { jobsOf } from '../src/jobs.ts'
import { sessionCookie } from '../src/people/index.ts'
import { launchBrowser } from './chromium.ts'
import { isElsewhere, leadAway } from './elsewhere.ts'

/** A real server on loopback, a real browser, and the network that everybody knows. */
export interface Journey extends Known {
  readonly origin: string
  readonly clock: Clock
  readonly clone: Clone
  readonly mailer: Awaited<ReturnType<typeof appOn>>['mailer']
  /** Ends every connection that is open, as a network does that fails. */
  dropConnections(): void
  /** Ends the program, and begins it again once `meanwhile` is over. */
  restart(meanwhile: () => Promise<void>): Promise<void>
  /** A page of somebody's own browser. */
  open(who: Persona | 'visitor', how?: BrowserContextOptions): Promise<Page>
}

export interface JourneyDifferences extends Differences {
  /** Another database to begin with, such as an empty one. */
  readonly template?: string
  /** At a name rather than a number: passkeys belong to names. */
  readonly isNamed?: boolean
  /** Another address that this journey goes to. */
  readonly also?: string
  /** Where it is served, where somebody else has to know. Then its address is what people use. */
  readonly port?: number
}

let started: Promise<Browser> | null = null

export function browser(): Promise<Browser> {
  started ??= launchBrowser()
  return started
}

after(async () => {
  if (started) await (await started).close()
  await (await worldTemplate()).drop()
})

export async function inBrowser(
  journey: (known: Journey) => Promise<void>,
  differences: JourneyDifferences = {},
): Promise<void> {
  const { name, known } = await worldTemplate()
  const server = await serve(differences.template ?? name, differences)
  const contexts: BrowserContext[] = []
  const strange: string[] = []
  try {
    const open: Journey['open'] = async (who, how = {}) => {
      const context = await newContext(server.origin, how)
      contexts.push(context)
      if (who !== 'visitor') await context.addCookies([cookieOf(who, server.origin)])
      const page = await context.newPage()
      await leadAway(page)
      watch(page, [server.origin, ...(differences.also ? [differences.also] : [])], strange)
      return page
    }
    await journey({ ...server, open, ...known })
    if (strange.length > 0) throw new Error(`The browser saw what it should not:\n${strange.join('\n')}`)
  } catch (error) {
    await keepPictures(contexts)
    throw error
  } finally {
    await Promise.all(contexts.map((context) => context.close()))
    await server.stop()
  }
}

/** What each browser showed when a journey failed, to be looked at: `.work/failures/`. */
async function keepPictures(contexts: readonly BrowserContext[]): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    const path = `.work/failures/${process.pid}-${Date.now()}-${index}.png`
    const picture = page.screenshot({ path, fullPage: true, timeout: 5_000 })
    const [kept] = await Promise.allSettled([picture])
    process.stdout.write(`${page.url()} ${kept?.status === 'fulfilled' ? path : 'could not be pictured'}\n`)
  }
}

async function serve(template: string, differences: JourneyDifferences) {
  const { isNamed = false, port: given } = differences
  const clone = await openClone(template)
  const live = await liveOn(clone.urls.owner)
  const port = given ?? (await freePort())
  const origin = `http://${isNamed ? 'localhost' : '127.0.0.1'}:${port}`
  const seen = isNamed || given ? { ...differences, origin } : differences
  const { app, clock, mailer, outside } = await appOn(clone, { ...seen, live })
  let running = app
  const workers = openPool(clone.urls.owner, { max: 3, pipeline: false })
  const jobs = await startJobs(workers, jobsOf(outside), app.log)
  await app.listen({ port, host: '127.0.0.1' })

  async function stop(): Promise<void> {
    await jobs.stop()
    await running.close()
    await live.close()
    await workers.end()
    await clone.drop()
  }
  const dropConnections = () => running.server.closeAllConnections()
  const end = async () => {
    const ended = running.close()
    dropConnections()
    await ended
  }
  const restart: Journey['restart'] = async (meanwhile) => {
    await end()
    await meanwhile()
    running = await buildApp(outside)
    await running.listen({ port, host: '127.0.0.1' })
  }
  return { clone, clock, mailer, origin, dropConnections, restart, stop }
}

/** A browser of somebody who has not said that she would rather write plain text. */
export const writesFormatted = { storageState: { cookies: [], origins: [] } } satisfies BrowserContextOptions

// Journeys about other things write into text areas; e2e/editor.test.ts writes as most people do.
const writesPlain = (origin: string) => ({
  storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: 'plain-words', value: 'plain' }] }] },
})

async function newContext(origin: string, how: BrowserContextOptions): Promise<BrowserContext> {
  const preferred = how.javaScriptEnabled === false ? {} : writesPlain(origin)
  const usual = { baseURL: origin, viewport: { width: 1280, height: 900 }, locale: 'en-CA', ...preferred }
  const context = await (await browser()).newContext({ ...usual, ...how })
  context.setDefaultTimeout(20_000)
  return context
}

/** What no page may do: ask another origin, throw, or complain in the console. */
function watch(page: Page, origins: readonly string[], strange: string[]): void {
  page.on('request', (request) => {
    const url = request.url()
    const isLeaving = isElsewhere(url) && request.isNavigationRequest()
    if (!origins.some((origin) => url.startsWith(origin)) && !url.startsWith('data:') && !isLeaving)
      strange.push(`asked ${url}`)
  })
  page.on('pageerror', (error) => strange.push(`threw ${error.message} at ${page.url()}`))
  page.on('console', (message) => {
    const isRefusal = /the server responded with a status of (4\d\d|503)/.test(message.text())
    const isOffline = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED|INCOMPLETE_CHUNKED_ENCODING)/.test(
      message.text(),
    )
    if (message.type() === 'error' && !isRefusal && !isOffline) strange.push(`said ${message.text()} at ${page.url()}`)
  })
}

function cookieOf(who: Persona, origin: string) {
  const [pair = ''] = sessionCookie(tokenFor(who), testSeal).split(';')
  const [name = '', value = ''] = pair.split('=')
  return { name, value, url: origin }
}
