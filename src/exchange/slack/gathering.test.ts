import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { gather, gatheringRule } from './gathering.ts'
import { titleFrom } from './titles.ts'

const start = Temporal.Instant.from('2024-05-06T08:00:00Z')

function posts(...minutes: readonly number[]) {
  return minutes.map((minute) => ({ minute, at: start.add({ minutes: minute }) }))
}

function cut(...minutes: readonly number[]): number[][] {
  return gather(posts(...minutes)).map((group) => group.map(({ minute }) => minute))
}

describe('messages without threads', () => {
  test('belong together until four hours of silence', () => {
    assert.deepEqual(cut(0, 10, 249), [[0, 10, 249]])
    assert.deepEqual(cut(0, 10, 250), [[0, 10], [250]])
    assert.deepEqual(cut(), [])
  })

  test('begin anew when a hundred have come', () => {
    const groups = gather(posts(...Array.from({ length: 205 }, (_, i) => i)))
    assert.deepEqual(
      groups.map(({ length }) => length),
      [100, 100, 5],
    )
  })

  test('are all kept, in order, whatever the times', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 300 })
    fc.assert(
      fc.property(minutes, (gaps) => {
        let now = 0
        const all = posts(...gaps.map((gap) => (now += gap)))
        const groups = gather(all)
        assert.deepEqual(groups.flat(), all)
        for (const group of groups) assert.ok(group.length > 0 && group.length <= gatheringRule.postsMax)
      }),
    )
  })
})

describe('a title', () => {
  const long =
    'Does anyone have a template for the intake form? We need one by Friday and ours is from 2009, so it is old.'
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['is the first words', ['Our waiting list keeps growing', 'Same here'], 'Our waiting list keeps growing'],
    ['is a whole sentence where one fits', [long], 'Does anyone have a template for the intake form?'],
    ['passes over a hello', ['Hi!', 'Who has the key to the meeting room?'], 'Who has the key to the meeting room?'],
    ['is a hello where there is nothing else', ['Hi!', '🎉'], 'Hi!'],
    ['is on one line', ['One\n\n  two\tthree four five'], 'One two three four five'],
    ['does not begin with what stood between things', ['· Jkunst · pokemon'], 'Jkunst · pokemon'],
    ['does not end in the middle of something', ['The agenda for Monday:'], 'The agenda for Monday'],
    ['is the place where nobody said anything', ['🎉', ' '], 'general'],
  ]
  for (const [name, texts, expected] of cases) test(name, () => assert.equal(titleFrom(texts, 'general'), expected))

  test('is never empty and never longer than eighty letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (texts) => {
        const title = titleFrom(texts, 'general')
        assert.ok(title.length > 0 && title.length <= 80 && !title.includes('\n'))
      }),
    )
  })
})
