import { describe, test } from 'node:test'
import { morning } from '#world/people.ts'
import { keepTerms } from '../src/profiles/testing/telling.ts'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const hard = 'I would not say this under my name.'
const why = 'Somebody may be in danger.'

async function allow(ana: Somebody, community: string): Promise<void> {
  await ana.go(`/communities/${community}/editing`)
  await ana.choose('checkbox', ana.words('communities.fields.masks'))
  await ana.press('button', 'communities.editing.save')
  await ana.reads('communities.notices.saved')
}

async function speak(ben: Somebody, path: string): Promise<void> {
  await ben.go(path)
  await ben.write('conversations.reply.title', hard)
  await ben.choose('radio', ben.words('conversations.masks.asMask'))
  await ben.press('button', 'conversations.reply.post')
  await ben.sees(said(ben))
}

/** The words, under the label that stands for whoever said them. */
function said({ page, words }: Somebody) {
  const name = words('conversations.masks.name', { label: 'A' })
  return page.locator('.post', { hasText: hard }).filter({ has: page.locator('.who', { hasText: name }) })
}

async function ask(ana: Somebody, path: string): Promise<void> {
  await ana.findsAt(path, said(ana))
  await ana.pressThis(said(ana).locator('summary'))
  await ana.pressThis(said(ana).getByRole('link', { name: ana.words('conversations.unmasking.asking'), exact: true }))
  await ana.write('conversations.unmasking.reason', why)
  await ana.press('button', 'conversations.unmasking.ask')
  await ana.reads('conversations.unmasking.notices.asked')
}

async function agree(ivy: Somebody): Promise<void> {
  await ivy.findsAt('/', ivy.find('link', ivy.words('home.held', { count: 1 })))
  await ivy.press('link', 'home.held', { count: 1 })
  await ivy.pressThis(ivy.page.locator('main a[href*="/waiting/masks/"]'))
  await ivy.sees(ivy.page.getByText(why))
  await ivy.press('button', 'conversations.unmasking.agree')
  await ivy.sees(ivy.page.locator('b', { hasText: 'Ben Ito' }))
}

async function story(known: Journey, way: Way): Promise<void> {
  const ben = await somebody(known, 'ben', way)
  const ana = await somebody(known, 'ana', way)
  const ivy = await somebody(known, 'ivy', way)
  const path = `/threads/${known.threads.listening}`
  await allow(ana, known.communities.circle)
  await speak(ben, path)
  await ask(ana, path)
  await agree(ivy)
  const told = ben.find('link', ben.words('notifications.line.unmasked', { title: 'On <listening>' }))
  await eventually(() => ben.findsAt('/inbox', told))
  await ben.pressThis(told)
  await ben.sees(ben.page.getByText(why))
}

/** All of Harbour belong to Circle and are counsellors in the north, whom nobody has told so. */
async function shareAPosition({ clone, communities, people }: Journey): Promise<void> {
  const db = clone.system
  const terms = await keepTerms({ db, communities })
  const at = morning
  const moments = { joined_at: at, caught_up_at: at, visited_at: at }
  for (const person_id of Object.values(people)) {
    await db
      .insertInto('membership')
      .values({ community_id: communities.circle, person_id, roles: ['member'], ...moments })
      .onConflict((known) =>
        known.columns(['community_id', 'person_id']).doUpdateSet({ ended_at: null, ended_because: null }),
      )
      .execute()
    const told = { owner_id: person_id, text: null, updated_at: at }
    const role = { ...told, key: 'role' as const, term_id: terms.counsellor }
    await db
      .insertInto('profile_field')
      .values([role, { ...told, key: 'region', term_id: terms.north }])
      .execute()
  }
}

async function storyOfAPosition(known: Journey, way: Way): Promise<void> {
  const ben = await somebody(known, 'ben', way)
  const ana = await somebody(known, 'ana', way)
  await shareAPosition(known)
  await ana.go(`/communities/${known.communities.circle}/editing`)
  await ana.choose('checkbox', ana.words('communities.fields.positions'))
  await ana.press('button', 'communities.editing.save')
  await ana.reads('communities.notices.saved')

  const path = `/threads/${known.threads.listening}`
  await ben.go(path)
  await ben.write('conversations.reply.title', hard)
  const called = way.language === 'fr' ? 'Conseillère, Nord' : 'Counsellor, North'
  await ben.choose('radio', called)
  await ben.sees(ben.words('conversations.masks.narrows', { called }))
  await ben.press('button', 'conversations.reply.post')
  const byPosition = ({ page }: Somebody) =>
    page.locator('.post', { hasText: hard }).filter({ has: page.locator('.who', { hasText: `${called} (A)` }) })
  await ben.sees(byPosition(ben))
  await ana.findsAt(path, byPosition(ana))
}

describe('somebody speaks by role and region', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => storyOfAPosition(known, way)))
})

describe('somebody speaks as a member, and two find out together who it was', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
