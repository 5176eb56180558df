import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inGeneral, leftOut, said, ts, words } from './testing/exports.ts'

describe('a message', () => {
  test('comes with its time to the millionth, its edit, its pins and its reactions', async () => {
    const reactions = [
      { name: '+1', users: ['UANA', 'UBEN'], count: 4 },
      { name: 'clap::skin-tone-2', users: ['UANA'], count: 1 },
      { name: 'clap', users: ['UANA', 'UBEN'], count: 2 },
      { name: 'our_parrot', users: ['UBEN'], count: 1 },
    ]
    const edited = { user: 'UANA', ts: ts(60) }
    const came = await inGeneral({ ...said(0, 'Look <@UBEN>'), edited, reactions, pinned_to: ['CGENERAL'] })
    const [post] = came.posts
    assert.deepEqual(
      [post?.externalId, post?.at.toString(), post?.editedAt?.toString(), post?.isPinned, post?.mentions],
      ['CGENERAL:1700000000.000100', '2023-11-14T22:13:20.0001Z', '2023-11-14T22:14:20.0001Z', true, ['UBEN']],
    )
    assert.deepEqual(post?.reactions, [
      { name: '+1', emoji: '👍', kind: 'agree', by: ['UANA', 'UBEN'] },
      { name: 'clap', emoji: '👏', kind: 'celebrate', by: ['UANA', 'UBEN'] },
      { name: 'our_parrot', emoji: null, kind: null, by: ['UBEN'] },
    ])
    assert.deepEqual(leftOut(came), { 'otherReaction:our_parrot': 1, namelessReaction: 2 })
    assert.deepEqual([came.report.came.reactions, came.report.came.edits, came.report.came.pins], [4, 1, 1])
  })

  test('without a type is a message, and a note by Slack is told by its sort', async () => {
    const came = await inGeneral(
      said(0, 'old', { type: undefined }),
      said(1, 'topic', { subtype: 'channel_topic' }),
      said(2, 'joined', { subtype: 'channel_join', user: 'UBEN' }),
      said(3, 'dances', { subtype: 'me_message' }),
      said(4, 'gone', { subtype: 'tombstone' }),
      said(5, 'typed', { subtype: 'novelty', client_msg_id: 'x' }),
      said(6, 'unknown', { subtype: 'novelty' }),
      said(7, '   '),
      said(7, 'twice'),
      { text: 'no time', user: 'UANA' },
      'not a record',
    )
    assert.deepEqual(words(came), ['old', '_dances_', 'typed'])
    assert.deepEqual(
      came.joins.map(({ personId, at }) => [personId, at.epochMilliseconds - 1_700_000_000_000]),
      [['UBEN', 2000]],
    )
    assert.deepEqual(leftOut(came), {
      'note:channel_topic': 1,
      deletedMessage: 1,
      'note:novelty': 1,
      empty: 1,
      duplicate: 1,
      unreadableRecord: 2,
    })
  })

  test('keeps its blocks before its text', async () => {
    const element = { type: 'rich_text_section', elements: [{ type: 'text', text: 'a & b', style: { bold: true } }] }
    const blocks = [{ type: 'rich_text', elements: [element] }]
    const section = { type: 'section', text: { type: 'mrkdwn', text: '*Build* passed' } }
    const came = await inGeneral(said(0, 'a &amp; b', { blocks }), said(1, '', { blocks: [section] }))
    assert.deepEqual(words(came), ['**a & b**', '**Build** passed'])
  })

  test('keeps what is shared in it, but not the cards Slack makes of addresses', async () => {
    const card = { from_url: 'https://a.example', title: 'A site', text: 'About it' }
    const share = { is_share: true, is_msg_unfurl: true, author_name: 'Ben Ito', text: 'My *words*', from_url: 'x' }
    const hook = {
      pretext: 'Deploy',
      title: 'Done',
      title_link: 'https://ci.example/1',
      fields: [{ title: 'By', value: 'Ana' }],
    }
    const came = await inGeneral(
      said(0, '<https://a.example>', { attachments: [card] }),
      said(1, 'see', { attachments: [share] }),
      said(2, '', { attachments: [hook] }),
    )
    assert.deepEqual(words(came), [
      '<https://a.example/>',
      'see\n\n> **Ben Ito**\n>\n> My **words**',
      'Deploy\n\n> [Done](https://ci.example/1)\n>\n> By: Ana',
    ])
    assert.equal(came.conversations[0]?.title, 'A site')
  })

  test('that is longer than a post may be comes as several', async () => {
    const came = await inGeneral(said(0, 'many words '.repeat(4000)))
    assert.deepEqual(
      came.posts.map(({ externalId }) => externalId),
      [
        'CGENERAL:1700000000.000100',
        'CGENERAL:1700000000.000100/2',
        'CGENERAL:1700000000.000100/3',
        'CGENERAL:1700000000.000100/4',
      ],
    )
    for (const { markdown } of came.posts) assert.ok(markdown.length <= 20_000)
    assert.equal(words(came).join(' ').split(/\s+/).length, 8000)
  })
})

describe('files', () => {
  const file = {
    name: 'form.pdf',
    title: 'Intake form',
    size: 292_773,
    permalink: 'https://x.slack.com/files/UANA/F1/form.pdf',
    url_private: 'https://files.slack.com/files-pri/T1-F1/form.pdf?t=xoxe-123',
    permalink_public: 'https://slack-files.com/T1-F1-secret',
  }
  const link = '[Intake form (293 kB)](https://x.slack.com/files/UANA/F1/form.pdf)'

  test('come as links without tokens, in both formats', async () => {
    const sentence = '<@UANA|ana> uploaded a file: <https://x.slack.com/f|Intake form>'
    const came = await inGeneral(
      said(0, 'today', { files: [file, { ...file, permalink: undefined }] }),
      said(1, `${sentence} and commented: see this`, { subtype: 'file_share', file, upload: true }),
      said(2, sentence, { subtype: 'file_share', file }),
      { ...said(3, 'x'), user: undefined, subtype: 'file_comment', file, comment: { user: 'UBEN', comment: 'nice' } },
    )
    const direct = '[Intake form (293 kB)](https://files.slack.com/files-pri/T1-F1/form.pdf)'
    assert.deepEqual(words(came), [`today\n\n- ${link}\n- ${direct}`, `see this\n\n${link}`, link, `nice\n\n${link}`])
    assert.deepEqual(came.posts.at(-1)?.authorId, 'UBEN')
    assert.equal(came.report.came.files, 5)
    assert.doesNotMatch(JSON.stringify(came), /xox|secret/)
  })

  test('that are gone are counted', async () => {
    const gone = { id: 'F1', mode: 'tombstone' }
    const hidden = { id: 'F2', mode: 'hidden_by_limit' }
    const came = await inGeneral(said(0, 'see', { files: [gone, hidden] }), said(1, '', { files: [gone] }))
    assert.deepEqual(words(came), ['see'])
    assert.deepEqual(leftOut(came), { deletedFile: 2, hiddenFile: 1 })
  })
})
