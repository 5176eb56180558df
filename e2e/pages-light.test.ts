import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyTemplate } from '#world/clone.ts'
import { inBrowser } from './browser.ts'
import { fillHouse } from './full-house.ts'
import { problemsOf } from './page-problems.ts'
import { buildersPages, firstPages } from './first-pages.ts'
import { pagesOf } from './pages.ts'

const how = { colorScheme: 'light' } as const

test(
  'axe and html-validate find nothing on any page in English, in the light, on a wide screen',
  { timeout: 1_800_000 },
  () =>
    inBrowser(async (journey) => {
      const problems = await problemsOf(journey, pagesOf(await fillHouse(journey)), how)
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
