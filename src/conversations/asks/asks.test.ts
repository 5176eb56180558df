import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona } from '#world/world.ts'
import { events, kinds, postRow, threadRow } from '../testing/looks.ts'
import { unguardedFollowUps, unguardedStaleAsks } from './jobs.ts'

describe('an ask', () => {
  test('is open until somebody else answers, and stale after two weeks without a word', () =>
    inWorld(async ({ ask, db, threads, clock }) => {
      const state = async () => (await threadRow(db, threads.unanswered)).ask_state
      const reply = (who: Persona) => ask(who, 'POST', `/threads/${threads.unanswered}/replies`, { body: who })
      await reply('fay')
      assert.equal(await state(), 'open')
      clock.pass({ hours: 24 * 15 })
      assert.equal(await unguardedStaleAsks(db, clock.now()), 2)
      assert.equal(await unguardedStaleAsks(db, clock.now()), 0)
      assert.equal(await state(), 'stale')
      assert.match((await ask('ben', 'GET', `/threads/${threads.unanswered}`)).body, /This question has gone quiet/)

      await reply('fay')
      assert.equal(await state(), 'open')
      await reply('ben')
      assert.equal(await state(), 'answered')
      clock.pass({ hours: 24 * 15 })
      await unguardedStaleAsks(db, clock.now())
      await reply('fay')
      assert.equal(await state(), 'answered')
      assert.equal((await threadRow(db, threads.listening)).ask_state, null)
    }))

  test('is settled by whoever asked, changed, and asked again', () =>
    inWorld(async ({ ask, db, threads }) => {
      const path = `/threads/${threads.waiting}`
      for (const other of ['ana', 'fay'] satisfies Persona[]) {
        assert.equal((await ask(other, 'POST', `${path}/outcome`, { outcome: 'solved' })).status, 403)
        assert.equal((await ask(other, 'GET', `${path}/outcome`)).status, 403)
        assert.doesNotMatch((await ask(other, 'GET', path)).body, /Is this settled\?/)
      }
      assert.match((await ask('ben', 'GET', path)).body, /Is this settled\?/)
      const nothing = await ask('ben', 'POST', `${path}/outcome`, { note: 'We tried' })
      assert.equal(nothing.status, 422)
      assert.match(nothing.body, /Choose what came of it\.[\s\S]*We tried<\/textarea>/)

      const settled = await ask('ben', 'POST', `${path}/outcome`, { outcome: 'partly', note: 'Two <numbers> help.' })
      assert.equal(settled.location, path)
      const page = await ask('ana', 'GET', path)
      assert.match(
        page.body,
        /Partly solved<\/span>[\s\S]*Ben Ito says: partly solved\.[\s\S]*Two &lt;numbers&gt; help\./,
      )

      await ask('ana', 'POST', `${path}/replies`, { body: 'Glad of it.' })
      assert.equal((await threadRow(db, threads.waiting)).ask_state, 'resolved')
      await ask('ben', 'POST', `${path}/asking-again`)
      assert.equal((await threadRow(db, threads.waiting)).ask_state, 'answered')
      assert.deepEqual(await kinds(db), ['ask.resolved', 'post.added', 'ask.askedAgain'])
      assert.equal(
        (await ask('ana', 'POST', `/threads/${threads.listening}/outcome`, { outcome: 'solved' })).status,
        403,
      )
    }))

  test('says which answers helped, as its asker marked them', () =>
    inWorld(async ({ ask, db, threads }) => {
      const answer = await postRow(db, threads.waiting, 2)
      assert.equal((await ask('ana', 'POST', `/posts/${answer.id}/help`)).status, 403)
      assert.equal((await ask('cy', 'POST', `/posts/${answer.id}/help`)).status, 404)
      assert.equal((await ask('ben', 'POST', `/posts/${(await postRow(db, threads.waiting, 1)).id}/help`)).status, 403)

      await ask('ben', 'POST', `/posts/${answer.id}/help`)
      await ask('ben', 'POST', `/posts/${answer.id}/help`)
      const page = await ask('ana', 'GET', `/threads/${threads.waiting}`)
      assert.match(page.body, /1 answer helped[\s\S]*<li class="post[^"]* helped"[\s\S]*This helped Ben Ito/)
      const since = await ask('ana', 'GET', `/threads/${threads.waiting}/after/1`)
      assert.match(since.body, /This helped Ben Ito/)

      await ask('ana', 'POST', `/posts/${answer.id}/deletion`)
      assert.equal((await threadRow(db, threads.waiting)).helped_count, 0)
      await ask('ana', 'POST', `/posts/${answer.id}/restoration`)
      assert.equal((await threadRow(db, threads.waiting)).helped_count, 1)
      await ask('ben', 'POST', `/posts/${answer.id}/help-withdrawal`)
      assert.equal((await threadRow(db, threads.waiting)).helped_count, 0)
      assert.deepEqual(await kinds(db), ['post.helped', 'post.deleted', 'post.restored', 'post.helpWithdrawn'])
    }))
})

describe('asks without an answer', () => {
  test('are listed for members, whoever has waited longest first, until somebody answers', () =>
    inWorld(async ({ ask, db, threads, communities, clock }) => {
      const fields = { kind: 'ask', activity: 'requestInfo', title: 'Which form is it?', body: 'The blue one?' }
      const begun = await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, fields)
      for (const path of ['/asks', `/communities/${communities.circle}/asks`]) {
        const { body, statements } = await ask('ana', 'GET', path)
        assert.ok(statements <= 8, `${statements} statements`)
        assert.match(body, /formulaire d’accueil[\s\S]*Which form is it\?/)
        assert.doesNotMatch(body, /waiting list/)
      }
      assert.equal((await ask('cy', 'GET', `/communities/${communities.circle}/asks`)).status, 403)
      assert.equal((await ask('visitor', 'GET', '/asks')).status, 401)
      for (const stranger of ['cy', 'gus', 'dee'] satisfies Persona[]) {
        const { status, body } = await ask(stranger, 'GET', '/asks')
        assert.equal(status, 200)
        assert.match(body, /Every question has an answer/)
      }

      await ask('ana', 'POST', `/threads/${threads.unanswered}/replies`, { body: 'Voici.' })
      await ask('ana', 'POST', `${begun.location}/closure`)
      assert.match((await ask('ana', 'GET', '/asks')).body, /Every question has an answer/)
      clock.pass({ hours: 24 * 20 })
      await unguardedStaleAsks(db, clock.now())
      assert.match((await ask('ana', 'GET', '/asks')).body, /Every question has an answer/)
      await ask('ana', 'POST', `${begun.location}/reopening`)
      assert.match((await ask('ana', 'GET', '/asks')).body, /Which form is it\?/)
    }))
})

describe('what came of it', () => {
  test('is asked once, of whoever asked, two weeks after it was settled or once it went quiet', () =>
    inWorld(async ({ ask, db, threads, clock }) => {
      const path = `/threads/${threads.waiting}`
      await ask('ben', 'POST', `${path}/outcome`, { outcome: 'solved' })
      assert.equal(await unguardedFollowUps(db, clock.now()), 0)
      clock.pass({ hours: 24 * 15 })
      assert.equal(await unguardedFollowUps(db, clock.now()), 1)
      assert.equal(await unguardedFollowUps(db, clock.now()), 0)
      assert.deepEqual((await events(db)).slice(1), [`ask.followedUp in circle: thread ${threads.waiting}`])

      assert.match((await ask('ben', 'GET', '/asks')).body, /What came of it\?[\s\S]*href="\/threads\/[^"]+\/outcome"/)
      assert.doesNotMatch((await ask('ana', 'GET', '/asks')).body, /What came of it\?/)
      clock.pass({ minutes: 5 })
      const form = await ask('ben', 'GET', `${path}/outcome`)
      assert.match(form.body, /value="solved" checked/)
      await ask('ben', 'POST', `${path}/outcome`, { outcome: 'partly', note: 'The list is shorter.' })
      assert.doesNotMatch((await ask('ben', 'GET', '/asks')).body, /What came of it\?/)

      clock.pass({ hours: 24 * 40 })
      await unguardedStaleAsks(db, clock.now())
      assert.equal(await unguardedFollowUps(db, clock.now()), 1, 'the other one, by Fay')
      assert.match((await ask('fay', 'GET', '/asks')).body, /Qu’en est-il advenu/)
      clock.pass({ hours: 24 * 31 })
      assert.doesNotMatch((await ask('fay', 'GET', '/asks')).body, /Qu’en est-il advenu/)
    }))
})
