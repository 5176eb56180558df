import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PostId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, type Persona } from '#world/world.ts'
import { events } from '../testing/looks.ts'
import { addReplies } from '../testing/replies.ts'

describe('a reply', () => {
  test('is posted by a member and by nobody else, and stands where it sends its writer', () =>
    inWorld(async ({ ask, db, threads, communities, people }) => {
      const path = `/threads/${threads.listening}/replies`
      for (const stranger of ['cy', 'gus', 'dee', 'eve'] satisfies Persona[]) {
        assert.equal((await ask(stranger, 'POST', path, { body: 'Let me in' })).status, 404)
      }
      await ask('visitor', 'POST', path, { body: 'Let me in' })
      assert.deepEqual(await events(db), [])

      const posted = await ask('ben', 'POST', path, { body: 'I **count** to ten, <b>slowly</b>.' })
      assert.equal(posted.status, 303)
      assert.equal(posted.location, `/threads/${threads.listening}?post=4#post-4`)
      const page = await ask('ana', 'GET', posted.location)
      assert.match(page.body, /id="post-4"[\s\S]*I <strong>count<\/strong> to ten, &lt;b&gt;slowly&lt;\/b&gt;\./)
      assert.doesNotMatch(page.body, /Let me in/)

      const thread = await db
        .selectFrom('thread')
        .selectAll()
        .where('id', '=', threads.listening)
        .executeTakeFirstOrThrow()
      assert.deepEqual([thread.last_seq, thread.reply_count, thread.last_author_id], [4, 3, people.ben])
      assert.deepEqual(await events(db), [`post.added by ben in circle: seq 4 thread ${threads.listening}`])
      const community = await db
        .selectFrom('community')
        .selectAll()
        .where('id', '=', communities.circle)
        .executeTakeFirstOrThrow()
      assert.ok(community.last_posted_at?.equals(thread.last_posted_at))
    }))

  test('gives the words back where something is wrong with them', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.listening}/replies`
      const empty = await ask('ben', 'POST', path, { body: ' \n\u200b ' })
      assert.equal(empty.status, 422)
      assert.match(empty.body, /Write something first\./)

      const long = await ask('ben', 'POST', path, { body: `Begin ${'x'.repeat(20_000)}` })
      assert.equal(long.status, 422)
      assert.match(long.body, /longer than 20,000 characters/)
      assert.match(long.body, /Begin x{20000}/)
      assert.deepEqual(await events(db), [])

      const most = await ask('ben', 'POST', path, { body: 'x'.repeat(20_000) })
      assert.equal(most.status, 303)
    }))

  test('is not taken where it is far too long, and loses none of what was there before', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.listening}/replies`
      await ask('ben', 'POST', '/drafts/keeping', { thread: threads.listening, body: 'Half a thought' })
      const mentions = await ask('ben', 'POST', path, { body: '@Ana '.repeat(10_000) })
      assert.equal(mentions.status, 422)
      assert.match(mentions.body, /@Ana @Ana[\s\S]*<\/textarea>/)
      const pasted = await ask('ben', 'POST', path, { body: 'paste '.repeat(875_000) })
      assert.ok(pasted.status === 413 || pasted.status === 422, String(pasted.status))
      assert.match(pasted.body, /That is larger than Hearth takes here/)
      assert.match((await ask('ben', 'GET', `/threads/${threads.listening}`)).body, /Half a thought<\/textarea>/)
      assert.deepEqual(await events(db), [])

      const most = await ask('ben', 'POST', path, { body: '@Ana '.repeat(4_000).trim() })
      assert.equal(most.status, 303)
      // Whoever is named four thousand times is called once at most.
      const called = await db.selectFrom('mention').select('person_id').execute()
      assert.ok(called.length <= 1)
    }))

  test('is posted once, however often its form is sent, and other words are another reply', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.listening}/replies`
      const page = await ask('ben', 'GET', `/threads/${threads.listening}`)
      const once = /name="once" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      assert.notEqual(once, '')

      const first = await ask('ben', 'POST', path, { body: 'Once, @Ana.', once })
      const second = await ask('ben', 'POST', path, { body: 'Once, @Ana.', once })
      assert.equal(second.location, first.location)
      const other = await ask('ben', 'POST', path, { body: 'Something else, after going back', once })
      assert.notEqual(other.location, first.location)
      assert.equal((await events(db)).length, 2)
    }))

  test('is posted under another id where that of its form is taken', () =>
    inWorld(async ({ ask, threads, communities }) => {
      const [here, there] = [`/threads/${threads.listening}`, `/communities/${communities.circle}/conversations`]
      const deleted = { body: 'Said and taken back', once: newId<PostId>() }
      await ask('ben', 'POST', `${here}/replies`, deleted)
      await ask('ben', 'POST', `/posts/${deleted.once}/deletion`)
      for (const who of ['ben', 'ana'] as const) {
        assert.equal((await ask(who, 'POST', `${here}/replies`, { ...deleted, body: 'Said after all' })).status, 303)
      }
      assert.equal((await ask('fay', 'GET', here)).body.match(/Said after all/g)?.length, 2)

      const opening = { kind: 'discussion', title: 'After all', body: 'Hello', once: threads.listening }
      const begun = await ask('ben', 'POST', there, opening)
      assert.equal(begun.status, 303)
      assert.notEqual(begun.location, here)
      assert.match((await ask('fay', 'GET', begun.location)).body, /After all/)
    }))

  test('is shown as it will look before it is posted, with nothing written', () =>
    inWorld(async ({ ask, db, threads }) => {
      const fields = { body: 'Some **bold** words', see: 'preview', once: newId() }
      const preview = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, fields)
      assert.equal(preview.status, 422)
      assert.match(preview.body, /id="preview"[\s\S]*<strong>bold<\/strong>/)
      assert.match(preview.body, />\nSome \*\*bold\*\* words<\/textarea>/)
      assert.match(preview.body, new RegExp(`name="once" value="${fields.once}"`))
      assert.deepEqual(await events(db), [])
    }))

  test('quotes the words that it answers, and leads back to them', () =>
    inWorld(async ({ ask, threads }) => {
      const path = `/threads/${threads.listening}`
      const page = await ask('ana', 'GET', path)
      const quote = /href="([^"]*post=2&amp;quote=[^"]+)"/.exec(page.body)?.[1]?.replace('&amp;', '&') ?? ''
      const answering = await ask('ana', 'GET', quote)
      assert.match(answering.body, /<textarea[^>]*>\n&gt; I go out and walk round the block\.\n\n<\/textarea>/)

      const id = /name="quote" value="([^"]+)"/.exec(answering.body)?.[1] ?? ''
      const posted = await ask('ana', 'POST', `${path}/replies`, { body: '> I go out\n\nMe too.', quote: id })
      const shown = await ask('ben', 'GET', posted.location)
      assert.match(shown.body, /<a href="[^"]*\?post=2#post-2">In answer to Ben Ito<\/a>[\s\S]*<blockquote>/)
    }))

  test('cannot quote what its writer may not read', () =>
    inWorld(async ({ ask, db, threads }) => {
      const quiet = db.selectFrom('post').select('id').where('thread_id', '=', threads.quiet).where('seq', '=', 1)
      const { id } = await quiet.executeTakeFirstOrThrow()
      const page = await ask('ben', 'GET', `/threads/${threads.listening}?quote=${id}`)
      assert.equal(page.status, 404)

      const posted = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'Hm.', quote: id })
      assert.equal(posted.status, 303)
      const reply = db
        .selectFrom('post')
        .select('quoted_id')
        .where('thread_id', '=', threads.listening)
        .where('seq', '=', 4)
      assert.equal((await reply.executeTakeFirstOrThrow()).quoted_id, null)
    }))

  test('reaches a page that is open already, by what came after its last one', () =>
    inWorld(async ({ ask, threads }) => {
      await addReplies(ask, threads.waiting, 3)
      const since = await ask('ben', 'GET', `/threads/${threads.waiting}/after/3`)
      assert.equal(since.status, 200)
      assert.equal(since.headers['hearth-last-seq'], '5')
      assert.doesNotMatch(since.body, /<html|urgency/)
      assert.deepEqual(
        [...since.body.matchAll(/id="post-(\d+)"/g)].map(([, seq]) => seq),
        ['4', '5'],
      )
      const nothing = await ask('ben', 'GET', `/threads/${threads.waiting}/after/5`)
      assert.equal(nothing.body, '')
      assert.equal(nothing.headers['hearth-last-seq'], '5')
      assert.equal((await ask('ben', 'GET', `/threads/${threads.waiting}/after/all`)).status, 404)
    }))
})
