import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import type { BoardId } from '#database'
import { notesOf, opened, sixInCircle, wrote } from '../testing/boards.ts'

/** The ids of what somebody has written and nobody else reads, in order. */
async function ownOf({ db, people }: World, board: BoardId, who: 'ana' | 'ben' | 'fay') {
  const rows = db.selectFrom('board_own_note').where('board_id', '=', board).where('owner_id', '=', people[who])
  return (await rows.orderBy('id').selectAll().execute()).map((row) => row)
}

describe('writing in silence', () => {
  test('is read by its writer alone until all is shown at once, whatever others are there', () =>
    inWorld(async (world) => {
      const { ask, clone } = world
      const board = await opened(world)
      await wrote(world, board, { ben: 'Hot tea', fay: 'Du pain' })
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /Hot tea/)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /2 people have written/)
      for (const who of ['ana', 'fay'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', `/boards/${board}`)).body, /Hot tea/, who)
        assert.doesNotMatch((await ask(who, 'GET', `/boards/${board}/text`)).body, /Hot tea/, who)
        const seen = await clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, ({ db }) =>
          sql<{ words: string }>`select words from board_own_note union all select words from board_note`.execute(db),
        )
        assert.ok(!seen.rows.some(({ words }) => words === 'Hot tea'), who)
      }
      assert.equal((await ask('ana', 'POST', `/boards/${board}/reveal`)).status, 303)
      for (const who of ['ana', 'ben', 'fay'] as const) {
        assert.match(
          (await ask(who, 'GET', `/boards/${board}`)).body,
          /Hot tea[\s\S]*Ben Ito|Ben Ito[\s\S]*Hot tea/,
          who,
        )
      }
    }))

  test('can be changed and taken back by whoever wrote it, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world)
      await wrote(world, board, { ben: 'Tee' })
      const [note] = await ownOf(world, board, 'ben')
      const path = `/boards/${board}/notes/${note?.id}`
      for (const who of ['ana', 'fay'] as const) {
        assert.equal((await ask(who, 'POST', `${path}/change`, { words: 'Not hers' })).status, 404)
        assert.equal((await ask(who, 'POST', `${path}/take-back`)).status, 404)
        assert.equal((await ask(who, 'POST', `${path}/offer`)).status, 404)
      }
      assert.equal((await ask('ben', 'POST', `${path}/change`, { words: 'Tea' })).status, 303)
      assert.equal((await ownOf(world, board, 'ben'))[0]?.words, 'Tea')
      assert.equal((await ask('ben', 'POST', `${path}/take-back`)).status, 303)
      assert.deepEqual(await ownOf(world, board, 'ben'), [])
    }))

  test('keeps what was typed where it is empty, too long or may point to somebody', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world)
      for (const words of ['', 'x'.repeat(501), 'My client Delia Fernbrook lives at 1428 Larch Street.']) {
        const { status, body } = await ask('ben', 'POST', `/boards/${board}/notes`, { words })
        assert.equal(status, 422)
        assert.ok(body.includes(`${words}</textarea>`))
      }
      assert.deepEqual(await ownOf(world, board, 'ben'), [])
    }))

  test('that comes too late stays with whoever wrote it, and she is told and can put it in', () =>
    inWorld(async (world) => {
      const { ask } = world
      const board = await opened(world)
      await wrote(world, board, { fay: 'Du pain' })
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      await wrote(world, board, { ben: 'Late tea' })
      const { body } = await ask('ben', 'GET', `/boards/${board}`)
      assert.match(body, /Yours is kept[\s\S]*Kept with you[\s\S]*Late tea/)
      assert.doesNotMatch((await ask('ana', 'GET', `/boards/${board}`)).body, /Late tea/)
      const [note] = await ownOf(world, board, 'ben')
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes/${note?.id}/offer`)).status, 303)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /Late tea[\s\S]*Ben Ito/)
      await ask('ana', 'POST', `/boards/${board}/close`)
      await wrote(world, board, { ben: 'Later still' })
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /Later still/)
      const [last] = await ownOf(world, board, 'ben')
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes/${last?.id}/offer`)).status, 403)
    }))

  test('loses no word when notes are sent while all are being shown, and is shown once by two at once', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await sixInCircle(world)
      const board = await opened(world)
      await wrote(world, board, { ben: 'before' })
      const writing = (['ben', 'cy', 'dee', 'eve', 'fay'] as const).map((who) =>
        ask(who, 'POST', `/boards/${board}/notes`, { words: `meanwhile ${who}` }),
      )
      const showing = (['ana', 'fay'] as const).map((who) => ask(who, 'POST', `/boards/${board}/reveal`))
      const sent = await Promise.all([...writing, ...showing])
      assert.deepEqual(
        sent.map(({ status }) => status),
        Array(7).fill(303),
      )
      const shown = Object.keys(await notesOf(world, board))
      const kept = await db.selectFrom('board_own_note').select(['words', 'kept_at']).execute()
      assert.equal(shown.length + kept.length, 6)
      assert.ok(kept.every((note) => note.kept_at !== null))
      const revealed = await db.selectFrom('event').where('kind', '=', 'board.revealed').select('id').execute()
      assert.equal(revealed.length, 1)
    }))

  test('is held back by those who convene and taken away by its author, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const board = await opened(world, {}, 'ben')
      await wrote(world, board, { ben: 'Tea', fay: 'Du pain', ana: 'A walk' })
      await ask('ben', 'POST', `/boards/${board}/reveal`)
      const notes = await notesOf(world, board)
      const path = (words: string, act: string) => `/boards/${board}/shown/${notes[words]}/${act}`
      assert.equal((await ask('ben', 'POST', path('Du pain', 'hold'))).status, 403)
      assert.equal((await ask('ben', 'POST', path('Du pain', 'remove'))).status, 403)
      assert.equal((await ask('ana', 'POST', path('Tea', 'remove'))).status, 403)
      assert.equal((await ask('ana', 'POST', path('Du pain', 'hold'))).status, 303)
      assert.doesNotMatch((await ask('ben', 'GET', `/boards/${board}`)).body, /Du pain/)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /Du pain[\s\S]*Held back/)
      assert.equal((await ask('ben', 'POST', path('Du pain', 'restore'))).status, 404)
      assert.equal((await ask('ana', 'POST', path('Du pain', 'restore'))).status, 303)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /Du pain/)
      assert.equal((await ask('ben', 'POST', path('Tea', 'remove'))).status, 303)
      assert.deepEqual(
        (await db.selectFrom('board_note').select('words').execute()).map(({ words }) => words).toSorted(),
        ['A walk', 'Du pain'],
      )
    }))
})
