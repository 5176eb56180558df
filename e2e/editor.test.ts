import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inBrowser, writesFormatted } from './browser.ts'
import { axeProblems, widthProblems } from './page-problems.ts'
import { narrow, ways, runsScripts } from './ways.ts'
import { act, openEditor, seen, written } from './writing.ts'

const post = [
  '## What helped',
  'We **wait**, as [this page](https://example.org/wait) says.',
  '- one\n  - inside\n- two',
  '| When | What |\n| --- | --- |\n| 9:00 | Tea |',
].join('\n\n')

describe('writing in the editor', () => {
  for (const way of ways.filter(runsScripts)) {
    test(`makes a heading, marks, a link, a list, a mention and a table, ${way.name}`, () =>
      inBrowser(async ({ open, threads, clone, people }) => {
        await clone.system.updateTable('person').set({ language: way.language }).execute()
        const page = await open('ben', { ...way.context, ...writesFormatted })
        const { keyboard } = page
        await page.goto(`/threads/${threads.listening}`)
        await openEditor(page)
        await act(page, 'heading')
        await keyboard.type('What helped')
        await keyboard.press('Enter')
        await keyboard.type('We ')
        await keyboard.press('Control+b')
        await keyboard.type('wait')
        await keyboard.press('Control+b')
        await keyboard.type(', as this page')
        for (let letters = 'this page'.length; letters > 0; letters--) await keyboard.press('Shift+ArrowLeft')
        await seen(page)
        await keyboard.press('Control+k')
        await keyboard.type('javascript:alert(1)')
        await keyboard.press('Enter')
        await page.locator('#body-link-problem').waitFor()
        await keyboard.press('Control+A')
        await keyboard.type('https://example.org/wait')
        await keyboard.press('Enter')
        await keyboard.type(' says.')
        await keyboard.press('Enter')
        await keyboard.type('- one')
        await keyboard.press('Enter')
        await keyboard.press('Control+]')
        await keyboard.type('inside')
        await keyboard.press('Enter')
        await keyboard.press('Control+[')
        await keyboard.type('two')
        await keyboard.press('Enter')
        await keyboard.press('Enter')
        await act(page, 'table')
        for (const cell of ['When', 'What', '9:00']) {
          await keyboard.type(cell)
          await keyboard.press('Tab')
        }
        await keyboard.type('Tea')
        await keyboard.press('Enter')
        assert.equal(await written(page), post)

        await keyboard.type('Ask @f')
        await page.getByRole('option', { name: 'Fay Roy' }).waitFor()
        const chosen = page.locator('.words > [aria-activedescendant]')
        assert.equal(await chosen.getAttribute('aria-activedescendant'), `suggestion-${people.fay}`)
        await keyboard.press('Enter')
        await keyboard.type(way.language === 'fr' ? ':pouce lev' : ':thumbs u')
        await page.locator('.suggestions:not([hidden]) [role=option]').waitFor()
        await keyboard.press('Enter')
        await keyboard.press('Control+Enter')
        await page.waitForURL(/post=4/)
        const body = page.locator('#post-4 .body')
        assert.equal(await body.locator('.mention').textContent(), '@Fay Roy')
        assert.match((await body.textContent()) ?? '', /👍/)
        assert.equal(await body.locator('th').first().textContent(), 'When')
        assert.equal(await body.locator('a[href="https://example.org/wait"]').textContent(), 'this page')
        assert.equal(await body.locator('li li').textContent(), 'inside')
      }))
  }

  test('opens what was posted as it looks, and changes nothing that is not changed', () =>
    inBrowser(async ({ open, threads, clone }) => {
      const page = await open('ben', writesFormatted)
      const typed = 'A *slanted* word,\nand __bold__ ones:\n\n* one\n* two &amp; three\n\nHeading\n===\n'
      await page.goto(`/threads/${threads.listening}`)
      await page.getByRole('button', { name: 'Bold' }).waitFor()
      await page.locator('textarea[name=body]').fill(typed)
      await page.locator('.words > [role=textbox]').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/post=4/)
      const kept = () => clone.system.selectFrom('post').select('markdown').where('seq', '=', 4).executeTakeFirst()
      const before = await kept()
      assert.match(before?.markdown ?? '', /__bold__/)

      await page.locator('#post-4 summary').first().click()
      await page.locator('#post-4').getByRole('link', { name: 'Edit' }).click()
      await page.waitForURL(/edit/)
      const editor = await openEditor(page)
      assert.equal(await editor.locator('strong').textContent(), 'bold')
      await page.keyboard.type('X')
      await page.keyboard.press('Backspace')
      assert.equal(await written(page), before?.markdown)
      await page.keyboard.press('Control+End')
      await page.keyboard.type(', again')
      assert.match(
        await written(page),
        /^A \*slanted\* word,\nand \*\*bold\*\* ones:\n\n- one\n- two & three\n\n# Heading, again$/,
      )
    }))

  test('is found by everybody: axe has nothing to say, and nothing reaches beyond the page', () =>
    inBrowser(async ({ open, threads, clone }) => {
      const looks = [
        { language: 'en', how: { colorScheme: 'light' } },
        { language: 'fr', how: { colorScheme: 'dark', viewport: narrow, locale: 'fr-CA' } },
      ] as const
      for (const { language, how } of looks) {
        await clone.system.updateTable('person').set({ language }).execute()
        const page = await open('ben', { ...how, ...writesFormatted })
        await page.goto(`/threads/${threads.listening}`)
        await openEditor(page)
        await page.keyboard.press('Control+A')
        await page.keyboard.press('Delete')
        await act(page, 'table')
        await act(page, 'link')
        await page.keyboard.press('Enter')
        assert.deepEqual([...(await axeProblems(page)), ...(await widthProblems(page))], [])
        await page.keyboard.press('Escape')
        await act(page, 'emoji')
        await page.locator('.suggestions:not([hidden]) [role=option]').first().waitFor()
        assert.deepEqual([...(await axeProblems(page)), ...(await widthProblems(page))], [])
      }
    }))

  test('is on the page of parts with everything that words may hold', () =>
    inBrowser(
      async ({ open }) => {
        const page = await open('ben', writesFormatted)
        await page.goto('/dev/parts')
        await page.locator('textarea[name=said]').focus()
        const editor = page.locator('.words > [role=textbox]')
        await editor.waitFor()
        for (const part of ['h2', 'strong', 'em', 's', 'code', 'a', 'ul ol', 'blockquote', 'td', 'pre']) {
          assert.ok((await editor.locator(part).count()) > 0, part)
        }
        assert.deepEqual(await axeProblems(page), [])
      },
      { mode: 'development' },
    ))
})
