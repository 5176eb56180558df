import assert from 'node:assert/strict'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { PersonId, SessionId } from '#database'
import { newId } from '#kernel/id.ts'
import { wordsIn, type Language, type Values, type WordKey } from '#kernel/words.ts'
import { morning, type Persona } from '#world/people.ts'
import { testSeal } from '#world/seal.ts'
import { sessionCookie } from '../src/people/index.ts'
import { sixInCircle } from '../src/boards/testing/boards.ts'
import type { Journey } from './browser.ts'
import { byKeyboard, byPointer, type Hands } from './hands.ts'
import { beginning, eventually } from './somebody.ts'
import { narrow } from './ways.ts'

/** One of those who take part, at her own browser, in her own way. */
export interface Participant {
  readonly name: string
  readonly page: Page
  readonly hands: Hands
  readonly hasScripts: boolean
  said(key: WordKey, values?: Values): string
  /** Presses the button that is called so in her language, as soon as it is there. */
  press(key: WordKey, values?: Values): Promise<void>
  write(label: WordKey, text: string): Promise<void>
  /** Waits until it is on her page: by itself, or as she loads it again. */
  finds(what: (page: Page) => Locator): Promise<void>
  reads(key: WordKey, values?: Values): Promise<void>
}

interface Way {
  readonly who: Persona | 'Hana' | 'Ines' | 'Jo' | 'Kim' | 'Lou' | 'Mo'
  readonly language?: Language
  readonly hands?: Hands
  readonly context?: BrowserContextOptions
}

const withoutScripts = { javaScriptEnabled: false } satisfies BrowserContextOptions

/** Ana, who coordinates Circle, Fay, who facilitates it, and ten more: on phones, by keyboard, without scripts, in French. */
const ways: readonly Way[] = [
  { who: 'ana' },
  { who: 'fay', language: 'fr' },
  { who: 'ben' },
  { who: 'cy', context: { viewport: narrow, hasTouch: true } },
  { who: 'dee', context: withoutScripts },
  { who: 'eve', hands: byKeyboard },
  { who: 'Hana' },
  { who: 'Ines', language: 'fr', context: withoutScripts },
  { who: 'Jo', context: { viewport: narrow, hasTouch: true } },
  { who: 'Kim', hands: byKeyboard, context: { reducedMotion: 'reduce' } },
  { who: 'Lou', context: withoutScripts },
  { who: 'Mo' },
]

/** Twelve members of Circle, in the order of `ways`: Ana first. */
export async function twelve(journey: Journey): Promise<readonly Participant[]> {
  const { clone, people, communities } = journey
  await sixInCircle({ db: clone.system, people, communities })
  for (const { who, language } of ways) if (!(who in people)) await newcomer(journey, who, language ?? 'en')
  return Promise.all(ways.map((way) => participant(journey, way)))
}

async function newcomer({ clone, communities }: Journey, name: string, language: Language): Promise<void> {
  const db = clone.system
  const id = newId<PersonId>()
  const { umbrella_id } = await db
    .selectFrom('community')
    .where('id', '=', communities.circle)
    .select('umbrella_id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('person')
    .values({ id, umbrella_id, display_name: name, language, time_zone: 'America/Vancouver', created_at: morning })
    .execute()
  const email = `${name.toLowerCase()}@example.org`
  await db.insertInto('login').values({ id, email, email_verified: true, name }).execute()
  const later = morning.add({ hours: 8760 })
  const session = { id: newId<SessionId>(), person_id: id, token: tokenOf(name), seen_at: morning }
  await db
    .insertInto('session')
    .values({ ...session, expires_at: later, confirmed_at: later })
    .execute()
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  await db
    .insertInto('membership')
    .values({ community_id: communities.circle, person_id: id, roles: ['member'], ...since })
    .execute()
}

const tokenOf = (name: string) => `session-of-${name}`

async function participant(journey: Journey, way: Way): Promise<Participant> {
  const { who, language = 'en', hands = byPointer, context = {} } = way
  const page = await journey.open('visitor', context)
  const [pair = ''] = sessionCookie(tokenOf(who), testSeal).split(';')
  const [name = '', value = ''] = pair.split('=')
  await page.context().addCookies([{ name, value, url: journey.origin }])
  const said = wordsIn(language)
  const hasScripts = context.javaScriptEnabled !== false

  const finds: Participant['finds'] = (what) => {
    const one = what(page).filter({ visible: true }).first()
    if (hasScripts) return one.waitFor()
    return eventually(async () => {
      if ((await one.count()) === 0) await page.reload()
      assert.ok((await one.count()) > 0, `${who} does not find ${one.toString()}`)
    })
  }
  const button = (label: string) => (here: Page) =>
    here.getByRole('button', { name: new RegExp(`${beginning(label).source}(\\s|$)`) })
  return {
    name: who,
    page,
    hands,
    hasScripts,
    said,
    finds,
    async press(key, values) {
      const which = button(said(key, values))
      await finds(which)
      await hands.press(which(page).filter({ visible: true }).first())
    },
    write: (label, text) => {
      const fields = page.getByLabel(said(label)).and(page.locator('textarea, input:not([type=radio])'))
      return hands.write(fields.filter({ visible: true }).first(), text)
    },
    reads: (key, values) => finds((here) => here.getByText(said(key, values))),
  }
}

export type Them = readonly Participant[]

export const of = (them: Them, name: string): Participant => them.find((one) => one.name === name) ?? assert.fail(name)

/** What each does by herself, all at once. */
export function all(them: Them, does: (one: Participant) => Promise<unknown>): Promise<unknown> {
  return Promise.all(them.map(does))
}
