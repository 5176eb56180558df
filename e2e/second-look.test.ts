import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const street = '1428 Larch Street'
const telling = `My client Delia Fernbrook lives at ${street}, and is doing well.`

/** Is shown what may point to somebody, and leaves it as it is. */
async function leave(ben: Somebody, path: string): Promise<void> {
  await ben.go(path)
  await ben.write('conversations.reply.title', telling)
  await ben.press('button', 'conversations.reply.post')
  await ben.reads('confidentiality.title')
  await ben.sees(ben.page.locator('mark', { hasText: street }))
  await ben.reads('confidentiality.waits')
  await ben.press('button', 'confidentiality.letLook')
  await ben.reads('conversations.held.replyWaits')
}

async function letThrough(ana: Somebody): Promise<void> {
  await ana.findsAt('/', ana.find('link', ana.words('home.held', { count: 1 })))
  await ana.press('link', 'home.held', { count: 1 })
  await ana.sees(ana.page.locator('mark', { hasText: street }))
  await ana.pressThis(ana.find('button', new RegExp(`^${ana.words('conversations.held.letThrough')}`)))
  await ana.reads('conversations.held.notices.letThrough')
}

async function flag(fay: Somebody, path: string): Promise<void> {
  const { page, words } = fay
  const post = page.locator('.post').filter({ hasText: street })
  await fay.findsAt(path, post)
  await fay.pressThis(post.locator('summary'))
  await fay.pressThis(post.getByRole('link', { name: words('conversations.flags.flag'), exact: true }))
  await fay.choose('radio', new RegExp(words('conversations.flags.reasons.identifying')))
  await fay.press('button', 'conversations.flags.flag')
  await fay.reads('conversations.flags.hidden')
}

async function takeOut(ana: Somebody): Promise<void> {
  const { page, words } = ana
  await ana.go('/waiting')
  await ana.reads('conversations.flags.reasons.identifying')
  await ana.pressThis(page.locator('summary', { hasText: words('conversations.flags.takeOut') }))
  await ana.write('conversations.flags.passages', street)
  await ana.press('button', 'conversations.flags.takeOutNow')
  await ana.reads('conversations.flags.notices.mended')
}

async function story(known: Journey, way: Way): Promise<void> {
  const ben = await somebody(known, 'ben', way)
  const ana = await somebody(known, 'ana', way)
  const fay = await somebody(known, 'fay', way)
  const path = `/threads/${known.threads.listening}`
  await leave(ben, path)
  await letThrough(ana)
  await flag(fay, path)
  await takeOut(ana)
  const mended = ben.page.locator('.post', { hasText: 'lives at […], and is doing well.' })
  await eventually(() => ben.findsAt(path, mended))
  await ben.findsAt('/inbox', ben.find('link', ben.words('notifications.line.mended', { title: 'On <listening>' })))
}

describe('words in which one person may be meant wait, are let through, flagged, and mended', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
