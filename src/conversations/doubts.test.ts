import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { events, postRow } from './testing/looks.ts'

const cell = 'Her cell is 604-555-0143, **evenings**.'

interface Written {
  readonly what: string
  readonly who: Persona
  readonly path: (world: World) => string
  readonly fields: Record<string, string>
}

const places: readonly Written[] = [
  {
    what: 'a reply',
    who: 'ben',
    path: ({ threads }) => `/threads/${threads.listening}/replies`,
    fields: { body: cell },
  },
  {
    what: 'a new conversation',
    who: 'ben',
    path: ({ communities }) => `/communities/${communities.circle}/conversations`,
    fields: { kind: 'discussion', title: 'Numbers', body: cell },
  },
  {
    what: 'the title of one',
    who: 'ben',
    path: ({ communities }) => `/communities/${communities.circle}/conversations`,
    fields: { kind: 'discussion', title: cell, body: 'Words' },
  },
  {
    what: 'a title that is changed',
    who: 'ana',
    path: ({ threads }) => `/threads/${threads.listening}/title`,
    fields: { title: cell, seen: 'On <listening>' },
  },
  {
    what: 'what came of an ask',
    who: 'ben',
    path: ({ threads }) => `/threads/${threads.waiting}/outcome`,
    fields: { outcome: 'solved', note: cell },
  },
  {
    what: 'a topic',
    who: 'ben',
    path: ({ communities }) => `/communities/${communities.circle}/experience`,
    fields: { label: cell },
  },
]

describe('whoever writes what may point to somebody', () => {
  for (const { what, who, path, fields } of places) {
    test(`is shown it before it is kept, loses nothing, and decides: ${what}`, () =>
      inWorld(async (world) => {
        const { ask, db } = world
        const before = (await events(db)).length
        const asked = await ask(who, 'POST', path(world), fields)
        assert.equal(asked.status, 422)
        assert.match(asked.body, /Have another look at this/)
        assert.match(asked.body, /<q>604-555-0143<\/q><br \/><b>A telephone number\.<\/b>/)
        assert.match(asked.body, /<mark class="who">604-555-0143<\/mark>, \*\*evenings\*\*\./)
        const written = Object.entries(fields).filter(([name]) => name !== 'seen')
        for (const [, words] of written) assert.ok(asked.body.includes(words), `${words} are lost`)
        assert.equal((await events(db)).length, before)

        const print = /name="asItIs" value="([\w-]+)"/.exec(asked.body)?.[1] ?? ''
        const [field = ''] = Object.entries(fields).find(([, words]) => words === cell) ?? []
        const other = await ask(who, 'POST', path(world), { ...fields, [field]: `${cell} Really.`, asItIs: print })
        assert.equal(other.status, 422, 'who has looked at some words has not looked at others')

        assert.equal((await ask(who, 'POST', path(world), { ...fields, asItIs: print })).status, 303)
      }))
  }

  test('is shown it for an announcement too', () =>
    inWorld(async ({ ask, communities }) => {
      const fields = { communities: communities.circle, title: 'News', body: cell, once: newId() }
      const asked = await ask('ana', 'POST', '/announcements', fields)
      assert.equal(asked.status, 422)
      assert.match(asked.body, /604-555-0143<\/mark>/)
      const print = /name="asItIs" value="([\w-]+)"/.exec(asked.body)?.[1] ?? ''
      assert.equal((await ask('ana', 'POST', '/announcements', { ...fields, asItIs: print })).status, 303)
    }))

  test('is asked of a changed reply only about what was not let stand before', () =>
    inWorld(async ({ ask, db, threads }) => {
      const first = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: cell })
      const asItIs = /name="asItIs" value="([\w-]+)"/.exec(first.body)?.[1] ?? ''
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: cell, asItIs })
      const { id } = await postRow(db, threads.listening, 4)
      const page = await ask('ben', 'GET', `/posts/${id}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? ''

      const more = await ask('ben', 'POST', `/posts/${id}/edit`, { body: `${cell} She lives at 12 Birch Ave.`, seen })
      assert.equal(more.status, 422)
      assert.match(more.body, /<mark class="who">12 Birch Ave/)
      assert.doesNotMatch(more.body, /<mark class="who">604/)
      assert.equal((await ask('ben', 'POST', `/posts/${id}/edit`, { body: `${cell} Mornings.`, seen })).status, 303)
    }))

  test('is asked in her language, and a preview asks nothing', () =>
    inWorld(async ({ ask, threads }) => {
      const path = `/threads/${threads.listening}/replies`
      const french = await ask('fay', 'POST', path, { body: 'Son cellulaire est le 514 555-0143.' })
      assert.match(french.body, /Relisez encore ceci/)
      const preview = await ask('ben', 'POST', path, { body: cell, see: 'preview' })
      assert.doesNotMatch(preview.body, /Have another look/)
    }))

  test('tells nobody outside that a conversation is there', () =>
    inWorld(async ({ ask, threads }) => {
      assert.equal((await ask('cy', 'POST', `/threads/${threads.listening}/replies`, { body: cell })).status, 404)
      assert.equal(
        (await ask('cy', 'POST', `/threads/${threads.listening}/title`, { title: cell, seen: '' })).status,
        404,
      )
    }))
})
