import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Language } from '#kernel/words.ts'
import { emptyTemplate } from '#world/clone.ts'
import { demoPassword, seedDemo } from '#world/demo/seed.ts'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { ways } from './ways.ts'

const address = 'imogen@example.net'
const name = { en: 'Community-Based Victim Services', fr: 'Services communautaires d’aide aux victimes' }
const practice = { en: 'Victim services worker in a small town', fr: 'Intervenante d’aide aux victimes' }

/** From the network’s own page to what the community asks of its members, and whether it is for her. */
async function wonder(imogen: Somebody, language: Language): Promise<void> {
  const { page, words } = imogen
  await imogen.go('/about')
  await imogen.pressThis(imogen.find('link', name[language]).first())
  await imogen.press('link', 'eligibility.face.check')
  await imogen.reads('eligibility.check.about')
  for (const yes of await page.getByRole('radio', { name: words('eligibility.answers.yes') }).all()) await yes.check()
  for (const box of await page.getByRole('checkbox').filter({ visible: true }).all()) {
    if ((await box.getAttribute('value')) !== 'none') await box.check()
  }
  await imogen.press('button', 'eligibility.check.submit')
  await imogen.reads('eligibility.check.answers.pass')
  await imogen.press('link', 'eligibility.check.back')
}

async function ask(imogen: Somebody, known: Journey, language: Language): Promise<void> {
  await imogen.press('link', 'joining.face.ask')
  await imogen.write('people.me.name', 'Imogen New')
  await imogen.write('joining.asking.email', address)
  await imogen.write('joining.asking.practice', practice[language])
  await imogen.press('button', 'joining.asking.send')
  await imogen.reads('joining.sent.nothingCame')
  await imogen.go(await linkIn(known, 1))
  await imogen.press('button', 'joining.own.confirm')
  await imogen.reads('joining.course.looked')
}

/** The path by which the newest of so many letters leads to her request. */
function linkIn({ mailer }: Journey, letters: number): Promise<string> {
  return eventually(async () => {
    const links = mailer
      .kept()
      .filter(({ to }) => to === address)
      .flatMap(({ text }) => /\/requests\/by-letter\/[\w-]+/.exec(text) ?? [])
    assert.equal(new Set(links).size, letters)
    return links.at(0) ?? ''
  })
}

/** Whoever coordinates it signs in as the demonstration says, reads the request and approves it. */
async function approve(amrit: Somebody): Promise<void> {
  await amrit.go('/sign-in')
  await amrit.page.locator('input[name=email]').fill('amrit@example.org')
  await amrit.page.locator('input[type=password]').fill(demoPassword)
  await amrit.page.keyboard.press('Enter')
  await amrit.page.waitForURL((url) => url.pathname === '/')
  await amrit.go('/requests')
  await amrit.pressThis(amrit.find('link', 'Imogen New'))
  await amrit.press('link', 'joining.decision.outcomes.approved')
  await amrit.press('button', 'joining.decision.acts.approved')
  await amrit.reads('joining.states.approved')
}

async function comeIn(imogen: Somebody, known: Journey, language: Language): Promise<void> {
  await imogen.go(await linkIn(known, 2))
  const comes = imogen.page.locator('form[action$="/place"] button').first()
  await imogen.pressThis(comes)
  await imogen.write('people.me.name', 'Imogen New')
  await imogen.pressThis(imogen.page.locator('form[action$="/acceptance"] button').last())
  await imogen.page.waitForURL(/\/communities\/[0-9a-f-]+$/)
  await imogen.sees(imogen.page.getByRole('heading', { name: name[language] }))
  await imogen.go(`${imogen.page.url()}/conversations`)
  await imogen.sees(imogen.page.locator('main a[href^="/threads/"]').first())
}

describe('a visitor of the demonstration network becomes a member and reads', () => {
  for (const way of ways.filter(({ name: one }) => one === 'as most people do' || one === 'in French')) {
    test(way.name, () =>
      inBrowser(
        async (known) => {
          await seedDemo(known.clone.system, known.clock.now())
          const imogen = await somebody(known, 'visitor', way)
          await wonder(imogen, way.language)
          await ask(imogen, known, way.language)
          await approve(await somebody(known, 'visitor', way))
          await comeIn(imogen, known, way.language)
        },
        { template: emptyTemplate() },
      ),
    )
  }
})
