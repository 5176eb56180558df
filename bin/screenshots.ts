import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { databaseOn, openPool, type Db } from '#kernel/db.ts'
import type { Language } from '#kernel/words.ts'
import { launchBrowser } from '../e2e/chromium.ts'
import { readConfig } from '../src/config.ts'
import { start } from '../src/main.ts'
import { demoPassword, seedDemo } from '../world/demo/seed.ts'
import { Halt } from './halt.ts'
import { withScratchDatabase } from './postgres/scratch.ts'
import type { Urls } from './postgres/urls.ts'
import { projectFolder } from './project.ts'

const wide = { width: 'wide', viewport: { width: 1280, height: 900 } } as const
const narrow = { width: 'narrow', viewport: { width: 360, height: 740 } } as const
const looks = [wide, narrow].flatMap((size) => (['light', 'dark'] as const).map((theme) => ({ ...size, theme })))

interface Studio {
  readonly db: Db
  readonly origin: string
  readonly browser: Browser
  readonly folder: string
}

/** `./hearth screenshots [folder]`: the main pages in both widths, themes and languages, to be looked at. */
export async function run([folder = '.work/screenshots']: readonly string[]): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const browser = await launchBrowser()
  try {
    await withStudio({ browser, folder }, pictureNothing)
    await withStudio({ browser, folder }, async (studio) => {
      await seedDemo(studio.db, Temporal.Now.instant())
      await pictureDemo(studio)
    })
  } finally {
    await browser.close()
  }
  process.stdout.write(`The pictures are in ${folder} and docs/pictures.\n`)
  return 0
}

function withStudio(tools: Pick<Studio, 'browser' | 'folder'>, work: (studio: Studio) => Promise<void>): Promise<void> {
  return withScratchDatabase(async (owner, urls) => {
    const pool = openPool(owner, { max: 1 })
    const server = await start(quietConfig(), urls satisfies Urls)
    try {
      await work({ ...tools, db: databaseOn(pool), origin: server.address })
    } finally {
      await server.stop()
      await pool.end()
    }
  })
}

function quietConfig() {
  const read = readConfig('demo')
  if (!read.ok) throw new Halt(read.problems.join('\n'))
  return { ...read.config, port: 0, logLevel: 'silent' as const }
}

/** An installation where nobody lives yet. */
async function pictureNothing(studio: Studio): Promise<void> {
  for (const step of ['', '/umbrella', '/community', '/invitation', '/administrator']) {
    await picture(studio, { name: `first-run${step.replace('/', '-')}`, path: `/first-run${step}` })
  }
}

interface Pictured {
  readonly name: string
  readonly path: string
  readonly email?: string
  /** Somebody has begun to write there. */
  readonly isWriting?: boolean
  /** How much of the page a picture for the README shows. */
  readonly height?: number
}

async function pictureDemo(studio: Studio): Promise<void> {
  const { thread, community, umbrella } = await placesIn(studio.db)
  const rosa = await emailOf(studio.db, 'Rosa%')
  const amrit = await emailOf(studio.db, 'Amrit%')
  const margit = await emailOf(studio.db, 'Margit%')
  const lorna = await emailOf(studio.db, 'Lorna%')
  const pages: readonly Pictured[] = [
    { name: 'welcome', path: '/' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'safety', path: '/safety' },
    { name: 'parts', path: '/dev/parts' },
    { name: 'home', path: '/', email: rosa },
    { name: 'inbox', path: '/inbox', email: rosa },
    { name: 'me', path: '/me', email: rosa },
    { name: 'drafts', path: '/drafts', email: rosa },
    { name: 'asks', path: '/asks', email: rosa },
    { name: 'communities', path: '/communities', email: rosa },
    { name: 'community', path: `/communities/${community}`, email: rosa },
    { name: 'conversations', path: `/communities/${community}/conversations`, email: rosa },
    { name: 'experience', path: `/communities/${community}/experience`, email: rosa },
    { name: 'opening', path: `/communities/${community}/conversations/new?kind=ask`, email: rosa },
    { name: 'thread', path: `/threads/${thread}`, email: rosa },
    { name: 'writing', path: '/dev/parts#writing', email: rosa, isWriting: true },
    { name: 'home-coordinator', path: '/', email: amrit },
    { name: 'members', path: `/communities/${community}/people`, email: amrit },
    { name: 'invitations', path: `/communities/${community}/invitations`, email: amrit },
    { name: 'announcing', path: '/announcements/new', email: amrit },
    { name: 'umbrella', path: `/umbrellas/${umbrella}`, email: margit },
    { name: 'audit', path: `/umbrellas/${umbrella}/audit`, email: margit },
  ]
  for (const page of pages) await picture(studio, page)
  await showcase(studio, { name: 'thread-light', path: `/threads/${thread}`, email: rosa, height: 1100 })
  await showcase(studio, { name: 'home-dark', path: '/', email: lorna, height: 1100 })
}

/** The community of the ask whose answers helped most, and that ask. */
function placesIn(db: Db) {
  return db
    .selectFrom('thread')
    .innerJoin('community', 'community.id', 'thread.community_id')
    .innerJoin('person', 'person.id', 'thread.author_id')
    .select(['thread.id as thread', 'community.id as community', 'community.umbrella_id as umbrella'])
    .where('thread.kind', '=', 'ask')
    .where('thread.helped_count', '>', 0)
    .where('person.display_name', 'like', 'Rosa%')
    .orderBy('thread.reply_count')
    .limit(1)
    .executeTakeFirstOrThrow()
}

async function emailOf(db: Db, name: string): Promise<string> {
  const found = await db
    .selectFrom('login')
    .select('email')
    .where('name', 'like', name)
    .limit(1)
    .executeTakeFirstOrThrow()
  return found.email
}

async function picture(studio: Studio, { name, path, email, isWriting = false }: Pictured): Promise<void> {
  for (const language of ['en', 'fr'] as const) {
    const context = await contextFor(studio, language, email)
    const page = await context.newPage()
    for (const { width, viewport, theme } of looks) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(path)
      await (isWriting ? write(page) : ready(page))
      await page.screenshot({ path: join(studio.folder, `${name}-${width}-${theme}-${language}.png`), fullPage: true })
    }
    await context.close()
  }
}

/** A picture for the README: what one sees first, in few colours. */
async function showcase(studio: Studio, { name, path, email, height = wide.viewport.height }: Pictured): Promise<void> {
  const folder = join(projectFolder, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  const context = await contextFor(studio, 'en', email)
  const page = await context.newPage()
  await page.setViewportSize({ ...wide.viewport, height })
  await page.emulateMedia({ colorScheme: name.endsWith('dark') ? 'dark' : 'light' })
  await page.goto(path)
  await ready(page)
  const taken = await page.screenshot()
  writeFileSync(join(folder, `${name}.png`), await sharp(taken).png({ palette: true, effort: 10 }).toBuffer())
  await context.close()
}

/** Puts the caret where words are written, and waits for the editor. */
async function write(page: Page): Promise<void> {
  await ready(page)
  await page.locator('words-editor textarea').focus()
  await page.locator('words-editor [role=textbox]').waitFor()
}

async function ready(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate('document.fonts.ready.then(() => true)')
}

async function contextFor(
  { db, browser, origin }: Studio,
  language: Language,
  email?: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, viewport: wide.viewport, locale: `${language}-CA` })
  if (email === undefined) return context
  await db.updateTable('person').set({ language }).execute()
  const form = { email, password: demoPassword, to: '/safety' }
  const answer = await context.request.post('/sign-in', { form, headers: { origin } })
  if (!answer.ok()) throw new Halt(`Could not sign in as ${email}: ${answer.status()}`)
  return context
}
