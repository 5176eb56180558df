import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inGeneral, readFiles, said, small, ts, type Came } from './testing/exports.ts'

describe('threads', () => {
  test('keep their replies, on whichever day these came', async () => {
    const thread = { thread_ts: ts(0) }
    const came = await readFiles(
      small({
        'general/2023-11-14.json': [
          said(0, 'Who has a form?', { ...thread, reply_count: 3 }),
          said(10, 'Something else entirely'),
          said(20, 'I have one', { ...thread, user: 'UBEN' }),
          said(30, 'And so have I', { ...thread, subtype: 'thread_broadcast' }),
        ],
        'general/2023-12-24.json': [said(3_500_000, 'A late one', thread)],
      }),
    )
    assert.deepEqual(shape(came), [
      [ts(0), false, 'Who has a form?', ['Who has a form?', 'I have one', 'And so have I']],
      [ts(0), true, 'A late one', ['A late one']],
      [ts(10), false, 'Something else entirely', ['Something else entirely']],
    ])
    assert.deepEqual([came.report.came.conversations, came.report.came.replies], [2, 3])
  })

  test('whose beginning is missing keep their replies', async () => {
    const thread = { thread_ts: ts(-9_000_000) }
    const came = await inGeneral(said(0, 'Thank you for all of it', thread), said(60, 'You are welcome', thread))
    assert.deepEqual(shape(came), [
      [ts(-9_000_000), false, 'Thank you for all of it', ['Thank you for all of it', 'You are welcome']],
    ])
  })

  test('on a message that did not know of it stay with that message', async () => {
    const came = await inGeneral(said(0, 'An old message here'), said(5, 'A reply to it', { thread_ts: ts(0) }))
    assert.deepEqual(shape(came), [[ts(0), false, 'An old message here', ['An old message here', 'A reply to it']]])
  })

  test('are not needed: messages gather by silence, over midnight too, in the order of time', async () => {
    const came = await readFiles(
      small({
        'general/2023-11-14.json': [said(60, 'Second of the evening'), said(0, 'First of the evening')],
        'general/2023-11-15.json': [said(7200, 'Third, after midnight'), said(40_000, 'The next morning')],
      }),
    )
    assert.deepEqual(shape(came), [
      [
        ts(0),
        false,
        'First of the evening',
        ['First of the evening', 'Second of the evening', 'Third, after midnight'],
      ],
      [ts(40_000), false, 'The next morning', ['The next morning']],
    ])
  })
})

function shape({ conversations }: Came) {
  return conversations.map(({ externalId, isContinued, posts, title }) => {
    return [externalId.replace('CGENERAL:', ''), isContinued, title, posts.map(({ markdown }) => markdown)]
  })
}
