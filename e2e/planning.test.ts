import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser, type Journey } from './browser.ts'
import { assertFits } from './somebody.ts'

const named = 'How do you keep a waiting list short?'
const nameless = 'Être seule de garde la nuit : comment faites-vous ?'

/** Ana is in Vancouver, Ben in Paris, Fay in St. John’s, where clocks differ by half an hour. */
async function apart({ clone, people }: Journey): Promise<void> {
  const zones = { ana: 'America/Vancouver', ben: 'Europe/Paris', fay: 'America/St_Johns' } as const
  for (const who of ['ana', 'ben', 'fay'] as const)
    await clone.system.updateTable('person').set({ time_zone: zones[who] }).where('id', '=', people[who]).execute()
}

async function sees(page: Page, ...what: readonly (string | RegExp)[]): Promise<void> {
  for (const one of what) await page.getByText(one).filter({ visible: true }).first().waitFor({ timeout: 4000 })
  await assertFits(page)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Ana plans a call for every three months, and looks at its dates before she keeps it. Gives where the first stands. */
async function plan(ana: Page, place: string): Promise<string> {
  await ana.goto(place)
  await ana.getByRole('link', { name: 'Plan a gathering' }).first().click()
  await ana.locator('input[name="nameEn"]').fill('Quarterly call')
  await ana.locator('input[name="nameFr"]').fill('Appel trimestriel')
  await ana.locator('input[name="day"]').fill('2026-03-10')
  await ana.locator('input[name="time"]').fill('13:00')
  assert.equal(await ana.locator('[name="zone"]').inputValue(), 'America/Vancouver')
  await press(ana, 'See the dates first')
  await sees(
    ana,
    /Every three months on the second Tuesday/i,
    /Tuesday 10 March 2026, 13:00/,
    /Tuesday 9 June 2026, 13:00/,
  )
  await sees(ana, /Tuesday 8 December 2026, 13:00/)
  await press(ana, 'Plan it')
  await sees(ana, 'Planned. Members see it under Gatherings.')
  return new URL(ana.url()).pathname
}

/** On Ben’s clock the hour changes with the clocks of two continents, on which it goes forward on different days. */
async function onTheirClocks(ben: Page, fay: Page, place: string): Promise<void> {
  await ben.goto(place)
  await sees(ben, /Tuesday 10 March 2026, 21:00 to 22:30, Central European Time/, /Tuesday 9 June 2026, 22:00 to 23:30/)
  await sees(ben, /There: Tuesday 10 March 2026, 13:00 to 14:30, Pacific Time/)
  await fay.goto(place)
  await sees(fay, 'Appel trimestriel', /mardi 10 mars 2026, de 17\s?h\s?30 à 19\s?h, heure de Terre-Neuve/)
  await sees(fay, /mardi 9 juin 2026, de 17\s?h\s?30/, /Là-bas\s: mardi 10 mars 2026, de 13\s?h à 14\s?h\s?30/)
}

async function putIn(ben: Page, fay: Page, first: string): Promise<void> {
  await ben.goto(first)
  await ben
    .getByRole('link', { name: /^Put something in|talk of/ })
    .first()
    .click()
  await ben.locator('textarea[name="words"]').first().fill(named)
  await press(ben, 'Put it in')
  await sees(ben, named)

  await fay.goto(new URL(ben.url()).pathname)
  await fay.locator('textarea[name="words"]').first().fill(nameless)
  await fay.locator('input[name="withoutName"]').check()
  await press(fay, 'Proposer')
  await sees(fay, nameless)
}

/** Voices put the one without a name first; who put it in stands nowhere. */
async function vote(journey: Journey, { ana, ben, topics }: { ana: Page; ben: Page; topics: string }): Promise<void> {
  for (const page of [ana, ben]) {
    await page.goto(topics)
    await page.locator('.topics > li', { hasText: nameless }).locator('.voices button').click()
    await page.locator('.topics > li', { hasText: nameless }).locator('.voices button[aria-pressed="true"]').waitFor()
  }
  await ana.goto(topics)
  const [firstOne = '', secondOne = ''] = await ana.locator('.topics > li').allInnerTexts()
  assert.match(firstOne, /Être seule/)
  assert.doesNotMatch(firstOne, /Fay/)
  assert.match(secondOne, /waiting list[\s\S]*Ben Ito/)
  const rows = await journey.clone.system.selectFrom('agenda_topic').select(['author_id', 'words']).execute()
  assert.equal(rows.find(({ words }) => words === nameless)?.author_id, null)
}

async function publish(ana: Page, ben: Page, { topics, agenda }: { topics: string; agenda: string }): Promise<void> {
  await ben.goto(agenda)
  await sees(ben, 'There is no agenda yet')
  for (const words of [nameless, named]) {
    await ana.goto(topics)
    await ana
      .locator('.topics > li', { hasText: words })
      .getByRole('button', { name: /^Put it on the agenda/ })
      .click()
    await sees(ana, /It is on the agenda\. Say there/)
    await ana.goto(topics)
    await ana.locator('.topics > li', { hasText: words }).getByText('On the agenda').waitFor()
  }
  await ana.goto(agenda)
  await press(ana, 'Publish it')
  await ana.getByRole('button', { name: 'Publish it' }).waitFor({ state: 'detached' })
  await ben.goto(agenda)
  const steps = await ben.locator('.agenda > li').allInnerTexts()
  assert.equal(steps.length, 2)
  assert.match(steps[0] ?? '', /Être seule/)
  assert.match(steps[1] ?? '', /waiting list/)
}

test('a series is planned on one clock and read on others; what members want to talk of becomes its agenda', () =>
  inBrowser(async (journey) => {
    await apart(journey)
    const place = `/communities/${journey.communities.circle}/gatherings`
    const [ana, ben] = [await journey.open('ana'), await journey.open('ben')]
    const fay = await journey.open('fay', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    const first = await plan(ana, place)
    await onTheirClocks(ben, fay, place)

    await putIn(ben, fay, first)
    const topics = new URL(ben.url()).pathname
    await vote(journey, { ana, ben, topics })
    await publish(ana, ben, { topics, agenda: `${first}/agenda` })

    await ben.goto(first)
    await sees(ben, /Tuesday 10 March 2026, 21:00 to 22:30, Central European Time/)
    await press(ben, 'I come')
    await ben.locator('.answers button[aria-pressed="true"]').first().waitFor()
    await sees(ben, /waiting list/)
    await fay.goto(first)
    await press(fay, 'Peut-être')
    await fay.locator('.answers button[aria-pressed="true"]').first().waitFor()
    await sees(fay, /Être seule/)
    await ana.goto(first)
    await sees(ana, 'Ben Ito', 'Fay Roy')
    const said = await journey.clone.system.selectFrom('gathering_answer').select('answer').orderBy('answer').execute()
    assert.deepEqual(said, [{ answer: 'comes' }, { answer: 'maybe' }])
  }))
