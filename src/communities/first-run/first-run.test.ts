import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { buildApp, type App } from '../../app.ts'
import { missingMailer } from '#kernel/mailers.ts'
import type { Outside } from '#kernel/outside.ts'
import { askIn, type Ask, type Fields } from '#world/ask.ts'
import { emptyTemplate, openClone, type Clone } from '#world/clone.ts'
import { appOn, inWorld } from '#world/world.ts'
import { setupCode } from './setup-code.ts'

interface Empty {
  readonly ask: Ask
  readonly app: App
  readonly clone: Clone
  readonly outside: Outside
  readonly letters: () => number
}

type Differences = (usual: Outside) => Partial<Outside>

/** A Hearth in which nobody has been yet. */
async function inEmpty(story: (empty: Empty) => Promise<void>, differences: Differences = () => ({})): Promise<void> {
  const clone = await openClone(emptyTemplate())
  const { app: usual, outside: usualOutside, mailer } = await appOn(clone)
  const outside = { ...usualOutside, ...differences(usualOutside) }
  const app = await buildApp(outside)
  try {
    await story({ ask: askIn(app, clone), app, clone, outside, letters: () => mailer.kept().length })
  } finally {
    await Promise.all([app.close(), usual.close()])
    await clone.drop()
  }
}

const umbrella = {
  nameEn: 'Coast',
  nameFr: 'La Côte',
  exitUrl: 'https://weather.example.org/',
  timeZone: 'America/Halifax',
  hue: '165',
}
const community = {
  nameEn: 'Court <days>',
  nameFr: '',
  purposeEn: 'Why',
  purposeFr: '',
  kind: 'role',
  visibility: 'listed',
  coordinates: 'yes',
}
const invitation = { email: 'kim@example.org', language: 'fr' }
const administrator = { name: 'Noor Ali', email: 'Noor@Example.org', password: 'a long and quiet sentence' }

async function answerAll(ask: Ask, second: Fields = community, third: Fields = invitation): Promise<void> {
  const next = async (path: string, fields: Fields) => (await ask('visitor', 'POST', path, fields)).location
  assert.equal(await next('/first-run/umbrella', umbrella), '/first-run/community')
  assert.equal(await next('/first-run/community', second), '/first-run/invitation')
  assert.equal(await next('/first-run/invitation', third), '/first-run/administrator')
}

async function counts({ clone: { system } }: Empty): Promise<readonly number[]> {
  const tables = [
    'umbrella',
    'person',
    'login',
    'community',
    'membership',
    'invitation',
    'umbrella_administrator',
    'event',
  ] as const
  const rows = await Promise.all(tables.map((table) => system.selectFrom(table).selectAll().execute()))
  return rows.map((found) => found.length)
}

describe('a new Hearth', () => {
  test('leads every page to its first run, but not leaving or learning about it', () =>
    inEmpty(async ({ ask }) => {
      for (const path of ['/', '/sign-in', '/communities', '/nowhere']) {
        assert.equal((await ask('visitor', 'GET', path)).location, '/first-run', path)
      }
      assert.match((await ask('visitor', 'GET', '/first-run')).body, /Set up your network/)
      assert.equal((await ask('visitor', 'GET', '/safety')).status, 200)
      assert.match((await ask('visitor', 'GET', '/exit')).location, /^https:/)
    }))

  test('is set up by four pages that keep what was typed, and stores nothing before the last', () =>
    inEmpty(async (empty) => {
      const { ask } = empty
      await answerAll(ask)
      assert.deepEqual(await counts(empty), [0, 0, 0, 0, 0, 0, 0, 0])
      const back = await ask('visitor', 'GET', '/first-run/community')
      assert.match(back.body, /value="Court &lt;days&gt;"/)
      assert.match(back.body, /data-hue="165"/)
      assert.match(back.body, /<span>Coast<\/span>/)

      const done = await ask('visitor', 'POST', '/first-run/administrator', administrator)
      assert.equal(done.status, 303)
      assert.deepEqual(await counts(empty), [1, 1, 1, 1, 1, 1, 1, 3])
      const page = await ask('visitor', 'GET', done.location)
      assert.match(page.body, /Everything is set up/)
      assert.match(page.body, /Court &lt;days&gt;/)
      assert.match(page.body, /1 member/)
      const list = await ask('visitor', 'GET', '/communities')
      const path = /\/umbrellas\/[\w-]+/.exec(list.body)?.[0] ?? ''
      assert.match((await ask('visitor', 'GET', `${path}/audit`)).body, /Noor Ali set up Coast\./)
    }))

  test('says what is wrong beside each field, and goes on only when it is right', () =>
    inEmpty(async ({ ask }) => {
      const refused = await ask('visitor', 'POST', '/first-run/umbrella', {
        nameEn: 'Kept',
        exitUrl: 'http://weather.example.org',
        timeZone: '',
        hue: '165',
      })
      assert.equal(refused.status, 422)
      assert.match(refused.body, /begins with https/)
      assert.match(refused.body, /Choose a time zone/)
      assert.match(refused.body, /value="Kept"/)
      const early = await ask('visitor', 'POST', '/first-run/administrator', administrator)
      assert.equal(early.location, '/first-run/umbrella')

      await answerAll(ask)
      const weak = await ask('visitor', 'POST', '/first-run/administrator', { ...administrator, password: 'short' })
      assert.equal(weak.status, 422)
      assert.match(weak.body, /value="Noor Ali"/)
    }))

  test('invites somebody to coordinate it where its administrator does not', () =>
    inEmpty(async ({ ask, clone, letters }) => {
      const { coordinates: _, ...others } = community
      await answerAll(ask, others)
      const done = await ask('visitor', 'POST', '/first-run/administrator', administrator)
      const { roles } = await clone.system.selectFrom('invitation').select('roles').executeTakeFirstOrThrow()
      assert.deepEqual(roles, ['member', 'coordinator'])
      assert.match((await ask('visitor', 'GET', done.location)).body, /You look after this community/)
      assert.equal(letters(), 1)
    }))

  test('invites nobody where no address is given', () =>
    inEmpty(async (empty) => {
      await answerAll(empty.ask, community, { email: '', language: 'en' })
      assert.equal((await empty.ask('visitor', 'POST', '/first-run/administrator', administrator)).status, 303)
      assert.deepEqual(await counts(empty), [1, 1, 1, 1, 1, 0, 1, 2])
    }))

  test('is set up once, also by two at the same moment', () =>
    inEmpty(async (empty) => {
      const two = [empty.ask, askIn(empty.app, empty.clone)]
      for (const ask of two) await answerAll(ask)
      const done = await Promise.all(
        two.map((ask) => ask('visitor', 'POST', '/first-run/administrator', administrator)),
      )
      assert.deepEqual(
        done.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 404],
      )
      assert.deepEqual(await counts(empty), [1, 1, 1, 1, 1, 1, 1, 3])
    }))

  test('asks in production for the code that only its terminal shows', () =>
    inEmpty(
      async ({ ask, outside }) => {
        assert.equal((await ask('visitor', 'GET', '/first-run/umbrella')).location, '/first-run')
        assert.equal((await ask('visitor', 'POST', '/first-run/administrator', administrator)).location, '/first-run')
        const wrong = await ask('visitor', 'POST', '/first-run', { code: 'AAAA-BBBB-CCCC' })
        assert.equal(wrong.status, 422)
        assert.match(wrong.body, /This is not the setup code/)
        assert.equal((await ask('visitor', 'GET', '/first-run/umbrella')).location, '/first-run')

        const typedByHand = setupCode(outside.settings).toLowerCase().replaceAll('-', ' ')
        assert.equal(
          (await ask('visitor', 'POST', '/first-run', { code: typedByHand })).location,
          '/first-run/umbrella',
        )
        await answerAll(ask)
        assert.equal((await ask('visitor', 'POST', '/first-run/administrator', administrator)).status, 303)
      },
      ({ settings }) => ({ settings: { ...settings, mode: 'production' } }),
    ))

  test('without a mail server says so, goes on, and shows the link to hand over', () =>
    inEmpty(
      async ({ ask }) => {
        assert.match((await ask('visitor', 'GET', '/first-run')).body, /no mail server is set/)
        await answerAll(ask)
        const done = await ask('visitor', 'POST', '/first-run/administrator', administrator)
        const { body } = await ask('visitor', 'GET', done.location)
        const link = /http:\/\/hearth\.test(\/invitations\/[\w-]{43})/.exec(body)?.[1] ?? ''
        const offered = await ask('visitor', 'GET', link)
        assert.equal(offered.status, 200)
      },
      () => ({ mailer: missingMailer }),
    ))

  test('is not there any more once it is set up', () =>
    inWorld(async ({ ask }) => {
      for (const path of ['/first-run', '/first-run/umbrella', '/first-run/administrator']) {
        assert.equal((await ask('visitor', 'GET', path)).status, 404)
        assert.equal((await ask('visitor', 'POST', path, umbrella)).status, 404)
        assert.equal((await ask('dee', 'GET', path)).status, 404)
      }
    }))
})
