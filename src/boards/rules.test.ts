import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BoardGroupId, BoardNoteId } from '#database'
import { newId } from '#kernel/id.ts'
import { byDots, itemsOf, spent, stateOf, type Contents } from './model.ts'
import { backTo } from './forms.ts'
import { boardPath } from './paths.ts'
import type { BoardId } from '#database'

const once = Temporal.Instant.from('2026-03-02T17:00:00Z')
const moment = fc.constantFrom(null, once)

test('a board is in one state, and one that is closed is that whatever else it was', () => {
  fc.assert(
    fc.property(moment, moment, moment, (closedAt, votingAt, revealedAt) => {
      const state = stateOf({ closedAt, votingAt, revealedAt })
      assert.equal(state === 'closed', closedAt !== null)
      if (closedAt === null) assert.equal(state === 'voting', votingAt !== null)
      if (closedAt === null && votingAt === null) assert.equal(state === 'grouping', revealedAt !== null)
    }),
  )
})

const contents = fc
  .record({
    groups: fc.array(fc.record({ name: fc.string({ minLength: 1 }), dots: fc.nat(20) }), { maxLength: 4 }),
    notes: fc.array(
      fc.record({ words: fc.string({ minLength: 1 }), at: fc.nat(5), isHeld: fc.boolean(), dots: fc.nat(20) }),
      { maxLength: 12 },
    ),
  })
  .map(({ groups, notes }): Contents => {
    const named = groups.map((group) => ({ ...group, id: newId<BoardGroupId>() }))
    const all = notes.map(({ words, at, isHeld, dots }) => ({
      id: newId<BoardNoteId>(),
      words,
      groupId: named[at]?.id ?? null,
      authorName: null,
      isMine: false,
      heldAt: isHeld ? once : null,
      dots,
    }))
    const votes = all
      .filter(({ groupId }) => groupId === null)
      .map(({ id, dots }) => ({ noteId: id, groupId: null, dots, isMine: dots % 2 === 0, name: null }))
    return { groups: named, notes: all, own: [], votes, writers: null }
  })

test('every note that is not held back can be voted on once, by itself or in its group', () => {
  fc.assert(
    fc.property(contents, fc.constantFrom('notes' as const, 'groups' as const), (given, votesOn) => {
      const items = itemsOf({ votesOn, showsVotes: false, closedAt: null }, given)
      const reached = items.flatMap(({ key, notes }) =>
        notes.length > 0 || key.startsWith('group') ? notes.map(({ id }) => id) : [key.replace('note ', '')],
      )
      const shown = given.notes.filter(({ heldAt }) => heldAt === null).map(({ id }) => id)
      assert.deepEqual([...reached].toSorted(), [...shown].toSorted())
      assert.equal(new Set(items.map(({ key }) => key)).size, items.length)
      assert.ok(spent(given) >= items.reduce((sum, { mine }) => sum + mine, 0))
    }),
  )
})

test('what came of it has most dots first, and leaves nothing out', () => {
  fc.assert(
    fc.property(contents, (given) => {
      const items = itemsOf({ votesOn: 'groups', showsVotes: false, closedAt: once }, given)
      const ordered = byDots(items)
      assert.equal(ordered.length, items.length)
      for (const [at, item] of ordered.entries()) assert.ok((item.dots ?? 0) >= (ordered[at + 1]?.dots ?? 0))
    }),
  )
})

test('whoever acts comes back to the page of a gathering or of the board, and nowhere else', () => {
  const board = newId<BoardId>()
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.constant('//elsewhere.example.org/gatherings/x')), (back) => {
      assert.equal(backTo({ back }, board), boardPath(board))
    }),
  )
  const room = `/gatherings/${board}/room`
  assert.equal(backTo({ back: room }, board), room)
  assert.equal(backTo({ back: `${room}/../../exit` }, board), boardPath(board))
})
