import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser } from './browser.ts'
import { eventually } from './somebody.ts'

const field = '#body'
const status = '.draft-said'

describe('words that are being written', () => {
  test('are kept after a pause, and stand in the form on another device', () =>
    inBrowser(async ({ open, threads }) => {
      const path = `/threads/${threads.waiting}`
      const laptop = await open('ben')
      await laptop.goto(path)
      await laptop.locator(field).pressSequentially('Half a thought')
      await says(laptop, 'Draft saved')

      const phone = await open('ben')
      await phone.goto(path)
      assert.equal(await phone.locator(field).inputValue(), 'Half a thought')
      await phone.locator(field).fill('Half')
      await says(phone, 'Draft saved')
    }))

  test('are kept when the page is left before the pause', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.waiting}`)
      await page.locator(field).fill('Leaving at once')
      await page.goto('/drafts')
      await eventually(async () => {
        await page.reload()
        assert.match(await page.locator('main').innerText(), /Leaving at once/)
      })
    }))

  test('are not kept once they are posted', () =>
    inBrowser(async ({ open, threads, clone }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.waiting}`)
      await page.locator(field).fill('This is posted')
      await says(page, 'Draft saved')
      await page.locator(field).pressSequentially(' at once')
      await page.getByRole('button', { name: 'Reply', exact: true }).click()
      await page.getByText('This is posted at once').waitFor()
      assert.equal(await page.locator(field).inputValue(), '')
      await page.waitForTimeout(1_500)
      assert.deepEqual(await clone.system.selectFrom('draft').selectAll().execute(), [])
    }))

  test('are compared where longer ones are kept from elsewhere', () =>
    inBrowser(async ({ open, threads }) => {
      const path = `/threads/${threads.waiting}`
      const [laptop, phone] = [await open('ben'), await open('ben')]
      await phone.goto(path)
      await laptop.goto(path)
      await laptop.locator(field).fill('A long thought, written on the laptop')
      await says(laptop, 'Draft saved')

      await phone.locator(field).fill('A short one')
      await says(phone, 'A longer draft of yours was saved on another device.')
      await phone.getByRole('button', { name: 'Compare both' }).click()
      await phone.getByText('A long thought, written on the laptop').waitFor()
      await phone.getByRole('button', { name: 'Keep these words instead' }).click()
      await phone.waitForURL(`**${path}*`)
      assert.equal(await phone.locator(field).inputValue(), 'A short one')
    }))

  test('stand where they are while their writer goes from what was found in them to the field', () =>
    inBrowser(async ({ open, communities, people }) => {
      const page = await open('ana')
      await page.goto(`/communities/${communities.circle}/people/${people.ben}/suspension`)
      await page.locator('[name=message]').fill('Your client Delia Fernbrook called')
      await page.locator('[name=days]').fill('21')
      await page.getByRole('button', { name: 'Keep out and send' }).click()
      await page.locator('#doubt').waitFor()
      const asked: string[] = []
      page.on('request', (request) => void asked.push(request.url()))
      await page.getByRole('link', { name: 'Change it' }).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' us, and more')
      await page.waitForLoadState('networkidle')
      assert.equal(await page.locator('[name=message]').inputValue(), 'Your client Delia Fernbrook called us, and more')
      assert.equal(await page.locator('[name=days]').inputValue(), '21')
      assert.deepEqual(asked, [])
    }))
})

describe('how much is new', () => {
  test('shows itself without a reload, and marks nothing as read', () =>
    inBrowser(async ({ open, threads }) => {
      const [ben, fay] = [await open('ben'), await open('fay')]
      await ben.goto('/drafts')
      await fay.goto(`/threads/${threads.waiting}`)
      await fay.locator(field).fill('Nous aussi.')
      await fay.getByRole('button', { name: 'Répondre', exact: true }).click()
      await fay.getByText('Nous aussi.').waitFor()
      await ben.locator('live-count').getByText('1 new').waitFor()
      await ben.reload()
      await ben.locator('live-count').getByText('1 new').waitFor()
    }))
})

async function says(page: Page, words: string): Promise<void> {
  await page.locator(status).getByText(words).waitFor()
}
