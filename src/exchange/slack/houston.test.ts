import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { before, describe, test } from 'node:test'
import { languageOf } from '#kernel/language-of.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { leftOut, readPath, type Came } from './testing/exports.ts'

const path = fileURLToPath(new URL('fixtures/houston-2016.zip', import.meta.url))

describe('the Houston export of 2016', () => {
  let came: Came
  before(async () => {
    came = await readPath(path, { isStrict: true })
  })

  test('comes over record by record', () => {
    const { people, channels, posts, joins, report } = came
    assert.equal(came.isRefused, false)
    assert.deepEqual([people.length, channels.length, joins.length], [71, 16, 320])
    // 1,382 records: 964 messages, 61 shared files and 6 comments on them, 320 joins, 31 notes by Slack.
    assert.equal(posts.length, 964 + 61 + 6)
    const notes = report.leftOut.filter(({ reason }) => reason === 'note')
    const counts = Object.fromEntries(notes.map(({ sort, count }) => [sort, count]))
    assert.deepEqual(counts, {
      channel_purpose: 13,
      channel_archive: 9,
      channel_leave: 3,
      channel_name: 2,
      channel_topic: 2,
      bot_add: 1,
      pinned_item: 1,
    })
    assert.equal(new Set(posts.map(({ externalId }) => externalId)).size, posts.length)
    assert.equal(leftOut(came)['integrationLog'], 3)
    assert.deepEqual([report.filesRead, report.filesToRead], [378, 378])
  })

  test('was written in English, and is seldom taken for French', () => {
    const told = came.posts.map(({ markdown }) => languageOf(markdown))
    const share = (language: string | null) => told.filter((one) => one === language).length / told.length
    assert.ok(share('en') > 0.7, String(share('en')))
    assert.ok(share('fr') < 0.005, String(share('fr')))
  })

  test('keeps edits, pins, files, mentions and reactions', () => {
    const { edits, pins, files, replies, bots } = came.report.came
    assert.deepEqual({ edits, pins, files, replies, bots }, { edits: 37, pins: 1, files: 67, replies: 0, bots: 0 })
    // One person clapped for one message with two hands of different colours.
    const hands = came.posts.flatMap(({ reactions }) => reactions.flatMap(({ by }) => by))
    assert.ok(hands.length >= 195 && hands.length <= 199)
    assert.ok(
      came.posts.flatMap(({ mentions }) => mentions).every((id) => came.people.some((one) => one.externalId === id)),
    )
    assert.equal(came.channels.filter(({ isArchived }) => isArchived).length, 9)
  })

  test('reads as conversations, in order, each with a title', () => {
    const { conversations } = came
    assert.ok(conversations.length > 150 && conversations.length < 400)
    for (const { title, posts } of conversations) {
      assert.ok(title.length > 0 && title.length <= 80, title)
      const times = posts.map(({ at }) => at.epochMilliseconds)
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      )
    }
    const titles = conversations.map(({ title }) => title)
    assert.ok(titles.includes("Is there a R package equivalent to Python's Mechanize?"))
  })

  test('has no markup of Slack left, no token, and no address but of the web and mail', () => {
    const text = came.posts.map(({ markdown }) => markdown).join('\n')
    assert.doesNotMatch(text, /<[@#!]|&amp;amp|xox[a-z]-|[?&]t=xox|pub_secret|:simple_smile:/)
    for (const { markdown } of came.posts) {
      const hrefs = [...renderMarkdown(markdown).html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
      for (const href of hrefs) assert.match(href, /^(?:https?:\/\/|mailto:)/)
    }
  })
})
