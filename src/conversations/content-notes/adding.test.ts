import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'
import { allowMasks, askMasked } from '../masks/testing/saying.ts'
import { postRow } from '../testing/looks.ts'
import { folded, heavy, readBy, say } from './testing/heavy.ts'

describe('a content note', () => {
  test('is put by a coordinator before words that have none, whose author is told and may take it away', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await say(world, { body: heavy.body })
      const { id } = await postRow(db, threads.listening, 4)
      const path = `/posts/${id}/note`
      const note = { noteKind: 'sexualViolence', note: heavy.note }
      for (const who of ['ben', 'fay'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 403, who)
        assert.equal((await ask(who, 'POST', path, note)).status, 403, who)
      }
      assert.equal((await ask('cy', 'POST', path, note)).status, 404)
      assert.equal((await ask('ana', 'POST', path, { noteKind: '', note: '' })).status, 422)
      const doubted = await ask('ana', 'POST', path, { ...note, note: 'her cell is 604-555-0143' })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /604-555-0143/)
      assert.match((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, new RegExp(path))

      assert.equal((await ask('ana', 'POST', path, note)).status, 303)
      assert.match(await readBy(world, 'ben'), folded)
      assert.equal((await ask('ana', 'POST', path, note)).status, 403)
      assert.deepEqual(
        (await told(world)).filter((one) => /noted/.test(one)),
        ['ben noted'],
      )
      assert.match((await ask('ben', 'GET', '/inbox')).body, /Ana Wells put a content note before what you wrote/)
      const { edited_at } = await postRow(db, threads.listening, 4)
      assert.equal(edited_at, null)

      const form = await ask('ben', 'GET', `/posts/${id}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      await ask('ben', 'POST', `/posts/${id}/edit`, { body: heavy.body, seen })
      assert.doesNotMatch(await readBy(world, 'ana'), /Content note:/)
    }))

  test('is not lost by an author who was changing her words when it was put there', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await say(world, { body: heavy.body })
      const { id } = await postRow(db, threads.listening, 4)
      const form = await ask('ben', 'GET', `/posts/${id}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      await ask('ana', 'POST', `/posts/${id}/note`, { noteKind: 'sexualViolence', note: heavy.note })
      assert.equal((await ask('ben', 'POST', `/posts/${id}/edit`, { body: 'Other words', seen })).status, 422)
      assert.match(await readBy(world, 'ana'), folded)
    }))

  test('on the words of a mask is told to whoever wears it', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const path = await askMasked(world, 'ben')
      const { id } = await world.db
        .selectFrom('post')
        .select('id')
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      assert.equal((await world.ask('ana', 'POST', `/posts/${id}/note`, { noteKind: 'death', note: '' })).status, 303)
      assert.deepEqual(await told(world), ['ben noted'])
      assert.match((await world.ask('ana', 'GET', path)).body, /Content note: death/)
    }))
})
