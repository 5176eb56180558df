import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { JoinRequestId } from '#database'
import { haveRule } from '../src/eligibility/testing/keeping.ts'
import { requestPath } from '../src/joining/index.ts'
import { inBrowser, type Journey } from './browser.ts'
import { eventually, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

const address = 'nia@example.net'
const practice = { en: 'Outreach worker on the coast', fr: 'Intervenante de proximité sur la côte' }

/** From the question whether it is for her to a letter that asks whether it was she. */
async function wonderAndAsk(nia: Somebody, { communities }: Journey): Promise<void> {
  const { words } = nia
  await nia.go(`/communities/${communities.meadow}`)
  await nia.press('link', 'eligibility.face.check')
  await nia.choose('radio', words('eligibility.answers.yes'))
  await nia.press('button', 'eligibility.check.submit')
  await nia.reads('eligibility.check.answers.pass')
  await nia.press('link', 'eligibility.check.back')
  await nia.press('link', 'joining.face.ask')
  await nia.write('people.me.name', 'Nia New')
  await nia.press('button', 'joining.asking.send')
  await nia.reads('joining.forms.practiceNeeded')
  await nia.write('joining.asking.email', address)
  await nia.write('joining.asking.practice', practice[words.language])
  await nia.choose('radio', words('eligibility.answers.yes'))
  await nia.press('button', 'joining.asking.send')
  await nia.reads('joining.sent.nothingCame')
}

/** The path of the newest link by which she follows her request, once there is one after these. */
function linkAfter({ mailer }: Journey, earlier: readonly string[]): Promise<string> {
  return eventually(async () => {
    const texts = mailer.kept().filter(({ to }) => to === address)
    const links = texts.flatMap(({ text }) => /\/requests\/by-letter\/[\w-]+/.exec(text) ?? [])
    const fresh = links.find((link) => !earlier.includes(link))
    assert.ok(fresh !== undefined)
    return fresh
  })
}

async function review(cy: Somebody, request: JoinRequestId): Promise<void> {
  const { words } = cy
  await cy.findsAt('/inbox', cy.page.getByText(words('notifications.line.requestToReview', { community: 'Meadow' })))
  await cy.go('/requests')
  await cy.pressThis(cy.find('link', 'Nia New'))
  await cy.sees(practice[words.language])
  await cy.press('link', 'joining.case.ask')
  await cy.write('joining.decision.message', 'Since when?')
  await cy.press('button', 'joining.question.send')
  await cy.reads('joining.states.info_requested')
  assert.ok(cy.page.url().endsWith(requestPath(request)))
}

async function approve(cy: Somebody, request: JoinRequestId): Promise<void> {
  await cy.go(requestPath(request))
  await cy.sees('Three years.')
  await cy.press('link', 'joining.decision.outcomes.approved')
  await cy.press('button', 'joining.decision.acts.approved')
  await cy.reads('joining.states.approved')
}

async function story(known: Journey, way: Way): Promise<void> {
  const db = known.clone.system
  await haveRule({ db }, known.communities.meadow, { kind: 'all', of: [{ kind: 'carriesCaseload' }] })
  const nia = await somebody(known, 'visitor', way)
  await wonderAndAsk(nia, known)
  const first = await linkAfter(known, [])
  await nia.go(first)
  await nia.press('button', 'joining.own.confirm')
  await nia.reads('joining.course.looked')

  const cy = await somebody(known, 'cy', way)
  const { id } = await db.selectFrom('join_request').select('id').executeTakeFirstOrThrow()
  await review(cy, id)
  const second = await linkAfter(known, [first])
  await nia.go(second)
  await nia.sees('Since when?')
  await nia.write('joining.own.answer', 'Three years.')
  await nia.press('button', 'joining.own.sendAnswer')
  await nia.sees(nia.page.locator('.said').filter({ hasText: 'Three years.' }))
  await approve(cy, id)

  await nia.go(await linkAfter(known, [first, second]))
  await nia.press('button', 'joining.own.comeInNow')
  await nia.write('people.me.name', 'Nia New')
  await nia.press('button', 'people.invitation.create')
  await nia.page.waitForURL(`**/communities/${known.communities.meadow}`)
  await nia.go(`/communities/${known.communities.meadow}/conversations`)
  await nia.reads('communities.places.conversations')
  await nia.go(`/communities/${known.communities.meadow}/membership`)
  await nia.reads('joining.standing.own.leaveTitle')
}

describe('somebody wonders whether a community is for her, asks, answers, and reads it', () => {
  for (const way of ways) test(way.name, () => inBrowser((known) => story(known, way)))
})
