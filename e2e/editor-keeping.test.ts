import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, writesFormatted } from './browser.ts'
import { act, openEditor, paste, written } from './writing.ts'

describe('the editor loses nothing', () => {
  test('when it does not come: words are typed and posted as they always were', () =>
    inBrowser(async ({ open, threads }) => {
      for (const lost of ['**/assets/editing-*', '**/writing/tools/**']) {
        const page = await open('ben', writesFormatted)
        await page.goto(`/threads/${threads.listening}`)
        await page.route(lost, (route) => route.abort())
        const [failed] = await Promise.all([
          page.waitForEvent('requestfailed'),
          page.locator('textarea[name=body]').focus(),
        ])
        assert.match(failed.url(), /editing|tools/)
        await page.locator('textarea[name=body]').pressSequentially('It **works** on.')
        await page.waitForTimeout(600)
        assert.equal(await page.locator('.words').count(), 0)
        await page.keyboard.press('Control+Enter')
        await page.locator('.body strong', { hasText: 'works' }).first().waitFor()
      }
    }))

  test('of what is typed while it comes, and the caret stays in its place', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      await page.route('**/writing/tools/**', async (route) => {
        await new Promise((go) => setTimeout(go, 700))
        await route.continue()
      })
      await page.locator('textarea[name=body]').pressSequentially('We **wait** here')
      for (let letters = ' here'.length; letters > 0; letters--) await page.keyboard.press('ArrowLeft')
      await page.locator('.words > [role=textbox]').waitFor()
      await page.keyboard.type(' long')
      assert.match(await written(page), /^We \*\*wait( long)?\*\*( long)? here$/)
    }))

  test('of a draft, or of words that are looked through before they are posted', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      await openEditor(page)
      await page.keyboard.type('- my client Delia Fernbrook')
      await page.getByText('Draft saved').waitFor()
      await page.reload()
      const editor = await openEditor(page)
      assert.equal(await editor.locator('li').textContent(), 'my client Delia Fernbrook')
      await page.keyboard.press('Control+Enter')
      await page.locator('#doubt').waitFor()
      await page.getByRole('link', { name: /Change/ }).click()
      await page.locator('.words > [role=textbox]:focus').waitFor()
      await page.keyboard.press('Control+A')
      await page.keyboard.type('somebody I work with')
      await page.keyboard.press('Control+Enter')
      await page.locator('#post-4 .body', { hasText: 'somebody I work with' }).waitFor()
      assert.equal(await page.locator('textarea[name=body]').inputValue(), '')
      await openEditor(page)
      await page.keyboard.type('and again')
      await page.keyboard.press('Control+Enter')
      await page.locator('#post-5 .body', { hasText: /^\s*and again\s*$/ }).waitFor()
    }))

  test('that it cannot show: those words stay plain', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      await page.locator('textarea[name=body]').evaluate((area: { value: string }) => (area.value = 'foo&#10;&#10;bar'))
      await page.locator('textarea[name=body]').focus()
      await page.getByText('only plain text can show').waitFor()
      assert.equal(await written(page), 'foo&#10;&#10;bar')
      assert.ok(await page.locator('textarea[name=body]').isVisible())
    }))

  test('for whoever prefers plain text, who is asked once', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      await openEditor(page)
      await page.keyboard.type('We wait')
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Control+b')
      await act(page, 'plain')
      assert.equal(await page.locator('textarea[name=body]').inputValue(), '**We wait**')
      await page.getByText('Draft saved').waitFor()
      await page.reload()
      await page.locator('textarea[name=body]').focus()
      await page.waitForTimeout(600)
      assert.equal(await page.locator('.words').count(), 0)
      await page.getByRole('button', { name: 'Formatted text' }).click()
      await page.locator('.words strong').waitFor()
    }))

  test('to whoever has only keys: Tab leads out, the buttons are one stop, arrows walk among them', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      const editor = await openEditor(page)
      await page.keyboard.type('- one')
      await page.keyboard.press('Alt+F10')
      const focused = () => page.evaluate<string>('document.activeElement.dataset.act ?? document.activeElement.id')
      assert.equal(await focused(), 'bold')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      assert.equal(await focused(), 'link')
      await page.keyboard.press('End')
      assert.equal(await focused(), 'more')
      await page.keyboard.press('Escape')
      assert.ok(await editor.evaluate((one) => one === one.ownerDocument.activeElement))
      await page.keyboard.press('Tab')
      assert.equal(await focused(), 'new-files')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      assert.equal(await focused(), 'more')
    }))

  test('of what is dropped or pasted, however much: files hang on the post, words are cut to what can be posted', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      await openEditor(page)
      await page.evaluate(`{
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['hello'], 'dropped.txt', { type: 'text/plain' }))
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector('.words > [role=textbox]').dispatchEvent(event)
      }`)
      await page.getByText('dropped.txt is attached.').waitFor()
      assert.equal(await written(page), '')
      const much = 'word '.repeat(1_000_000)
      await paste(page, { 'text/plain': much, 'text/html': `<p>${much}</p>` })
      const most = Number(await page.locator('textarea[name=body]').getAttribute('maxlength'))
      const { length } = await written(page)
      assert.ok(length > most / 2 && length <= most, String(length))
    }))
})
