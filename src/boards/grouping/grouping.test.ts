import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BoardId } from '#database'
import { inWorld, type World } from '#world/world.ts'
import { notesOf, opened, wrote } from '../testing/boards.ts'

/** A board with three notes that all can read; gives it with their ids. */
async function shown(world: World) {
  const board = await opened(world)
  await wrote(world, board, { ana: 'A walk', ben: 'Tea', fay: 'Bread' })
  await world.ask('ana', 'POST', `/boards/${board}/reveal`)
  return { board, notes: await notesOf(world, board) }
}

/** What is in each group, by its name; notes in none under nothing. */
async function groupsOf({ db }: World, board: BoardId) {
  const rows = await db
    .selectFrom('board_note as note')
    .leftJoin('board_group as grouped', 'grouped.id', 'note.group_id')
    .where('note.board_id', '=', board)
    .select(['note.words', 'grouped.name'])
    .orderBy('note.words')
    .execute()
  return Object.groupBy(
    rows.map(({ words, name }) => ({ words, name: name ?? '' })),
    ({ name }) => name,
  )
}

const inside = (groups: Awaited<ReturnType<typeof groupsOf>>, name: string) =>
  (groups[name] ?? []).map(({ words }) => words)

describe('groups of notes', () => {
  test('are made, renamed, joined, split and taken apart by any member, and no note is lost', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { board, notes } = await shown(world)
      const move = (form: Record<string, string | string[]>) => ask('ben', 'POST', `/boards/${board}/moves`, form)
      const all = [notes['Tea'] ?? '', notes['Bread'] ?? '', notes['A walk'] ?? '']
      assert.equal((await move({ notes: all, to: 'new', name: 'Warmth' })).status, 303)
      assert.deepEqual(inside(await groupsOf(world, board), 'Warmth'), ['A walk', 'Bread', 'Tea'])
      assert.equal((await move({ notes: all.slice(2), to: 'new', name: 'Outside' })).status, 303)
      const groups = await db.selectFrom('board_group').select(['id', 'name']).execute()
      const [warm, out] = ['Warmth', 'Outside'].map((name) => groups.find((group) => group.name === name)?.id ?? '')
      const path = (id: string | undefined, act: string) => `/boards/${board}/groups/${id}/${act}`
      assert.equal((await ask('fay', 'POST', path(out, 'rename'), { name: 'Out of doors' })).status, 303)
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /Warmth[\s\S]*Out of doors/)
      assert.equal((await ask('ben', 'POST', path(out, 'dissolve'), { into: warm ?? '' })).status, 303)
      assert.deepEqual(inside(await groupsOf(world, board), 'Warmth'), ['A walk', 'Bread', 'Tea'])
      assert.equal((await move({ notes: all.slice(0, 1), to: 'out', name: '' })).status, 303)
      assert.deepEqual(inside(await groupsOf(world, board), ''), ['Tea'])
      assert.equal((await ask('ben', 'POST', path(warm, 'dissolve'), { into: '' })).status, 303)
      assert.equal(inside(await groupsOf(world, board), '').length, 3)
    }))

  test('are not touched by others, nor before notes are shown, nor once there is a vote', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { board, notes } = await shown(world)
      const form = { notes: notes['Tea'] ?? '', to: 'new', name: 'x' }
      assert.equal((await ask('cy', 'POST', `/boards/${board}/moves`, form)).status, 404)
      const early = await opened(world)
      assert.equal((await ask('ben', 'POST', `/boards/${early}/moves`, form)).status, 403)
      const other = await shown(world)
      await ask('ben', 'POST', `/boards/${other.board}/moves`, form)
      assert.deepEqual(inside(await groupsOf(world, other.board), 'x'), [], 'a note of another board stays there')
      const nameless = await ask('ben', 'POST', `/boards/${board}/moves`, { to: 'new', name: '' })
      assert.equal(nameless.status, 422)
      assert.match(nameless.body, /Give the group a name|Tick the notes first/)
      await ask('ana', 'POST', `/boards/${board}/voting`, { dots: '3', votesOn: 'notes' })
      assert.equal((await ask('ben', 'POST', `/boards/${board}/moves`, form)).status, 403)
    }))

  test('that are taken apart while somebody moves a note there leave it where it was, and say so', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { board, notes } = await shown(world)
      await ask('ben', 'POST', `/boards/${board}/moves`, { notes: notes['Tea'] ?? '', to: 'new', name: 'Warmth' })
      const { id } = await db.selectFrom('board_group').select('id').executeTakeFirstOrThrow()
      const sent = await Promise.all([
        ask('fay', 'POST', `/boards/${board}/groups/${id}/dissolve`, { into: '' }),
        ask('ben', 'POST', `/boards/${board}/moves`, { notes: notes['Bread'] ?? '', to: id }),
      ])
      assert.deepEqual(
        sent.map(({ status }) => status),
        [303, 303],
      )
      assert.equal(inside(await groupsOf(world, board), '').length, 3)
      await ask('ben', 'POST', `/boards/${board}/moves`, { notes: notes['Bread'] ?? '', to: id })
      assert.match((await ask('ben', 'GET', `/boards/${board}`)).body, /taken apart meanwhile/)
    }))

  test('take the moves of many at once: the last one says where a note is, and none is lost', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { board, notes } = await shown(world)
      const all = Object.values(notes)
      const moves = (['ana', 'ben', 'fay'] as const).flatMap((who) =>
        ['one', 'two'].map((name) => {
          const order = name === 'one' ? all : all.toReversed()
          return ask(who, 'POST', `/boards/${board}/moves`, { notes: order, to: 'new', name: `${who} ${name}` })
        }),
      )
      assert.deepEqual(
        (await Promise.all(moves)).map(({ status }) => status),
        Array(6).fill(303),
      )
      const groups = await groupsOf(world, board)
      assert.equal(Object.values(groups).flat().length, 3)
      assert.deepEqual(inside(groups, ''), [])
    }))
})
