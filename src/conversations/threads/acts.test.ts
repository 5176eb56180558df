import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona } from '#world/world.ts'
import { kinds, threadRow } from '../testing/looks.ts'

describe('the convening team', () => {
  test('pins and closes, and undoes both; others do not', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.listening}`
      for (const act of ['pin', 'unpinning', 'closure', 'reopening', 'deletion']) {
        assert.equal((await ask('ben', 'POST', `${path}/${act}`)).status, 403, act)
        for (const stranger of ['cy', 'dee', 'gus'] satisfies Persona[]) {
          assert.equal((await ask(stranger, 'POST', `${path}/${act}`)).status, 404, act)
        }
      }
      assert.deepEqual(await kinds(db), [])

      await ask('fay', 'POST', `${path}/pin`)
      await ask('ana', 'POST', `${path}/closure`)
      const closed = await ask('ben', 'GET', path)
      assert.match(closed.body, /Pinned<\/span>[\s\S]*Closed by Ana Wells <time[\s\S]*It takes no more replies\./)
      assert.doesNotMatch(closed.body, /<textarea/)
      await ask('ana', 'POST', `${path}/closure`)
      await ask('ana', 'POST', `${path}/reopening`)
      await ask('ana', 'POST', `${path}/unpinning`)
      assert.match((await ask('ben', 'GET', path)).body, /<textarea/)
      assert.deepEqual(await kinds(db), ['thread.pinned', 'thread.closed', 'thread.reopened', 'thread.unpinned'])
    }))

  test('closes while somebody writes, who gets her words back', () =>
    inWorld(async ({ ask, db, threads }) => {
      await ask('ana', 'POST', `/threads/${threads.listening}/closure`)
      const late = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'A long thought' })
      assert.equal(late.status, 422)
      assert.match(late.body, /was closed while you were writing/)
      assert.match(late.body, /readonly>\nA long thought<\/textarea>/)
      assert.equal((await threadRow(db, threads.listening)).reply_count, 2)
    }))
})

describe('a title', () => {
  test('is changed by whoever began the conversation or tends it, and never over somebody unseen', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.waiting}/title`
      const seen = 'Our waiting list keeps growing'
      assert.equal((await ask('ben', 'GET', path)).status, 200)
      assert.equal((await ask('ben', 'POST', path, { title: 'Who is next?', seen })).status, 303)
      const late = await ask('ana', 'POST', path, { title: 'Waiting lists', seen })
      assert.equal(late.status, 422)
      assert.match(late.body, /It is now: Who is next\?[\s\S]*value="Waiting lists"/)
      assert.equal((await ask('ana', 'POST', path, { title: 'Waiting lists', seen: 'Who is next?' })).status, 303)
      assert.equal((await ask('ana', 'POST', path, { title: '', seen: 'Waiting lists' })).status, 422)
      assert.equal((await threadRow(db, threads.waiting)).title, 'Waiting lists')

      assert.equal(
        (await ask('ben', 'POST', `/threads/${threads.listening}/title`, { title: 'A', seen: 'B' })).status,
        403,
      )
      assert.deepEqual(await kinds(db), ['thread.renamed', 'thread.renamed'])
    }))
})

describe('a deleted conversation', () => {
  test('is gone for all but whoever deleted it, who brings it back within a day', () =>
    inWorld(async ({ ask, db, threads, communities, clock }) => {
      const path = `/threads/${threads.listening}`
      const deleted = await ask('ana', 'POST', `${path}/deletion`)
      assert.equal(deleted.location, `/communities/${communities.circle}/conversations`)
      const list = await ask('ana', 'GET', deleted.location)
      assert.match(list.body, new RegExp(`action="${path}/restoration"`))
      assert.doesNotMatch(list.body, /listening&gt;/)

      for (const other of ['ben', 'fay'] satisfies Persona[]) {
        for (const page of ['', '/all', '/after/0']) {
          assert.equal((await ask(other, 'GET', path + page)).status, 404)
        }
        assert.equal((await ask(other, 'POST', `${path}/restoration`)).status, 404)
        assert.equal((await ask(other, 'POST', `${path}/replies`, { body: 'Hello?' })).status, 404)
      }
      const hers = await ask('ana', 'GET', path)
      assert.match(hers.body, /You deleted this conversation/)
      assert.doesNotMatch(hers.body, /cannot<\/strong> listen/)
      assert.equal((await ask('ana', 'GET', `${path}/after/0`)).status, 404)

      await ask('ana', 'POST', `${path}/restoration`)
      assert.match((await ask('ben', 'GET', path)).body, /listening&gt;/)
      await ask('ana', 'POST', `${path}/deletion`)
      clock.pass({ hours: 25 })
      assert.equal((await ask('ana', 'POST', `${path}/restoration`)).status, 409)
      assert.match((await ask('ana', 'GET', path)).body, /cannot be brought back/)
      assert.deepEqual(await kinds(db), ['thread.deleted', 'thread.restored', 'thread.deleted'])
    }))

  test('is taken back by its author only while nobody has joined in', () =>
    inWorld(async ({ ask, threads, communities }) => {
      assert.equal((await ask('ben', 'POST', `/threads/${threads.waiting}/deletion`)).status, 403)
      const fields = { kind: 'discussion', title: 'Never mind', body: 'Oh' }
      const begun = await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, fields)
      assert.match((await ask('ben', 'GET', begun.location)).body, /Delete this conversation/)
      assert.equal((await ask('ben', 'POST', `${begun.location}/deletion`)).status, 303)
    }))
})
