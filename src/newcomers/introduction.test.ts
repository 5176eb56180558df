import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { hello } from './testing/joining.ts'

test('an introduction is a conversation of its own, with prompts and with who will read it, always under one’s name', () =>
  inWorld(async ({ ask, db, people, communities: { circle } }) => {
    await db.updateTable('community').set({ allows_masks: true }).where('id', '=', circle).execute()
    const place = `/communities/${circle}/conversations`
    const page = await ask('ben', 'GET', `${place}/new?kind=introduction`)
    assert.match(page.body, /value="Ben Ito says hello"/)
    assert.match(page.body, /What could you offer\?[\s\S]*What do you hope to learn[\s\S]*Nobody has to do this/)
    assert.match(page.body, /members of Circle/)
    assert.doesNotMatch(page.body, /name="voice"/)

    await ask('ben', 'POST', place, { ...hello, voice: 'mask' })
    const thread = await db
      .selectFrom('thread')
      .select(['id', 'author_id'])
      .where('kind', '=', 'introduction')
      .executeTakeFirstOrThrow()
    assert.equal(thread.author_id, people.ben)
    assert.match((await ask('fay', 'GET', `${place}?show=introductions`)).body, /Présentation[\s\S]*Gus says hello/)
    assert.doesNotMatch((await ask('fay', 'GET', `${place}?show=asks`)).body, /Gus says hello/)
    assert.equal((await ask('gus', 'GET', `/threads/${thread.id}`)).status, 404)
    assert.equal((await ask('gus', 'POST', place, hello)).status, 403)
  }))

test('an introduction that seems to point to somebody waits like any words, and counts as written', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    const place = `/communities/${communities.circle}`
    const fields = { ...hello, body: 'I drove my client Delia Fernbrook to 1428 Larch Street.' }
    const doubted = await ask('ben', 'POST', `${place}/conversations`, fields)
    assert.equal(doubted.status, 422)
    const mark = /name="asItIs" value="([^"]+)"/.exec(doubted.body)?.[1] ?? ''
    assert.equal((await ask('ben', 'POST', `${place}/conversations`, { ...fields, asItIs: mark })).location, '/waiting')
    assert.match((await ask('ben', 'GET', `${place}/welcome`)).body, /1 of 4 done/)
  }))
