import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { inBrowser, type Journey } from './browser.ts'
import { tellOfThemselves } from './full-profiles.ts'

const card = (page: Page) => page.getByRole('tooltip')
const name = (page: Page) => page.locator('.people a.title', { hasText: 'Ben Ito' })

/** The directory, with what is asked of the server for cards. */
async function atTheDirectory({ open }: Journey, touch = false): Promise<{ page: Page; asked: string[] }> {
  const page = await open('ana', touch ? { hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } } : {})
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/card')) asked.push(request.url())
  })
  await page.goto('/people')
  await name(page).waitFor()
  return { page, asked }
}

test('a card over a name says what she shows, while a mouse is on the name or on the card', () =>
  inBrowser(async (known) => {
    await tellOfThemselves(known)
    const { page, asked } = await atTheDirectory(known)
    await name(page).hover()
    await card(page).getByText('Court days, and how to wait well').waitFor()
    const { x = 0, y = 0, width = 0 } = (await card(page).boundingBox()) ?? {}
    assert.ok(x >= 0 && x + width <= (page.viewportSize()?.width ?? 0))
    assert.equal(await name(page).getAttribute('aria-describedby'), await card(page).getAttribute('id'))
    await page.mouse.move(x + 20, y + 20, { steps: 5 })
    await page.waitForTimeout(600)
    assert.equal(await card(page).count(), 1)
    await page.keyboard.press('Escape')
    assert.equal(await card(page).count(), 0)
    await page.mouse.move(2, 2)
    await name(page).hover()
    await card(page).waitFor()
    await page.mouse.move(2, 2)
    await card(page).waitFor({ state: 'detached' })
    assert.equal(asked.length, 1)
  }))

test('it opens where the keyboard stops, and closes by Escape and by going on', () =>
  inBrowser(async (known) => {
    await tellOfThemselves(known)
    const { page } = await atTheDirectory(known)
    await page.locator('main').getByRole('link').first().focus()
    for (let n = 0; n < 40 && !(await name(page).evaluate((link) => link.matches(':focus'))); n++)
      await page.keyboard.press('Tab')
    await card(page).getByText('Ben Ito').waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await card(page).count(), 0)
    assert.ok(await name(page).evaluate((link) => link.matches(':focus')))
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await card(page).waitFor()
    await page.keyboard.press('Tab')
    await card(page).waitFor({ state: 'detached' })
  }))

test('touch asks for nothing, and leads on; whoever may not be seen has no card', () =>
  inBrowser(async (known) => {
    await tellOfThemselves(known)
    const { page, asked } = await atTheDirectory(known, true)
    await page.mouse.wheel(0, 300)
    await name(page).tap()
    await page.waitForURL(/\/people\/[\w-]+$/)
    assert.deepEqual(asked, [])

    const other = await atTheDirectory(known)
    await other.page.route('**/card', (route) => route.fulfill({ status: 404, body: 'Nobody' }))
    await name(other.page).hover()
    await other.page.waitForTimeout(800)
    assert.equal(other.asked.length, 1)
    assert.equal(await card(other.page).count(), 0)
  }))
