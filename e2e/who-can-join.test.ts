import { describe, test } from 'node:test'
import { keepFacts } from '../src/eligibility/testing/keeping.ts'
import { inBrowser, type Journey } from './browser.ts'
import { somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const streams = { en: 'Outreach', fr: 'Liaison' }

async function sayWho(cy: Somebody, { communities }: Journey): Promise<void> {
  const { page, words } = cy
  const add = () => page.locator('button[value=add]')
  await cy.go(`/communities/${communities.meadow}/eligibility/rule`)
  await cy.reads('eligibility.build.nothing')
  await cy.pick('eligibility.build.adding', 'carriesCaseload')
  await cy.pressThis(add())
  await cy.reads('eligibility.build.details.carriesCaseload')
  await cy.pick('eligibility.build.adding', 'worksInStream')
  await cy.pressThis(add())
  await cy.sees(cy.find('checkbox', streams[words.language]))
  await cy.press('button', 'eligibility.build.save')
  await cy.reads('eligibility.forms.chooseOne')
  await cy.choose('checkbox', streams[words.language])
  await cy.press('button', 'eligibility.build.save')
  await cy.reads('eligibility.notices.saved')
}

async function checkMyself(visitor: Somebody, { communities }: Journey): Promise<void> {
  const { page, words } = visitor
  await visitor.go(`/communities/${communities.meadow}`)
  await visitor.sees(words.language === 'en' ? /if you carry a caseload, and/ : /si vous avez une charge de cas et si/)
  await visitor.press('link', 'eligibility.face.check')
  await visitor.reads('eligibility.check.about')
  await visitor.choose('radio', words('eligibility.answers.yes'))
  await visitor.press('button', 'eligibility.check.submit')
  await visitor.reads('eligibility.check.answers.unknown')
  await visitor.press('link', 'eligibility.check.again')
  await visitor.sees(page.locator('label:has(input[name=caseload]:checked)'))
  await visitor.choose('radio', words('eligibility.answers.yes'))
  await visitor.choose('checkbox', streams[words.language])
  await visitor.press('button', 'eligibility.check.submit')
  await visitor.reads('eligibility.check.answers.pass')
  await visitor.press('link', 'eligibility.check.back')
  await visitor.reads('eligibility.face.title')
}

async function story(known: Journey, way: Way): Promise<void> {
  await keepFacts({ db: known.clone.system, communities: known.communities })
  await sayWho(await somebody(known, 'cy', way), known)
  await checkMyself(await somebody(known, 'visitor', way), known)
}

describe('a coordinator says who can join, and whoever wonders sees whether it is for her', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
