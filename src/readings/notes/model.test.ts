import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseId } from '#kernel/id.ts'
import type { CommunityId, GatheringReadingId, ReadingNoteId } from '#database'
import { sideBySide, type ReadingNote } from './model.ts'

function idOf<T>(): T {
  const id = parseId('0199d9b2-0000-7000-8000-000000000001')
  assert.ok(id)
  return id as T
}

const note = fc
  .record({ about: fc.constantFrom('', 'One?', 'Two?', 'Gone?'), isMine: fc.boolean(), words: fc.string() })
  .map((some): ReadingNote => ({
    id: idOf<ReadingNoteId>(),
    readingId: idOf<GatheringReadingId>(),
    communityId: idOf<CommunityId>(),
    place: '',
    name: null,
    isShared: true,
    isTakenOut: false,
    revision: 1,
    ...some,
  }))

/** Each has at most one of her own under a question, as the database keeps it. */
const notes = fc.array(note).map((all) => {
  const own = new Set<string>()
  return all.filter(({ isMine, about }) => !isMine || (!own.has(about) && own.add(about)))
})

test('every note stands once, under its own question, and every question that is asked is there in its order', () =>
  fc.assert(
    fc.property(notes, (all) => {
      const shown = sideBySide({ questions: ['One?', 'Two?'] }, all)
      const standing = shown.flatMap(({ mine, others }) => [...(mine === null ? [] : [mine]), ...others])
      assert.equal(standing.length, all.length)
      assert.deepEqual(new Set(standing), new Set(all))
      for (const { about, mine, others } of shown)
        for (const one of [...(mine === null ? [] : [mine]), ...others]) assert.equal(one.about, about)
      assert.deepEqual(
        shown.filter(({ isAsked }) => isAsked).map(({ about }) => about),
        ['One?', 'Two?', ''],
      )
    }),
  ))
