import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import type { PostId } from '#database'
import { inWorld, morning } from '#world/world.ts'
import { kinds, postRow, threadRow } from '../testing/looks.ts'

describe('at the same moment', () => {
  test('many replies get a place each, and the counts are right', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.listening}/replies`
      const writers = ['ana', 'ben', 'fay', 'ana', 'ben', 'fay', 'ana', 'ben'] as const
      const posted = await Promise.all(writers.map((who, i) => ask(who, 'POST', path, { body: `Thought ${i}` })))
      assert.ok(posted.every(({ status }) => status === 303))
      assert.equal(new Set(posted.map(({ location }) => location)).size, writers.length)
      const thread = await threadRow(db, threads.listening)
      assert.deepEqual([thread.last_seq, thread.reply_count], [3 + writers.length, 2 + writers.length])
    }))

  test('the same form sent three times is one reply, and one conversation', () =>
    inWorld(async ({ ask, db, threads, communities }) => {
      const reply = { body: 'Once', once: newId<PostId>() }
      const again = () => ask('ben', 'POST', `/threads/${threads.listening}/replies`, reply)
      const replies = await Promise.all([again(), again(), again()])
      assert.equal(new Set(replies.map(({ location }) => location)).size, 1)

      const opening = { kind: 'discussion', title: 'Once', body: 'And no more', once: newId() }
      const begin = () => ask('ben', 'POST', `/communities/${communities.circle}/conversations`, opening)
      const begun = await Promise.all([begin(), begin(), begin()])
      assert.deepEqual(new Set(begun.map(({ location }) => location)), new Set([`/threads/${opening.once}`]))
      assert.deepEqual(await kinds(db), ['post.added', 'thread.opened'])
    }))

  test('a closure and replies leave no reply after the closure', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.listening}`
      const write = (i: number) => ask('ben', 'POST', `${path}/replies`, { body: `Thought ${i}` })
      const acts = [write(1), write(2), ask('ana', 'POST', `${path}/closure`), write(3), write(4)]
      const answers = await Promise.all(acts)
      assert.ok(answers.every(({ status }) => status === 303 || status === 422))
      const order = await kinds(db)
      assert.equal(order.at(-1), 'thread.closed')
      assert.equal(order.length - 1, answers.filter(({ location }) => location.includes('post=')).length)
    }))

  test('a move, a reaction and a reply leave everything in one community', () =>
    inWorld(async ({ ask, db, threads, communities, people }) => {
      const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
      for (const person_id of [people.ana, people.ben]) {
        const roles = ['member' as const, 'facilitator' as const]
        await db
          .insertInto('membership')
          .values({ community_id: communities.meadow, person_id, roles, ...since })
          .execute()
      }
      const path = `/threads/${threads.listening}`
      const { id } = await postRow(db, threads.listening, 2)
      await Promise.all([
        ask('ben', 'POST', `${path}/replies`, { body: 'Before or after, @Ana?' }),
        ask('ana', 'POST', `${path}/move`, { to: communities.meadow }),
        ask('ben', 'POST', `/posts/${id}/reactions`, { kind: 'agree' }),
        ask('ben', 'POST', `${path}/replies`, { body: 'Surely after, @Ana.' }),
      ])
      const posts = await db
        .selectFrom('post')
        .select(['id', 'community_id'])
        .where('thread_id', '=', threads.listening)
        .execute()
      assert.equal(posts.length, 5)
      const ids = posts.map((post) => post.id)
      const mentions = await db.selectFrom('mention').select('community_id').where('post_id', 'in', ids).execute()
      const reactions = await db.selectFrom('reaction').select('community_id').where('post_id', 'in', ids).execute()
      assert.deepEqual([mentions.length, reactions.length], [2, 1])
      for (const { community_id } of [...posts, ...mentions, ...reactions]) {
        assert.equal(community_id, communities.meadow)
      }
    }))

  test('two changes of one post save one, and tell the other', () =>
    inWorld(async ({ ask, db, threads }) => {
      const { id } = await postRow(db, threads.listening, 2)
      const form = await ask('ben', 'GET', `/posts/${id}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      const save = (body: string) => ask('ben', 'POST', `/posts/${id}/edit`, { body, seen })
      const saved = await Promise.all([save('One'), save('Two')])
      assert.deepEqual(
        saved.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 422],
      )
      assert.deepEqual(await kinds(db), ['post.edited'])
    }))
})
