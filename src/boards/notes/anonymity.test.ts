import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Change } from '#kernel/live.ts'
import { liveOn } from '#kernel/live-postgres.ts'
import { inWorld, type World } from '#world/world.ts'
import { opened, six, sixInCircle, wrote } from '../testing/boards.ts'

/** Everything that the database holds of boards, and every event, as text. */
async function everything({ db }: World): Promise<string> {
  const tables = ['board_note', 'board_group', 'board_own_note', 'board_vote', 'event'] as const
  const all = await Promise.all(
    tables.map(
      async (table) =>
        (await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(db)).rows,
    ),
  )
  return all
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

describe('a board without names', () => {
  test('keeps nothing that says who wrote what, in whatever order notes come', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      await sixInCircle(world)
      const orders = new Set<string>()
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...six], { minLength: 5 }), async (writers) => {
          const board = await opened(world, { anonymity: 'anonymous' })
          await db.deleteFrom('event').execute()
          for (const who of writers) await wrote(world, board, { [who]: `by ${who}` })
          await ask('ana', 'POST', `/boards/${board}/reveal`)
          const notes = await db
            .selectFrom('board_note')
            .where('board_id', '=', board)
            .orderBy('place')
            .selectAll()
            .execute()
          assert.deepEqual(notes.map(({ words }) => words).toSorted(), writers.map((who) => `by ${who}`).toSorted())
          assert.ok(notes.every((note) => note.author_id === null && note.held_by === null))
          assert.ok(
            notes.every(({ id }) => id[14] === '4'),
            'ids hold no time',
          )
          const onDisk = await sql<{
            words: string
          }>`select words from board_note where board_id = ${board} order by ctid`.execute(db)
          assert.deepEqual(
            onDisk.rows.map(({ words }) => words),
            notes.map(({ words }) => words),
          )
          const same = notes.every(({ words }, at) => words === `by ${writers[at]}`)
          orders.add(same ? 'as written' : 'mixed')
          const kept = await everything(world)
          for (const who of writers.filter((one) => one !== 'ana')) assert.ok(!kept.includes(people[who]), who)
        }),
        { numRuns: 6 },
      )
      assert.ok(orders.has('mixed'))
    }))

  test('shows nothing of fewer than five, and says so', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await sixInCircle(world)
      const board = await opened(world, { anonymity: 'anonymous' })
      await wrote(world, board, { ana: 'One', ben: 'Two', fay: 'Three', cy: 'Four' })
      await wrote(world, board, { ben: 'Two more' })
      const few = await ask('ana', 'GET', `/boards/${board}`)
      assert.match(few.body, /Fewer than 5 people have written[\s\S]*Go by name/)
      assert.doesNotMatch(few.body, /Show all notes|4 people/)
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /nothing is shown yet/)
      assert.deepEqual(await db.selectFrom('board_note').select('id').execute(), [])
      await wrote(world, board, { dee: 'Five' })
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /5 people have written[\s\S]*Show all notes/)
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      assert.equal((await db.selectFrom('board_note').select('id').execute()).length, 6)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /Five/)
    }))

  test('asks five again for a second round, and shows a late note to nobody before', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await sixInCircle(world)
      const board = await opened(world, { anonymity: 'anonymous' })
      for (const who of six) await wrote(world, board, { [who]: `by ${who}` })
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      await wrote(world, board, { ben: 'Late' })
      const own = await db.selectFrom('board_own_note').select('id').executeTakeFirstOrThrow()
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes/${own.id}/offer`)).status, 403)
      await ask('ana', 'POST', `/boards/${board}/step-back`)
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes/${own.id}/offer`)).status, 303)
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      assert.doesNotMatch((await ask('ana', 'GET', `/boards/${board}`)).body, /Late/)
      await wrote(world, board, { ana: 'x', fay: 'x', cy: 'x', dee: 'x' })
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /Late/)
    }))

  test('that goes by name puts no name to what was written before: each does that herself', () =>
    inWorld(async (world) => {
      const { ask, db, people } = world
      const board = await opened(world, { anonymity: 'anonymous' })
      await wrote(world, board, { ben: 'Under the other promise', fay: 'Aussi' })
      await ask('ana', 'POST', `/boards/${board}/by-name`)
      assert.match((await ask('ana', 'GET', `/boards/${board}`)).body, /goes by name now/)
      await wrote(world, board, { ana: 'By name' })
      const ofBen = db.selectFrom('board_own_note').where('owner_id', '=', people.ben).select('id')
      const { id } = await ofBen.executeTakeFirstOrThrow()
      assert.match(
        (await ask('ben', 'GET', `/boards/${board}`)).body,
        /Kept with you[\s\S]*your name will stand[\s\S]*Under the other promise/,
      )
      assert.equal((await ask('ben', 'POST', `/boards/${board}/notes/${id}/offer`)).status, 303)
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      const shown = await db.selectFrom('board_note').select(['words', 'author_id']).orderBy('words').execute()
      assert.deepEqual(shown, [
        { words: 'By name', author_id: people.ana },
        { words: 'Under the other promise', author_id: people.ben },
      ])
      assert.doesNotMatch((await ask('ana', 'GET', `/boards/${board}`)).body, /Aussi/)
      assert.match((await ask('fay', 'GET', `/boards/${board}`)).body, /Aussi/)
    }))

  test('tells open pages that something changed, and never who changed it', () =>
    inWorld(async (world) => {
      const { ask, clone, db, people } = world
      await sixInCircle(world)
      const heard: Change[] = []
      const live = await liveOn(clone.urls.owner)
      const board = await opened(world, { anonymity: 'anonymous' })
      await db.deleteFrom('event').execute()
      live.subscribe((change) => heard.push(change))
      for (const who of six) await wrote(world, board, { [who]: 'x' })
      assert.deepEqual(await db.selectFrom('event').selectAll().execute(), [])
      await ask('ana', 'POST', `/boards/${board}/reveal`)
      while (!heard.some(({ kind }) => kind === 'board.revealed')) await setTimeout(5)
      await live.close()
      const changes = heard.filter(({ kind }) => kind === 'board.changed')
      assert.notEqual(changes.length, 0)
      assert.ok(changes.every(({ actor, thread, subject }) => actor === null && subject === null && thread === board))
      assert.ok(!JSON.stringify(changes).includes(people.ben))
      // That Ana opened it may be heard late.
      const done = heard.filter(({ actor, kind }) => actor !== null && kind !== 'board.opened')
      assert.deepEqual(
        done.map(({ kind }) => kind),
        ['board.revealed'],
      )
    }))
})
