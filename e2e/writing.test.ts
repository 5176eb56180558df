import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { inBrowser } from './browser.ts'

describe('writing', () => {
  test('is formatted by buttons and keys, and posted by Ctrl and Enter', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.listening}`)
      const body = page.locator('textarea[name=body]')
      await body.fill('we wait\nwe listen')
      await select(body, 0, 17)
      await page.getByRole('button', { name: 'List' }).click()
      assert.equal(await body.inputValue(), '- we wait\n- we listen')

      await select(body, 2, 4)
      await body.press('Control+b')
      assert.equal(await body.inputValue(), '- **we** wait\n- we listen')
      await body.press('Control+b')
      assert.equal(await body.inputValue(), '- we wait\n- we listen')

      await select(body, 5, 9)
      await page.getByRole('button', { name: 'Link', exact: true }).click()
      await page.keyboard.type('https://example.org/')
      assert.match(await body.inputValue(), /\[wait\]\(https:\/\/example\.org\/\)/)
      await body.press('Control+Enter')
      await page.waitForURL(/post=4/)
      assert.equal(await page.locator('#post-4 .body a').getAttribute('href'), 'https://example.org/')
    }))

  test('offers the names of members, by keyboard', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.listening}`)
      const body = page.locator('textarea[name=body]')
      await body.pressSequentially('Ask @f')
      await page.getByRole('option', { name: 'Fay Roy' }).waitFor()
      await body.press('Enter')
      assert.equal(await body.inputValue(), 'Ask @Fay Roy ')
      assert.equal(await page.locator('.suggestions [role=option]').count(), 0)

      await body.pressSequentially('or ben@example.org')
      await body.press('Control+Enter')
      await page.waitForURL(/post=4/)
      assert.equal(await page.locator('#post-4 .mention').textContent(), '@Fay Roy')
    }))
})

interface Selectable {
  setSelectionRange(start: number, end: number): void
}

async function select(body: Locator, start: number, end: number): Promise<void> {
  await body.evaluate((area: Selectable, range) => area.setSelectionRange(...range), [start, end] as const)
}
