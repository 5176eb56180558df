import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FileId, HeldPostId } from '#database'
import { newId } from '#kernel/id.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld } from '#world/world.ts'
import { unguardedReadEvents } from '../../notifications/reader-commands.ts'
import { kinds, postRow, threadRow } from '../testing/looks.ts'
import { tell } from '../../profiles/testing/telling.ts'
import { eventually } from '../testing/replies.ts'
import { unguardedRedact } from './jobs.ts'
import { flagged, secret, tablesWith, telling } from '../testing/flagging.ts'

describe('what is taken out', () => {
  test('is gone from the post, from what quotes it, drafts, titles, what waits, and every table', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities, people, clock } = world
      const post = await telling(world)
      const replies = `/threads/${threads.listening}/replies`
      await ask('ana', 'POST', replies, { body: `> I asked ${secret}\n\nAnd what did she say?`, quote: post })
      await ask('ana', 'POST', `/threads/${threads.listening}/title`, { title: `On ${secret}`, seen: 'On <listening>' })
      await ask('fay', 'POST', '/drafts/keeping', { thread: threads.waiting, body: `Comme ${secret}` })
      const words = { community_id: communities.circle, umbrella_id: communities.harbour, author_id: people.ben }
      const entered = JSON.stringify({ body: `As "${secret}" says` })
      const held = { ...words, id: newId<HeldPostId>(), thread_id: threads.waiting, entered, held_at: clock.now() }
      await db
        .insertInto('held_post')
        .values({ ...held, markdown: `As "${secret}" says` })
        .execute()
      await tell(world, 'fay', { offer: [`Ce que ${secret} m’a appris`, 'community'] })
      assert.deepEqual((await tablesWith(db, secret)).toSorted(), [
        'public.directory_entry',
        'public.draft',
        'public.held_post',
        'public.post',
        'public.profile_field',
        'public.thread',
      ])

      const found = ['public.directory_entry', 'public.post', 'public.thread']
      assert.deepEqual((await tablesWith(db, 'quarri')).toSorted(), found)
      assert.match((await ask('fay', 'GET', '/search?q=Quarry')).body, /<mark>Quarry<\/mark>/)

      const flag = await flagged(world, 'fay', post, 'identifying')
      const fields = { passages: `${secret}\n` }
      assert.equal((await ask('ben', 'POST', `/waiting/flags/${flag}/mending`, fields)).status, 404)
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages: '' })).status, 422)
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, fields)).status, 303)
      await unguardedRedact(db, clock.now())

      assert.deepEqual(await tablesWith(db, secret), [])
      assert.deepEqual(await tablesWith(db, 'Quarry Lane'), [])
      // The stem under which it was found.
      assert.deepEqual(await tablesWith(db, 'quarri'), [])
      assert.doesNotMatch((await ask('fay', 'GET', '/search?q=Quarry')).body, /<mark>/)
      const page = (await ask('fay', 'GET', `/threads/${threads.listening}`)).body
      assert.match(page, /I asked \[…\] how she is\./)
      assert.match(page, /And what did she say\?/)
      assert.equal((await threadRow(db, threads.listening)).title, 'On […]')
      const record = await db.selectFrom('redaction').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([record.passages, record.asked_by, record.post_id], [[], people.ana, post])
      assert.ok(record.done_at)
      assert.ok((await kinds(db)).includes('words.mended'))

      await eventually(async () => {
        await unguardedReadEvents(db, testMasks)
        return /Part of what you wrote in/.test((await ask('ben', 'GET', '/inbox')).body)
      })
      assert.match((await ask('fay', 'GET', '/inbox')).body, /a été retiré\. Merci/)
    }))

  test('is gone where it is short from all of its conversation, drafts, waiting words, files and remarks too', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities, people, clock } = world
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'I met Delia.' })
      const { id: post } = await postRow(db, threads.listening, 4)
      await ask('fay', 'POST', '/drafts/keeping', { thread: threads.listening, body: 'Delia va bien' })
      const at = { community_id: communities.circle, umbrella_id: communities.harbour, author_id: people.ben }
      const row = { ...at, thread_id: threads.listening, held_at: clock.now(), note: 'Who is Delia?' }
      const [once, alt] = [newId<HeldPostId>(), `alt-${newId()}`]
      const entered = { body: 'As\nelia says', once, [alt]: 'Delia and a "friend"', files: [newId()] }
      await db
        .insertInto('held_post')
        .values({ ...row, id: once, markdown: 'As\nelia says', entered: JSON.stringify(entered) })
        .execute()
      const kept = { id: newId<FileId>(), community_id: communities.circle, post_id: post, state: 'ready' as const }
      const file = { ...kept, name: 'Delia.txt', type: 'text/plain', bytes: 1, alt: 'Delia', created_at: clock.now() }
      await db.insertInto('file').values(file).execute()
      const { status } = await ask('fay', 'POST', `/posts/${post}/flag`, { reason: 'harmful', words: 'Delia is real' })
      assert.equal(status, 303)
      assert.equal((await tablesWith(db, 'Delia')).length, 5)

      const { id: flag } = await db.selectFrom('flag').select('id').executeTakeFirstOrThrow()
      const passages = 'Delia\nnelia'
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages })).status, 303)
      await unguardedRedact(db, clock.now())
      assert.deepEqual(await tablesWith(db, 'Delia'), [])
      const held = await db.selectFrom('held_post').select('entered').executeTakeFirstOrThrow()
      assert.deepEqual(held.entered, { ...entered, [alt]: '[…] and a "friend"' })
    }))

  test('can be all of a post, with its lines wherever they were quoted', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock } = world
      const post = await telling(world)
      const quoting = { body: `> I asked ${secret} how she is.\n\nWell`, quote: post }
      await ask('fay', 'POST', `/threads/${threads.listening}/replies`, quoting)
      const flag = await flagged(world, 'fay', post, 'harmful')
      assert.equal((await ask('ivy', 'POST', `/waiting/flags/${flag}/mending`, { whole: 'yes' })).status, 303)
      await unguardedRedact(db, clock.now())
      assert.deepEqual(await tablesWith(db, secret), [])
      assert.equal((await postRow(db, threads.listening, 4)).markdown, '[…]')
      assert.equal((await postRow(db, threads.listening, 5)).markdown, '> […]\n\nWell')
    }))

  test('is settled by one of two who come at once', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock } = world
      const post = await telling(world)
      const flag = await flagged(world, 'fay', post, 'identifying')
      const answers = await Promise.all([
        ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages: secret }),
        ask('ivy', 'POST', `/waiting/flags/${flag}/standing`),
      ])
      assert.equal(answers.filter(({ status }) => status === 303).length, 1)
      await unguardedRedact(db, clock.now())
      assert.equal((await postRow(db, threads.listening, 4)).hidden_at, null)
    }))
})
