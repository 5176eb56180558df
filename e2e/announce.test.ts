import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'
import { somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const title = 'The office moves'
const body = 'From April we are on Second Street.'

async function story(known: Journey, way: Way): Promise<void> {
  const { clone, communities, people } = known
  await clone.system
    .updateTable('membership')
    .set({ roles: ['member', 'coordinator'] })
    .where('community_id', '=', communities.grove)
    .where('person_id', '=', people.ana)
    .execute()
  const ana = await somebody(known, 'ana', way)
  await ana.go('/')
  await ana.press('link', 'announcements.begin')
  const [circle, grove] = way.language === 'fr' ? ['Le Cercle', 'Le Bosquet'] : ['Circle', 'Grove']
  await ana.choose('checkbox', circle)
  await ana.choose('checkbox', grove)
  await ana.write('conversations.opening.titleLabel', title)
  await ana.write('conversations.opening.bodyLabel', body)
  await ana.press('button', 'announcements.post')
  await ana.reads('announcements.notices.made')
  await ana.sees(title)

  for (const who of ['ben', 'eve'] as const) {
    const member = await somebody(known, who, way)
    const told = member.find('link', new RegExp(title)).first()
    await member.findsAt('/inbox', told)
    await member.pressThis(told)
    await member.sees(member.find('heading', title))
    await member.sees(body)
  }

  const cy = await somebody(known, 'cy', way)
  await cy.go('/')
  assert.equal(await cy.page.getByText(title).count(), 0)
}

describe('a coordinator announces to two communities, and members of each read it, others do not', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
