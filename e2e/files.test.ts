import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { photograph } from '../src/files/testing/samples.ts'
import { inBrowser } from './browser.ts'

const form = { name: 'intake form.txt', mimeType: 'text/plain', buffer: Buffer.from('Name and pronouns') }

describe('files beside words', () => {
  test('go while one writes, are described, and hang on what is posted', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.listening}`)
      await page.locator('textarea[name=body]').fill('Our garden, and our form.')
      await choose(page, [{ name: 'garden.jpg', mimeType: 'image/jpeg', buffer: await photograph() }, form])
      await page.getByText('intake form.txt is attached.').waitFor()
      await page.getByText('Draft saved').waitFor()
      await page.reload()
      const alt = page.getByLabel('garden.webp: What does this picture show?')
      await alt.fill('Beds of beans')
      await alt.press('Enter')
      await page.locator('textarea[name=body]').press('Control+Enter')
      await page.waitForURL(/post=4/)

      const post = page.locator('#post-4')
      const picture = post.getByRole('img', { name: 'Beds of beans' })
      await picture.scrollIntoViewIfNeeded()
      assert.ok((await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)) > 0)
      assert.equal(await page.locator('.files > li').count(), 0, 'the form is empty again')
      const [download] = await Promise.all([page.waitForEvent('download'), post.getByText('intake form.txt').click()])
      assert.equal(download.suggestedFilename(), 'intake form.txt')

      await picture.click()
      await page.getByRole('heading', { name: 'Picture' }).waitFor()
      await page.getByRole('link', { name: 'Back to the conversation' }).click()
      await page.waitForURL(/post=4/)
    }))

  test('can be dropped and pasted, taken out again, and are held to what may be sent', () =>
    inBrowser(async ({ open, threads, clone }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.listening}`)
      await give(page, 'drop', 'dropped.txt')
      await page.getByText('dropped.txt is attached.').waitFor()
      await give(page, 'paste', 'pasted.txt')
      await page.getByText('pasted.txt is attached.').waitFor()
      await page.getByRole('button', { name: 'Remove dropped.txt' }).press('Enter')
      await page.getByText('dropped.txt is removed.').waitFor()
      await page.waitForFunction(`document.activeElement.id === 'new-files'`)
      await choose(page, [{ name: 'setup.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0 program') }])
      await page.getByText('Files of this kind cannot be sent here').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0)

      await page.locator('textarea[name=body]').fill('Only the one that was pasted.')
      await page.locator('textarea[name=body]').press('Control+Enter')
      await page.locator('#post-4').getByText('pasted.txt').waitFor()
      const hung = await clone.system.selectFrom('file').select('name').where('post_id', 'is not', null).execute()
      assert.deepEqual(hung, [{ name: 'pasted.txt' }])
    }))

  test('can be cancelled on their way and sent again where the way failed; words wait for them', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben')
      await page.goto(`/threads/${threads.listening}`)
      const way = await barred(page)
      await choose(page, [form])
      await page.getByRole('progressbar', { name: 'Sending: intake form.txt' }).waitFor()
      await page.getByRole('button', { name: 'Cancel intake form.txt' }).click()
      await page.getByText('Sending intake form.txt was cancelled.').waitFor()
      assert.equal(await page.locator('.files > li').count(), 0)

      await choose(page, [form])
      await way.next((route) => route.abort())
      await page.getByText('The connection was lost before the file arrived').waitFor()
      await page.getByRole('button', { name: 'Try again intake form.txt' }).click()
      await page.locator('textarea[name=body]').fill('The form we use.')
      await page.locator('textarea[name=body]').press('Control+Enter')
      await page.getByRole('progressbar').waitFor()
      assert.doesNotMatch(page.url(), /post=4/)
      await way.next((route) => route.continue())
      await page.waitForURL(/post=4/)
      await page.locator('#post-4').getByText('intake form.txt').waitFor()
    }))

  test('go with the form where no script runs, and come back to be described', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', { javaScriptEnabled: false })
      await page.goto(`/threads/${threads.listening}`)
      await page.locator('textarea[name=body]').fill('Our garden, and our form.')
      const garden = { name: 'garden.jpg', mimeType: 'image/jpeg', buffer: await photograph() }
      await choose(page, [garden, form, { name: 'a.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ\0') }])
      await page.getByRole('button', { name: 'Reply' }).click()
      await page.getByText('a.exe: Files of this kind cannot be sent here').waitFor()
      assert.equal(await page.locator('textarea[name=body]').inputValue(), 'Our garden, and our form.')
      await page.getByLabel('garden.webp: What does this picture show?').fill('Beds of beans')
      await page.getByLabel('Remove intake form.txt').check()
      await page.getByRole('button', { name: 'Reply' }).click()
      await page.waitForURL(/post=4/)
      const post = page.locator('#post-4')
      await post.getByRole('img', { name: 'Beds of beans' }).waitFor()
      assert.equal(await post.getByText('intake form.txt').count(), 0)

      await page.goto(`${await post.locator('a[href$="/edit"]').first().getAttribute('href')}`)
      await page.getByLabel('Remove garden.webp').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.waitForURL(/post=4/)
      assert.equal(await page.locator('#post-4').getByRole('img', { name: 'Beds of beans' }).count(), 0)
    }))
})

type Chosen = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]

function choose(page: Page, files: Chosen): Promise<void> {
  return page.locator('#new-files').setInputFiles(files)
}

/** As though it was dragged from the desktop, or copied there. */
async function give(page: Page, how: 'drop' | 'paste', name: string): Promise<void> {
  await page.evaluate(`(() => {
    const data = new DataTransfer()
    data.items.add(new File(['words'], '${name}', { type: 'text/plain' }))
    const how = { bubbles: true, cancelable: true }
    const event = '${how}' === 'drop' ? new DragEvent('drop', { ...how, dataTransfer: data }) : new ClipboardEvent('paste', { ...how, clipboardData: data })
    document.querySelector('textarea[name=body]').dispatchEvent(event)
  })()`)
}

/** Uploads wait until they are let through, or are lost. */
async function barred(page: Page) {
  const waiting: Route[] = []
  await page.route(/\/communities\/[^/]+\/files\?/, (route) => void waiting.push(route))
  return {
    async next(what: (route: Route) => Promise<void>): Promise<void> {
      const end = Date.now() + 10_000
      // The one that was cancelled waits for ever.
      while (waiting.length < 2 && Date.now() < end) await page.waitForTimeout(20)
      const route = waiting.pop()
      assert.ok(route)
      await what(route)
    },
  }
}
