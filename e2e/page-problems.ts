import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Journey } from './browser.ts'
import type { SomePage } from './some-page.ts'
import { show } from './showing.ts'

// How the markup is laid out is not a fault of it: it is made to be sent, not to be read.
const layout = { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'doctype-style': 'off' } as const
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  rules: { ...layout, 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }] },
})

/** What is wrong with each of these pages, all at once, so that mending them is one round. */
export async function problemsOf(
  { open }: Journey,
  pages: readonly SomePage[],
  how: BrowserContextOptions,
): Promise<string[]> {
  const problems = await Promise.all(
    Map.groupBy(pages, ({ who }) => who)
      .entries()
      .map(async ([who, hers]) => {
        const page = await open(who, how)
        const found: string[] = []
        for (const one of hers) {
          const name = `${who} ${one.fields ? 'POST' : 'GET'} ${one.path}`
          found.push(...(await problemsOn(page, one)).map((problem) => `${name}\n    ${problem}`))
        }
        return found
      }),
  )
  return problems.flat()
}

async function problemsOn(page: Page, one: SomePage): Promise<string[]> {
  const { html, status } = await show(page, one)
  const expected = one.status ?? (one.fields ? 422 : 200)
  if (status !== expected) return [`answered ${status} instead of ${expected}`]
  return [...(await markupProblems(html)), ...(await axeProblems(page)), ...(await widthProblems(page))]
}

async function markupProblems(html: string): Promise<string[]> {
  if (html === '') return []
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `html ${ruleId}: ${message} (line ${line}, ${selector})`),
  )
}

/** What axe finds on a page as it stands. */
export async function axeProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  )
}

/** Whether it has to be moved sideways. */
export async function widthProblems(page: Page): Promise<string[]> {
  const beyond: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return beyond === 0 ? [] : [`reaches ${String(beyond)} px beyond its side`]
}
