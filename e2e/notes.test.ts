import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser, writesFormatted } from './browser.ts'
import { planGatherings } from './gatherings-pages.ts'
import { axeProblems, widthProblems } from './page-problems.ts'
import { narrow } from './ways.ts'

const editorOf = (page: Page) => page.locator('.words > [role=textbox]')

/** Goes where the words end and types. */
async function types(page: Page, words: string): Promise<void> {
  await editorOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

describe('the notes of a gathering', () => {
  test('are typed by several at once; who loses the connection goes on, and nobody loses a word', () =>
    inBrowser(async (journey) => {
      const { next } = await planGatherings(journey)
      const path = `/gatherings/${next}/notes`
      const [ana, ben] = await Promise.all([
        journey.open('ana', writesFormatted),
        journey.open('ben', { viewport: narrow, hasTouch: true, ...writesFormatted }),
      ])
      await ana.goto(`/gatherings/${next}`)
      await ana.getByRole('link', { name: 'Open the notes' }).click()
      await ben.goto(path)
      await Promise.all([editorOf(ana).waitFor(), editorOf(ben).waitFor()])

      await types(ana, 'What we keep')
      await editorOf(ben).getByText('What we keep').waitFor()
      await types(ben, ', and who does it')
      await editorOf(ana).getByText('What we keep, and who does it').waitFor()

      await ben.context().setOffline(true)
      await types(ben, ' next')
      await ben.getByText('There is no connection.').waitFor()
      await ana.keyboard.press('Control+Home')
      await ana.keyboard.type('Today: ')
      await ana.getByText('Everything is saved.').waitFor()
      await ben.context().setOffline(false)
      const both = 'Today: What we keep, and who does it next'
      await editorOf(ben).getByText(both).waitFor()
      await editorOf(ana).getByText(both).waitFor()

      await ana.keyboard.press('Control+z')
      await editorOf(ben).getByText('What we keep, and who does it next', { exact: true }).waitFor()
      for (const page of [ana, ben]) assert.deepEqual([await axeProblems(page), await widthProblems(page)], [[], []])

      const fay = await journey.open('fay', { javaScriptEnabled: false })
      await fay.goto(path)
      const area = fay.getByRole('textbox', { name: 'Notes' })
      assert.equal(await area.inputValue(), 'What we keep, and who does it next')
      await area.fill('What we keep, and who does it next\n\n- Fay : le compte rendu')
      await fay.getByRole('button', { name: 'Enregistrer' }).click()
      await fay.getByText('Les notes sont enregistrées.').waitFor()
      await editorOf(ana).locator('li', { hasText: 'Fay : le compte rendu' }).waitFor()
    }))
})
