import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { sendFiles } from './full-files.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const heavy = 'What I was told on that night.'

async function warn(ben: Somebody, path: string): Promise<void> {
  await ben.go(path)
  await ben.write('conversations.reply.title', heavy)
  await ben.pressThis(ben.page.locator('.note-choice summary'))
  await ben.pick('conversations.contentNotes.holds', 'death')
  await ben.write('conversations.contentNotes.ownWords', 'no detail')
  await ben.press('button', 'conversations.reply.post')
  await ben.reads('conversations.notices.replied')
}

/** The title of the folded post, which says what it holds and who wrote it. */
function title({ page, words }: Somebody) {
  return page.locator('.noted summary', { hasText: words('conversations.contentNotes.titled.death') })
}

async function opens(ana: Somebody, path: string): Promise<void> {
  await ana.go(path)
  await ana.sees(title(ana).filter({ hasText: 'no detail' }).filter({ hasText: 'Ben Ito' }))
  assert.equal(await ana.page.getByText(heavy).isVisible(), false)
  await ana.pressThis(title(ana))
  await ana.sees(heavy)
}

async function chooses(ana: Somebody): Promise<void> {
  await ana.go('/me')
  await ana.press('link', 'conversations.contentNotes.title')
  await ana.choose('checkbox', ana.words('conversations.contentNotes.kinds.death'))
  await ana.press('button', 'conversations.contentNotes.save')
  await ana.reads('conversations.contentNotes.notices.chosen')
}

async function story(known: Journey, way: Way): Promise<void> {
  const ben = await somebody(known, 'ben', way)
  const ana = await somebody(known, 'ana', way)
  const path = `/threads/${known.threads.listening}`
  await warn(ben, path)
  await opens(ana, `${path}?post=4#post-4`)
  await chooses(ana)
  await ana.go(path)
  await ana.sees(heavy)
}

describe('somebody says what her words hold, and others choose when to read them', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})

test('a picture under a content note is asked for when it is opened, and not before', () =>
  inBrowser(async (known) => {
    const picture = await sendFiles(known)
    const { clone, open } = known
    const file = clone.system.selectFrom('file').select('post_id').where('id', '=', picture)
    const { post_id: id } = await file.executeTakeFirstOrThrow()
    const noted = clone.system.updateTable('post').set({ note_kind: 'death' }).where('id', '=', id)
    const { thread_id } = await noted.returning('thread_id').executeTakeFirstOrThrow()
    const page = await open('ana')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`/threads/${thread_id}`, { waitUntil: 'networkidle' })
    const isOfIt = (url: string) => url.includes(`/files/${picture}`)
    assert.ok(asked.length > 1)
    assert.equal(asked.some(isOfIt), false)
    const [drawn] = await Promise.all([
      page.waitForRequest((request) => isOfIt(request.url())),
      page.locator('.noted summary').click(),
    ])
    assert.ok(drawn.url())
  }))
