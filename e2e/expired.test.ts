import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { linkFor } from './letters.ts'
import { enter, givePassword } from './passwords.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const thought = 'A thought that took *half an hour*, <b>with</b> “marks” & an é.'
const shown = 'A thought that took half an hour'

/** Ben writes in a conversation; when he posts, a year has gone by. */
async function writeTooLong(known: Journey, way: Way): Promise<Somebody> {
  await givePassword(known, 'ben')
  const ben = await somebody(known, 'ben', way)
  await ben.go(`/threads/${known.threads.waiting}`)
  await ben.write('conversations.reply.title', thought)
  known.clock.pass({ hours: 24 * 366 })
  await ben.press('button', 'conversations.reply.post')
  await ben.sees(ben.find('heading', ben.words('people.signIn.againTitle')))
  await ben.reads('people.signIn.kept')
  return ben
}

async function postKept(ben: Somebody): Promise<void> {
  await ben.sees(ben.find('heading', ben.words('people.kept.title')))
  const kept = ben.page.getByRole('textbox', { name: ben.words('people.kept.words') })
  assert.equal(await kept.inputValue(), thought)
  await ben.press('button', 'people.kept.post')
  const post = ben.page.locator('.post').filter({ hasText: shown })
  await ben.sees(post)
  assert.equal(await post.count(), 1)
}

async function byPassword(known: Journey, way: Way): Promise<void> {
  const ben = await writeTooLong(known, way)
  await enter(ben, 'ben')
  await ben.press('button', 'people.signIn.act')
  await postKept(ben)
}

async function byLink(known: Journey, way: Way): Promise<void> {
  const ben = await writeTooLong(known, way)
  await ben.write('people.fields.email', 'ben@example.org')
  await ben.press('button', 'people.signIn.linkInstead')
  await ben.reads('people.kept.stayHere')

  const tab = await ben.page.context().newPage()
  await tab.goto(await linkFor(known, 'ben@example.org'))
  await way.hands.press(tab.getByRole('button', { name: ben.words('people.signIn.act') }))
  await tab
    .getByRole('link', { name: ben.words('shell.home'), exact: true })
    .first()
    .waitFor()
  await ben.page.bringToFront()
  await ben.press('button', 'people.kept.signedIn')
  await postKept(ben)
}

describe('a session ends while somebody writes, and her words are posted once she is in again by password', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => byPassword(known, way)))
})

describe('a session ends while somebody writes, and her words are posted once she is in again by mail link', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => byLink(known, way)))
})
