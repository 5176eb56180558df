import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { latestAfter, pageAfter, quoteOf, repliesPerPage } from './model.ts'

describe('the page of a conversation', () => {
  test('begins at the beginning for whoever was never here', () => {
    assert.equal(pageAfter({ from: 'unread' }, { lastSeq: 400, lastRead: null }), 1)
    assert.equal(pageAfter({}, { lastSeq: 400, lastRead: 300 }), 1)
  })

  test('begins a little before what is new, and is the last one where nothing is', () => {
    assert.equal(pageAfter({ from: 'unread' }, { lastSeq: 400, lastRead: 200 }), 195)
    assert.equal(pageAfter({ from: 'unread' }, { lastSeq: 400, lastRead: 400 }), 375)
    assert.equal(pageAfter({ from: 'unread' }, { lastSeq: 20, lastRead: 18 }), 1)
  })

  test('always holds the post that a link names, and never begins outside of the conversation', () => {
    const sizes = fc.record({ lastSeq: fc.integer({ min: 1, max: 2_000 }), lastRead: fc.option(fc.nat(2_000)) })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 2_000 }), (thread, wanted) => {
        const seq = Math.min(wanted, thread.lastSeq)
        const after = pageAfter({ post: String(seq) }, thread)
        assert.ok(seq === 1 || (seq > after && seq <= after + repliesPerPage))
        for (const query of [{ after: String(wanted) }, { before: String(wanted) }, { from: 'unread' }]) {
          const place = pageAfter(query, thread)
          assert.ok(place >= 1 && place <= thread.lastSeq)
        }
      }),
    )
  })

  test('leads from the beginning to the end by later replies, without a gap', () => {
    let after = 1
    const seen = new Set([1])
    while (after < 62) {
      for (let seq = after + 1; seq <= Math.min(after + repliesPerPage, 62); seq++) seen.add(seq)
      after = pageAfter({ after: String(after + repliesPerPage) }, { lastSeq: 62, lastRead: null })
    }
    assert.equal(seen.size, 62)
    assert.equal(latestAfter(62), 37)
  })

  test('takes no number that is none', () => {
    for (const after of ['-5', '1e9', 'NaN', '99999999999999999999', ' 7']) {
      assert.equal(pageAfter({ after }, { lastSeq: 50, lastRead: null }), 1)
    }
  })
})

test('a quote leaves out what was quoted, and is cut where it is long', () => {
  assert.equal(quoteOf('> Earlier\n\nFirst\n\nSecond'), '> First\n>\n> Second\n\n')
  const long = quoteOf(Array.from({ length: 40 }, (_, i) => `Line ${i}`).join('\n'))
  assert.equal(long.split('\n').length, 15)
  assert.match(long, /> Line 11\n> …\n\n$/)
})
