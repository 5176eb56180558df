import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const title = 'Two ferries away'
const question = 'How do you accompany somebody who lives two ferries away?'
const answer = 'We meet on the boat, and talk there.'

async function ask(ben: Somebody, { communities }: Journey): Promise<void> {
  const { words } = ben
  await ben.go(`/communities/${communities.circle}`)
  await ben.press('link', 'conversations.list.begin')
  await ben.press('link', 'conversations.activities.seekExperience.name')
  await ben.sees(words('conversations.activities.seekExperience.more'))
  await ben.write('conversations.opening.titleLabel', title)
  await ben.write('conversations.opening.bodyLabel', question)
  await ben.press('button', 'conversations.opening.post.ask')
  await ben.sees(ben.find('heading', title))
  await ben.sees(question)
  await ben.sees(words('conversations.activities.seekExperience.name'))
}

async function reply(ana: Somebody): Promise<void> {
  await ana.go('/')
  await ana.pressThis(ana.find('link', new RegExp(`${title}$`)).first())
  await ana.sees(question)
  await ana.write('conversations.reply.title', answer)
  await ana.press('button', 'conversations.reply.post')
  await ana.sees(ana.page.locator('.post').filter({ hasText: answer }))
}

async function thankAndSettle(ben: Somebody): Promise<void> {
  const { words, page } = ben
  await ben.findsAt('/', ben.find('heading', words('home.returned')))
  await ben.pressThis(ben.find('link', new RegExp(title)).first())
  const post = page.locator('.post').filter({ hasText: answer })
  await ben.sees(post)
  await ben.pressThis(post.locator('summary'))
  await ben.press('button', 'conversations.post.markHelped')
  await ben.sees(post.filter({ hasText: words('conversations.post.helped', { name: 'Ben Ito' }) }))
  await ben.press('button', 'conversations.outcome.solved')
  await ben.reads('conversations.outcome.said.solved', { name: 'Ben Ito' })
}

async function story(known: Journey, way: Way): Promise<void> {
  const [ben, ana] = [await somebody(known, 'ben', way), await somebody(known, 'ana', way)]
  await ask(ben, known)
  await reply(ana)
  await thankAndSettle(ben)
  await ana.findsAt('/', ana.find('link', new RegExp(title)))
}

describe('somebody asks, another answers, and the first says that it helped and is solved', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
