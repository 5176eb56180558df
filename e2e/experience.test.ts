import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const [topic, other] = ['Interpreters by telephone', 'Court days']
const title = 'Three languages on one line'
const question = 'How do you begin when three people listen?'

async function sayWhatOneKnows(ana: Somebody, { communities }: Journey): Promise<void> {
  const { page } = ana
  await ana.go(`/communities/${communities.circle}`)
  await ana.press('link', 'communities.places.experience')
  await ana.sees(ana.words('knowledge.empty'))
  for (const label of [topic, other]) {
    await ana.write('knowledge.mine.label', label)
    await ana.press('button', 'knowledge.mine.add')
    await ana.sees(page.locator('.own-topics').getByRole('button', { name: label }))
  }
  await ana.pressThis(page.locator('.own-topics').getByRole('button', { name: other }))
  await ana.reads('knowledge.notices.withdrawn')
  assert.equal(await page.locator('.own-topics li').count(), 1)
  await ana.press('button', 'shell.undo')
  await ana.sees(page.locator('.own-topics').getByRole('button', { name: other }))
}

async function askThem(ben: Somebody, { communities }: Journey): Promise<void> {
  await ben.go(`/communities/${communities.circle}/experience`)
  const item = ben.page.locator('.known > li').filter({ hasText: topic })
  await ben.sees(item.filter({ hasText: 'Ana Wells' }))
  await ben.pressThis(item.getByRole('link', { name: ben.words('knowledge.ask') }))
  await ben.sees(ben.words('conversations.whom.title'))
  assert.ok(await ben.find('checkbox', new RegExp(topic)).isChecked())
  await ben.choose('checkbox', new RegExp(other))
  await ben.write('conversations.opening.titleLabel', title)
  await ben.press('button', 'conversations.opening.post.ask')
  await ben.reads('forms.writeSomething')
  assert.ok(await ben.find('checkbox', new RegExp(other)).isChecked())
  await ben.write('conversations.opening.bodyLabel', question)
  await ben.press('button', 'conversations.opening.post.ask')
  await ben.sees(ben.find('heading', title))
  const topics = new Intl.ListFormat(ben.words.language).format([other, topic])
  await ben.reads('conversations.thread.askedOf', { topics })
}

async function hear(ana: Somebody): Promise<void> {
  const notice = ana.find('link', new RegExp(`^Ben Ito.*${topic}.*${title}`))
  await ana.findsAt('/inbox', notice)
  await ana.pressThis(notice.first())
  await ana.sees(question)
}

async function story(known: Journey, way: Way): Promise<void> {
  const [ana, ben] = [await somebody(known, 'ana', way), await somebody(known, 'ben', way)]
  await sayWhatOneKnows(ana, known)
  await askThem(ben, known)
  await hear(ana)
}

describe('somebody says what she can be asked about, another asks her, and she hears of it', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
