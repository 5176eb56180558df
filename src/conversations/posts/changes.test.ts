import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona } from '#world/world.ts'
import { kinds, postRow, threadRow } from '../testing/looks.ts'

describe('words', () => {
  test('are changed by their author alone, and say that they were', () =>
    inWorld(async ({ ask, db, threads, clock }) => {
      const { id } = await postRow(db, threads.listening, 2)
      const path = `/posts/${id}/edit`
      for (const stranger of ['cy', 'dee', 'gus', 'visitor'] as const) {
        assert.equal((await ask(stranger, 'GET', path)).status, 404)
      }
      for (const other of ['ana', 'fay'] satisfies Persona[]) {
        assert.equal((await ask(other, 'GET', path)).status, 403)
        assert.equal((await ask(other, 'POST', path, { body: 'Mine now', seen: '' })).status, 403)
      }

      const form = await ask('ben', 'GET', path)
      assert.match(form.body, /<textarea[^>]*>\nI go out and walk round the block\.<\/textarea>/)
      assert.match(form.body, /Seen by the 3 members of Circle/)
      clock.pass({ hours: 1 })
      const saved = await ask('ben', 'POST', path, { body: 'I go out and **run**.', seen: seenIn(form.body) })
      assert.equal(saved.location, `/threads/${threads.listening}?post=2#post-2`)

      const page = await ask('ana', 'GET', saved.location)
      assert.match(page.body, /class="edited">edited <time[\s\S]*I go out and <strong>run<\/strong>\./)
      assert.doesNotMatch(page.body, /round the block/)
      assert.deepEqual(await kinds(db), ['post.edited'])
    }))

  test('changed in two places at once are not lost: the second is told, and has both texts', () =>
    inWorld(async ({ ask, db, threads }) => {
      const { id } = await postRow(db, threads.listening, 2)
      const path = `/posts/${id}/edit`
      const seen = seenIn((await ask('ben', 'GET', path)).body)
      await ask('ben', 'POST', path, { body: 'From my phone', seen })
      const second = await ask('ben', 'POST', path, { body: 'From my desk', seen })
      assert.equal(second.status, 422)
      assert.match(second.body, /changed elsewhere since you opened them/)
      assert.match(second.body, /<pre class="said">From my phone<\/pre>[\s\S]*>\nFrom my desk<\/textarea>/)
      assert.equal((await postRow(db, threads.listening, 2)).markdown, 'From my phone')

      const third = await ask('ben', 'POST', path, { body: 'From my desk', seen: seenIn(second.body) })
      assert.equal(third.status, 303)
      assert.equal((await postRow(db, threads.listening, 2)).markdown, 'From my desk')
    }))

  test('come back from a change that cannot be saved, and from a look at how they will be', () =>
    inWorld(async ({ ask, db, threads }) => {
      const { id } = await postRow(db, threads.listening, 2)
      const path = `/posts/${id}/edit`
      const seen = seenIn((await ask('ben', 'GET', path)).body)
      const empty = await ask('ben', 'POST', path, { body: '   ', seen })
      assert.equal(empty.status, 422)
      assert.match(empty.body, /Write something first/)
      const preview = await ask('ben', 'POST', path, { body: '*so*', seen, see: 'preview' })
      assert.match(preview.body, /id="preview"[\s\S]*<em>so<\/em>/)
      assert.deepEqual(await kinds(db), [])
    }))

  test('are deleted by their author or the convening team, leave a line, and come back for a day', () =>
    inWorld(async ({ ask, db, threads, clock }) => {
      const { id } = await postRow(db, threads.waiting, 2)
      assert.equal((await ask('ben', 'POST', `/posts/${id}/deletion`)).status, 403)
      assert.equal((await ask('cy', 'POST', `/posts/${id}/deletion`)).status, 404)

      const deleted = await ask('fay', 'POST', `/posts/${id}/deletion`)
      assert.equal(deleted.status, 303)
      const hers = await ask('fay', 'GET', deleted.location)
      assert.match(hers.body, /La réponse est supprimée\.[\s\S]*action="\/posts\/[^"]+\/restoration"/)
      const page = await ask('ben', 'GET', `/threads/${threads.waiting}`)
      assert.match(page.body, /id="post-2"[\s\S]*The convening team deleted this reply\./)
      assert.doesNotMatch(page.body, /urgency and readiness/)
      assert.doesNotMatch((await ask('ben', 'GET', `/threads/${threads.waiting}/all`)).body, /urgency and readiness/)
      assert.equal((await threadRow(db, threads.waiting)).ask_state, 'open')
      assert.equal((await threadRow(db, threads.waiting)).reply_count, 0)

      assert.equal((await ask('ana', 'POST', `/posts/${id}/restoration`)).status, 403)
      await ask('fay', 'POST', `/posts/${id}/restoration`)
      assert.match((await ask('ben', 'GET', `/threads/${threads.waiting}`)).body, /urgency and readiness/)
      assert.equal((await threadRow(db, threads.waiting)).ask_state, 'answered')

      await ask('ana', 'POST', `/posts/${id}/deletion`)
      assert.match((await ask('ben', 'GET', `/threads/${threads.waiting}`)).body, /Ana Wells deleted this reply\./)
      clock.pass({ hours: 25 })
      assert.equal((await ask('ana', 'POST', `/posts/${id}/restoration`)).status, 409)
      assert.deepEqual(await kinds(db), ['post.deleted', 'post.restored', 'post.deleted'])
    }))

  test('that open a conversation are not deleted without it', () =>
    inWorld(async ({ ask, db, threads }) => {
      const { id } = await postRow(db, threads.listening, 1)
      assert.equal((await ask('ana', 'POST', `/posts/${id}/deletion`)).status, 403)
    }))
})

describe('a reaction', () => {
  test('is added and taken back by the same button, and counted for everybody', () =>
    inWorld(async ({ ask, db, threads }) => {
      const { id } = await postRow(db, threads.listening, 2)
      const path = `/posts/${id}/reactions`
      for (const stranger of ['cy', 'dee'] satisfies Persona[]) {
        assert.equal((await ask(stranger, 'POST', path, { kind: 'thanks' })).status, 404)
      }
      assert.equal((await ask('ana', 'POST', path, { kind: 'rage' })).status, 422)

      const given = await ask('ana', 'POST', path, { kind: 'withYou' })
      assert.equal(given.location, `/threads/${threads.listening}?post=2#post-2`)
      await ask('fay', 'POST', path, { kind: 'withYou' })
      const page = await ask('ana', 'GET', given.location)
      assert.match(page.body, /value="withYou" aria-pressed="true"[\s\S]*?I am with you<\/span>\s*2/)
      assert.match((await ask('ben', 'GET', given.location)).body, /value="withYou" aria-pressed="false"/)

      await ask('ana', 'POST', path, { kind: 'withYou' })
      assert.match(
        (await ask('ana', 'GET', given.location)).body,
        /value="withYou" aria-pressed="false"[\s\S]*?<\/span>\s*1/,
      )
      assert.deepEqual(await kinds(db), ['post.reacted', 'post.reacted', 'post.reactionWithdrawn'])
    }))
})

function seenIn(body: string): string {
  return /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
}
