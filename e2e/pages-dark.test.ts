import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyTemplate } from '#world/clone.ts'
import { inBrowser } from './browser.ts'
import { fillHouse } from './full-house.ts'
import { problemsOf } from './page-problems.ts'
import { buildersPages, firstPages } from './first-pages.ts'
import { pagesOf } from './pages.ts'
import { narrow } from './ways.ts'

const how = { colorScheme: 'dark', locale: 'fr-CA', viewport: narrow } as const

test(
  'axe and html-validate find nothing on any page in French, in the dark, at 320 px, and none scrolls sideways',
  { timeout: 1_800_000 },
  () =>
    inBrowser(async (journey) => {
      const house = await fillHouse(journey)
      await journey.clone.system.updateTable('person').set({ language: 'fr' }).execute()
      const problems = await problemsOf(journey, pagesOf(house), how)
      assert.equal(problems.length, 0, `\n${problems.join('\n')}`)
    }),
)

test('nor on a page for whoever builds Hearth', () =>
  inBrowser(
    async (journey) => {
      const problems = await problemsOf(journey, buildersPages, how)
      assert.equal(problems.length, 0, `\n${problems.join('\n')}`)
    },
    { mode: 'development' },
  ))

test('nor on a page of the first run', () =>
  inBrowser(
    async (journey) => {
      const problems = await problemsOf(journey, firstPages, how)
      assert.equal(problems.length, 0, `\n${problems.join('\n')}`)
    },
    { template: emptyTemplate() },
  ))
