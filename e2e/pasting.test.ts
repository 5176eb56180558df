import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { inBrowser, writesFormatted } from './browser.ts'
import { openEditor, paste, written } from './writing.ts'

const read = (name: string) => readFileSync(new URL(`pasted/${name}`, import.meta.url), 'utf8')

describe('what is pasted', () => {
  test('from Word, Google Docs and mail comes out clean, and nothing in it is asked for', () =>
    inBrowser(async ({ open, threads }) => {
      const page = await open('ben', writesFormatted)
      await page.goto(`/threads/${threads.listening}`)
      await openEditor(page)
      for (const name of ['word', 'google-docs', 'gmail', 'outlook']) {
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.press('Delete')
        await paste(page, { 'text/html': read(`${name}.html`), 'text/plain': 'words alone' })
        assert.equal(await written(page), read(`${name}.md`).trimEnd(), name)
      }
    }))
})
