import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Persona } from '#world/people.ts'
import { wordsIn, type Values, type WordKey, type Words } from '#kernel/words.ts'
import type { Journey } from './browser.ts'
import type { Way } from './ways.ts'

type Role = 'button' | 'link' | 'heading' | 'radio' | 'checkbox' | 'textbox'

/** Somebody at her browser, who looks for things by what they are called. */
export interface Somebody {
  readonly page: Page
  readonly words: Words
  go(path: string): Promise<void>
  /** Something on the page, named by our words or by a member's. */
  find(role: Role, name: string | RegExp): Locator
  press(role: 'button' | 'link', key: WordKey, values?: Values): Promise<void>
  pressThis(what: Locator): Promise<void>
  write(label: WordKey, text: string): Promise<void>
  choose(role: 'radio' | 'checkbox', name: string | RegExp): Promise<void>
  /** From a menu of short answers, by what is sent. */
  pick(label: WordKey, value: string): Promise<void>
  /** Waits until it stands on the page. */
  sees(what: string | RegExp | Locator): Promise<void>
  reads(key: WordKey, values?: Values): Promise<void>
  /** Comes back to a page until it shows this: what others do reaches her by a job, a moment later. */
  findsAt(path: string, what: Locator): Promise<void>
}

export async function somebody(
  { open, clone }: Journey,
  who: Persona | 'visitor',
  way: Way,
  more: BrowserContextOptions = {},
): Promise<Somebody> {
  const { language, hands, context } = way
  await clone.system.updateTable('person').set({ language }).execute()
  const page = await open(who, { ...context, ...more })
  const words = wordsIn(language)
  const field = (label: WordKey) =>
    page
      .getByLabel(beginning(words(label)))
      .and(page.locator('input, textarea, select'))
      .first()
  const find: Somebody['find'] = (role, name) => page.getByRole(role, { name, exact: typeof name === 'string' })

  async function sees(what: string | RegExp | Locator): Promise<void> {
    const found = typeof what === 'string' || what instanceof RegExp ? page.getByText(what) : what
    await found.filter({ visible: true }).first().waitFor()
    await assertFits(page)
  }

  return {
    page,
    words,
    find,
    go: async (path) => {
      await page.goto(path)
      await assertFits(page)
    },
    press: (role, key, values) => hands.press(find(role, words(key, values)).first()),
    pressThis: (what) => hands.press(what),
    write: (label, text) => hands.write(field(label), text),
    choose: (role, name) => hands.choose(find(role, name).first()),
    pick: (label, value) => hands.pick(field(label), value),
    sees,
    reads: (key, values) => sees(words(key, values)),
    findsAt: (path, what) =>
      eventually(async () => {
        await page.goto(path)
        assert.ok((await what.count()) > 0, `${what.toString()} is not at ${path}`)
        await assertFits(page)
      }),
  }
}

/** Labels go on after their words: with "(required)", or with who is meant. */
export function beginning(text: string): RegExp {
  const words = text.split(/\s+/).map((word) => RegExp.escape(word))
  return new RegExp(`^\\s*${words.join('\\s+')}`)
}

/** Nothing reaches beyond the side of the page, where one would have to scroll for it. */
export async function assertFits(page: Page): Promise<void> {
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  assert.equal(beyond, 0, `${page.url()} reaches beyond its side`)
}

/** Waits until something is so, however slow the machine is. */
export async function eventually<T>(check: () => Promise<T>, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds
  while (Date.now() < end) {
    const [tried] = await Promise.allSettled([check()])
    if (tried.status === 'fulfilled') return tried.value
    await setTimeout(50)
  }
  return check()
}
