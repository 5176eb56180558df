import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgendaKind, GatheringId } from '#database'
import { morning } from '#world/people.ts'
import { quarterly } from '../src/gatherings/testing/planning.ts'
import { inBrowser, type Journey } from './browser.ts'
import { say } from './full-saying.ts'
import { all, of, twelve, type Participant, type Them } from './twelve.ts'
import { decide, harvest, next } from './workshop-outcomes.ts'

const topic = 'How we share the night calls'
/** A step of the agenda: the topic that became one, or what kind it is. */
type Step = typeof topic | AgendaKind

/** A call every three months; the first is due, with an agenda made of what two of them asked for. */
async function due(journey: Journey, [ana, , ben, cy]: Them): Promise<GatheringId> {
  const place = `/communities/${journey.communities.circle}/gatherings`
  await say(journey, 'ana', `${place}/new`, quarterly)
  const gatherings = journey.clone.system.selectFrom('gathering').orderBy('falls_on')
  const { id } = await gatherings.select('id').executeTakeFirstOrThrow()
  await journey.clone.system.updateTable('gathering').set({ starts_at: morning }).where('id', '=', id).execute()
  assert.ok(ana && ben && cy)
  await ben.page.goto(`/gatherings/${id}/topics`)
  await ben.write('agendas.topics.put.words', topic)
  await ben.press('agendas.topics.put.submit')
  await ben.finds((page) => page.getByText(topic))
  await cy.page.goto(`/gatherings/${id}/topics`)
  await cy.press('agendas.topics.vote')
  await cy.reads('agendas.topics.votes', { votes: 1 })
  await say(journey, 'ana', `/gatherings/${id}/agenda/items`, { kind: 'check_in', minutes: '5' })
  await ana.page.goto(`/gatherings/${id}/topics`)
  await ana.press('agendas.topics.acts.schedule')
  await ana.reads('agendas.topics.states.scheduled')
  const steps = [
    { kind: 'inquiry', minutes: '10' },
    { kind: 'networking', minutes: '15' },
    { kind: 'decision', minutes: '15' },
    { kind: 'check_out', minutes: '5' },
  ]
  for (const step of steps) await say(journey, 'ana', `/gatherings/${id}/agenda/items`, step)
  return id
}

/** Ana opens the room beside the call, and everybody comes. */
async function arrive(them: Them, room: string): Promise<void> {
  const [ana, ...others] = them
  assert.ok(ana)
  await ana.page.goto(room)
  await ana.press('rooms.open.act')
  await stands(ana, 'check_in')
  await all(others, async ({ page }) => void (await page.goto(room)))
}

/** Where the room is, as her page says it. */
async function stands(one: Participant, step: Step): Promise<void> {
  const title = step === topic ? step : one.said(`agendas.kinds.${step}`)
  await one.finds((page) => page.locator('#stage-title', { hasText: title }))
}

/** Ana moves the room on, and everybody sees it. */
async function moveOn([ana, ...others]: Them, step: Step): Promise<void> {
  assert.ok(ana)
  await ana.press('rooms.lead.next')
  await all([ana, ...others], (one) => stands(one, step))
}

/** Everybody says how she is; the group alone is shown. */
async function checkIn(them: Them): Promise<void> {
  await all(them, async (one) => {
    await one.press(them.indexOf(one) < 6 ? 'rooms.check.moods.hopeful' : 'rooms.check.moods.tired')
    await one.reads('rooms.check.thanks')
  })
  const ana = of(them, 'ana')
  await ana.press('rooms.check.close')
  await ana.reads('rooms.check.result')
  await ana.press('rooms.check.share')
  await all(them, (one) => one.reads('rooms.check.result'))
}

/** Each in turn; Eve passes. */
async function round(them: Them): Promise<void> {
  const ana = of(them, 'ana')
  await ana.press('rooms.turns.begin.arrival')
  await ana.finds((page) => page.locator('.round'))
  const names = await ana.page.locator('.round > li').evaluateAll((items) => items.map((item) => item.innerText))
  assert.equal(names.length, 12)
  for (const shown of names) {
    const one = them.find(({ name }) => shown.toLowerCase().startsWith(name.toLowerCase())) ?? assert.fail(shown)
    await one.press(one.name === 'eve' ? 'rooms.turns.mine.pass' : 'rooms.turns.mine.done')
  }
  await all(them, (one) => one.reads('rooms.turns.roundOver'))
  await ana.press('rooms.turns.end')
}

/** Each writes alone, all is shown at once, and each gives a dot to what matters most to her. */
async function writeAndVote(them: Them): Promise<void> {
  const ana = of(them, 'ana')
  await ana.page.getByRole('link', { name: ana.said('boards.openInGathering') }).click()
  await ana.page.getByRole('link', { name: ana.said('boards.kinds.ideas.title') }).click()
  await ana.write('boards.opening.question', 'What would make nights lighter?')
  await ana.page.getByRole('radio', { name: ana.said('boards.anonymity.anonymous.label') }).check()
  await ana.press('boards.opening.open')
  await writeAlone(ana)
  await all(
    them.filter((one) => one !== ana),
    writeAlone,
  )
  for (const one of them) if (one !== ana) assert.equal(await one.page.getByText(noteOf(ana)).count(), 0)

  await ana.page.getByRole('link', { name: ana.said('boards.steering.lookAgain') }).click()
  await ana.press('boards.steering.acts.reveal')
  await all(them, (one) => one.finds((page) => page.getByText(noteOf(ana))))
  await ana.press('boards.steering.acts.voting')
  await all(them, async (one) => {
    await one.press('boards.votes.give', { item: noteOf(of(them, 'ben')) })
    await one.reads('boards.votes.left', { left: 2, of: 3 })
  })
  await ana.press('boards.steering.acts.closeVote')
  await all(them, (one) => one.reads('boards.results.dots', { count: 12 }))
}

async function writeAlone(one: Participant): Promise<void> {
  await one.finds((page) => page.getByText('What would make nights lighter?'))
  await one.write('boards.write.label', noteOf(one))
  await one.press('boards.write.send')
  await one.finds((page) => page.locator('.slip.own', { hasText: noteOf(one) }))
}

const noteOf = ({ name }: Participant) => `A thought, number ${name.length}${name.codePointAt(0)}`

/** Groups of three at random: one of each writes, and what she wrote comes back to all. */
async function smallGroups(them: Them): Promise<void> {
  const ana = of(them, 'ana')
  await ana.page.getByText(ana.said('rooms.groups.make')).click()
  await ana.write('rooms.groups.size', '3')
  await ana.press('rooms.groups.open')
  const writers = new Map<string, Participant>()
  await all(them, async (one) => {
    await one.finds((page) => page.locator('#groups a', { hasText: one.said('rooms.groups.write') }))
    const number = /\d/.exec(await one.page.locator('#groups-title').innerText())?.[0] ?? assert.fail(one.name)
    writers.set(number, one)
  })
  assert.equal(writers.size, 4)
  await all([...writers.values()], async (one) => {
    await one.hands.press(one.page.getByRole('link', { name: one.said('rooms.groups.write') }))
    await one.write('rooms.groups.notes', `${one.name} brings this back`)
    await one.press('rooms.groups.save')
    await one.reads('rooms.notices.written')
    await one.hands.press(one.page.getByRole('link', { name: one.said('rooms.groups.back') }))
  })
  await ana.press('rooms.groups.close')
  for (const { name } of writers.values())
    await all(them, (one) => one.finds((page) => page.getByText(`${name} brings this back`)))
}

/** Mo is cut off while the room goes on, is told, and comes back to where it is. */
async function cutOff(them: Them): Promise<void> {
  const mo = of(them, 'Mo')
  await mo.page.context().setOffline(true)
  await mo.reads('rooms.lost')
  await moveOn(
    them.filter((one) => one !== mo),
    'decision',
  )
  await mo.page.context().setOffline(false)
  await stands(mo, 'decision')
  await mo.page.getByText(mo.said('rooms.lost')).waitFor({ state: 'detached' })
}

test('twelve people go through a workshop, each in her own way, and the next one opens with what is to be done', () =>
  inBrowser(async (journey) => {
    const them = await twelve(journey)
    const id = await due(journey, them)
    const room = `/gatherings/${id}/room`
    await arrive(them, room)
    await checkIn(them)
    await moveOn(them, topic)
    await round(them)
    await moveOn(them, 'inquiry')
    await writeAndVote(them)
    await moveOn(them, 'networking')
    await smallGroups(them)
    await cutOff(them)
    await decide(journey, them)
    await moveOn(them, 'check_out')
    const [ana] = them
    await ana?.press('rooms.lead.end')
    await all(them, (one) => one.reads('rooms.ended'))
    await harvest(them, id)
    await next(journey, them)
  }))
