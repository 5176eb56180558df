import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser } from './browser.ts'
import { harvestSome } from './harvest-pages.ts'
import { eventually } from './somebody.ts'

test('a gathering is harvested, written up and closed without scripts, and its members read it', () =>
  inBrowser(async (journey) => {
    const { open: id } = await harvestSome(journey)
    const ana = await journey.open('ana', { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    await ana.goto(`/gatherings/${id}`)
    await ana.getByRole('link', { name: 'To the harvest' }).click()
    await ana.getByText('One thing that was parked waits for a word').waitFor()
    assert.equal(await ana.getByRole('button', { name: 'Confirm', exact: true }).count(), 0)

    await ana.getByLabel('Who does it').filter({ visible: true }).first().selectOption({ label: 'Ben Ito' })
    await press(ana, /^Make it an action/)
    await ana.getByText('It is on the list of what is to be done.').waitFor()
    await press(ana, 'Confirm')
    await ana.getByText('The harvest is confirmed. Members can read it.').waitFor()

    await ana.getByRole('link', { name: 'Write the minutes' }).click()
    const words = ana.locator('#words')
    assert.match(await words.inputValue(), /A shared calendar[\s\S]*Silence helps/)
    await words.fill('We open with a round.')
    await press(ana, 'Save the draft')
    await press(ana, 'Approve them')
    await press(ana, 'Close the gathering')
    await ana.getByRole('heading', { name: 'This gathering is closed' }).waitFor()

    const ben = await journey.open('ben')
    await eventually(async () => {
      await ben.goto('/inbox')
      assert.equal(await ben.getByRole('link', { name: /What came of a gathering/ }).count(), 2)
    })
    await ben.goto(`/gatherings/${id}`)
    await ben.getByRole('link', { name: 'Read all of it' }).click()
    await ben.getByRole('link', { name: 'Read the minutes' }).click()
    await ben.getByText('We open with a round.').waitFor()
  }))

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .filter({ visible: true })
    .first()
    .click()
}
