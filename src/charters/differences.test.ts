import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differencesOf, isSame, wordsChanged, type Passage } from './differences.ts'
import { noPurposes, type Content, type Part } from './model.ts'

const words = fc.array(
  fc.oneof(
    fc.constantFrom('we', 'listen', 'l’écoute', ' ', '\n', '\n\n', '. ', '« ', '\u00A0»', '\u202F!', '-', '’', '😀'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { maxLength: 60 },
)
const text = words.map((parts) => parts.join(''))

const without = (passages: readonly Passage[], change: Passage['change']) =>
  passages
    .filter((passage) => passage.change !== change)
    .map((passage) => passage.text)
    .join('')

test('without what was added it is the earlier text, without what was removed the later, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const passages = wordsChanged(before, after)
      assert.equal(without(passages, 'added'), before)
      assert.equal(without(passages, 'removed'), after)
    }),
    { numRuns: 500 },
  )
})

test('the same text changed in places shares what was not changed', () => {
  fc.assert(
    fc.property(text, (same) => {
      assert.ok(wordsChanged(same, same).every(({ change }) => change === 'kept'))
    }),
  )
  assert.deepEqual(wordsChanged('We meet monthly.', 'We meet quarterly.'), [
    { text: 'We meet ', change: 'kept' },
    { text: 'monthly', change: 'removed' },
    { text: 'quarterly', change: 'added' },
    { text: '.', change: 'kept' },
  ])
})

test('two long texts with nothing in common are told apart whole', () => {
  const [before = '', after = ''] = ['a', 'b'].map((letter) =>
    Array.from({ length: 1000 }, (_, n) => `${letter}${n}`)
      .join(' ')
      .slice(0, 2000),
  )
  const passages = wordsChanged(before, after)
  assert.deepEqual([without(passages, 'added'), without(passages, 'removed')], [before, after])
})

const part = (key: string, en: string | null, fr: string | null = null): Part => ({ key, en, fr })
const content = (parts: readonly Part[], changes: Partial<Content> = {}): Content => ({
  parts,
  purposes: noPurposes,
  reviewOn: null,
  ...changes,
})

test('parts are told as new, changed, taken out or in another order, in each language in which they changed', () => {
  const before = content([part('a', 'One', 'Un'), part('b', 'Two'), part('c', 'Three')])
  const after = content([part('c', 'Three'), part('a', 'One', 'Une'), part('d', 'Four')], {
    purposes: { ...noPurposes, coordination: 2 },
    reviewOn: Temporal.PlainDate.from('2027-01-02'),
  })
  const { parts, purposes, isReordered, review } = differencesOf(before, after)
  assert.deepEqual(
    parts.map(({ key, kind, passages }) => [key, kind, Object.keys(passages)]),
    [
      ['a', 'changed', ['fr']],
      ['d', 'added', ['en']],
      ['b', 'removed', ['en']],
    ],
  )
  assert.deepEqual(purposes, [{ purpose: 'coordination', before: 0, after: 2 }])
  assert.ok(isReordered)
  assert.equal(review?.after?.toString(), '2027-01-02')
  assert.ok(isSame(differencesOf(after, after)))
  assert.ok(!isSame(differencesOf(before, after)))
})
