import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld, type Persona } from '#world/world.ts'
import { unguardedReadEvents } from '../../notifications/reader-commands.ts'
import { heldReply, leaveAsTheyAre, words } from '../testing/holding.ts'
import { eventually } from '../testing/replies.ts'
import { kinds, postRow, threadRow } from '../testing/looks.ts'
import { unguardedPostHeld } from './jobs.ts'

describe('words in which one person alone may be meant', () => {
  test('wait, for nobody but their author and those who look at them', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const before = await threadRow(db, threads.listening)
      // The first visit reads the conversation, so the second shows it as it stays.
      for (const who of ['fay', 'ana'] as const) await ask(who, 'GET', `/threads/${threads.listening}`)
      await eventually(async () => (await db.selectFrom('reading').select('owner_id').execute()).length >= 2)
      const shown = new Map<Persona, string>()
      for (const who of ['fay', 'ana'] as const) {
        shown.set(who, (await ask(who, 'GET', `/threads/${threads.listening}`)).body)
      }

      const path = `/threads/${threads.listening}/replies`
      const { asked, left } = await leaveAsTheyAre(world, 'ben', path, { body: words, once: newId() })
      assert.match(asked.body, /they wait until a coordinator or the privacy officer has looked at them/)
      assert.match(asked.body, /Let somebody look first/)
      assert.equal(left.location, `/threads/${threads.listening}#reply`)

      assert.deepEqual(await threadRow(db, threads.listening), before)
      assert.match((await ask('ben', 'GET', `/threads/${threads.listening}`)).body, /A reply of yours waits/)
      const withoutForms = (page = '') => page.replace(/name="once" value="[^"]+"/, '').split('\n')
      for (const who of ['fay', 'ana'] as const) {
        const now = (await ask(who, 'GET', `/threads/${threads.listening}`)).body
        assert.deepEqual(withoutForms(now), withoutForms(shown.get(who)), who)
      }
      for (const who of ['ben', 'ana', 'ivy'] as const) {
        assert.match((await ask(who, 'GET', '/waiting')).body, /<mark class="who">Delia Fernbrook<\/mark>/, who)
      }
      for (const who of ['fay', 'cy', 'dee', 'eve', 'gus'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', '/waiting')).body, /Fernbrook/, who)
      }
      assert.equal((await ask('visitor', 'GET', '/waiting')).status, 401)
    }))

  test('are posted as their author’s when somebody else lets them through, and then wait no longer', () =>
    inWorld(async (world) => {
      const { ask, db, threads, people, clock } = world
      const id = await heldReply(world)
      for (const who of ['ben', 'fay', 'cy', 'dee'] as const) {
        const { status } = await ask(who, 'POST', `/waiting/${id}/letting-through`)
        assert.equal(status, who === 'ben' ? 403 : 404, who)
      }
      assert.equal((await ask('ana', 'POST', `/waiting/${id}/letting-through`)).status, 303)
      assert.equal((await ask('ivy', 'POST', `/waiting/${id}/letting-through`)).status, 403)
      assert.equal((await ask('ben', 'POST', `/waiting/${id}/taking-back`)).status, 403)

      await unguardedPostHeld(db, clock.now())
      const post = await postRow(db, threads.listening, 4)
      assert.deepEqual([post.author_id, post.markdown, post.id], [people.ben, words, id])
      assert.deepEqual(await kinds(db), ['words.held', 'words.letThrough', 'post.added'])
      assert.match((await ask('fay', 'GET', `/threads/${threads.listening}`)).body, /Delia Fernbrook lives/)
      assert.deepEqual(await db.selectFrom('held_post').select('id').execute(), [])

      await unguardedPostHeld(db, clock.now())
      assert.equal((await threadRow(db, threads.listening)).last_seq, 4)
    }))

  test('can be let through by a privacy officer, who need not belong to the community', () =>
    inWorld(async (world) => {
      const { ask, db, communities, people, clock } = world
      const fields = { kind: 'discussion', title: 'Help', body: words, once: newId() }
      const { left } = await leaveAsTheyAre(world, 'ben', `/communities/${communities.circle}/conversations`, fields)
      assert.equal(left.location, '/waiting')
      assert.equal((await ask('ben', 'GET', `/threads/${fields.once}`)).status, 404)

      assert.equal((await ask('ivy', 'POST', `/waiting/${fields.once}/letting-through`)).status, 303)
      await unguardedPostHeld(db, clock.now())
      const thread = await threadRow(db, fields.once as never)
      assert.deepEqual([thread.title, thread.author_id], ['Help', people.ben])
      assert.equal((await ask('ivy', 'GET', `/threads/${fields.once}`)).status, 404)
    }))

  test('come back to their author with a note, and become her draft again', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const id = await heldReply(world)
      const long = await ask('ana', 'POST', `/waiting/${id}/return`, { note: 'x'.repeat(1001) })
      assert.equal(long.status, 422)
      assert.match(long.body, /The note is longer than 1,000 characters/)
      await ask('ana', 'POST', `/waiting/${id}/return`, { note: 'Thank you. Could you leave out the street?' })
      const page = await ask('ben', 'GET', '/waiting')
      assert.match(page.body, /Came back to you/)
      assert.match(page.body, /Ana[^<]* writes:[\s\S]*Could you leave out the street\?/)
      assert.doesNotMatch((await ask('ana', 'GET', '/waiting')).body, /Fernbrook/)

      await ask('ben', 'POST', '/drafts/keeping', { thread: threads.listening, body: 'Begun meanwhile.' })
      const taken = await ask('ben', 'POST', `/waiting/${id}/taking-back`)
      assert.equal(taken.location, `/threads/${threads.listening}#reply`)
      const [draft] = await db.selectFrom('draft').selectAll().execute()
      assert.equal(draft?.markdown, `Begun meanwhile.\n\n${words}`)
      assert.deepEqual(await db.selectFrom('held_post').select('id').execute(), [])
      assert.equal((await ask('ana', 'POST', `/waiting/${id}/letting-through`)).status, 404)
    }))

  test('are nobody’s to let through who wrote them, coordinator or not', () =>
    inWorld(async (world) => {
      const id = await heldReply(world, 'ana')
      assert.doesNotMatch((await world.ask('ana', 'GET', '/waiting')).body, /Let it through/)
      assert.equal((await world.ask('ana', 'POST', `/waiting/${id}/letting-through`)).status, 403)
      assert.equal((await world.ask('ivy', 'POST', `/waiting/${id}/letting-through`)).status, 303)
    }))

  test('come back where their conversation was closed, or their author left, meanwhile', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock, people } = world
      const id = await heldReply(world)
      await ask('ana', 'POST', `/waiting/${id}/letting-through`)
      await ask('ana', 'POST', `/threads/${threads.listening}/closure`)
      await unguardedPostHeld(db, clock.now())
      assert.equal((await threadRow(db, threads.listening)).last_seq, 3)
      assert.match((await ask('ben', 'GET', '/waiting')).body, /may have been closed or moved meanwhile/)

      await ask('ana', 'POST', `/threads/${threads.listening}/reopening`)
      await db.updateTable('held_post').set({ returned_at: null, let_through_at: clock.now() }).execute()
      await db
        .updateTable('membership')
        .set({ ended_at: clock.now(), ended_because: 'left' })
        .where('person_id', '=', people.ben)
        .execute()
      await unguardedPostHeld(db, clock.now())
      assert.equal((await threadRow(db, threads.listening)).last_seq, 3)
      assert.equal((await kinds(db)).filter((kind) => kind === 'words.returned').length, 2)
    }))

  test('are held once however often they are sent, and judged once by whoever is first', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const fields = { body: words, once: newId() }
      const path = `/threads/${threads.listening}/replies`
      await leaveAsTheyAre(world, 'ben', path, fields)
      await leaveAsTheyAre(world, 'ben', path, fields)
      assert.equal((await db.selectFrom('held_post').select('id').execute()).length, 1)
      const late = await ask('ben', 'POST', '/drafts/keeping', { thread: threads.listening, ...fields, seen: '' })
      assert.equal(late.status, 204)
      assert.deepEqual(
        await db.selectFrom('draft').select('id').execute(),
        [],
        'a save that comes too late keeps nothing',
      )

      await leaveAsTheyAre(world, 'ben', path, { ...fields, body: `${words} Really.` })
      await leaveAsTheyAre(world, 'fay', path, { ...fields, body: `${words} Vraiment.` })
      const all = await db.selectFrom('held_post').select('markdown').orderBy('markdown').execute()
      assert.deepEqual(
        all.map(({ markdown }) => markdown),
        [words, `${words} Really.`, `${words} Vraiment.`],
      )

      const judged = await Promise.all([
        ask('ana', 'POST', `/waiting/${fields.once}/letting-through`),
        ask('ivy', 'POST', `/waiting/${fields.once}/return`, { note: '' }),
        ask('ben', 'POST', `/waiting/${fields.once}/taking-back`),
      ])
      assert.equal(judged.filter(({ status }) => status === 303).length >= 1, true)
      const first = db.selectFrom('held_post').select(['let_through_at', 'returned_at']).where('markdown', '=', words)
      const left = await first.execute()
      for (const one of left) assert.ok((one.let_through_at === null) !== (one.returned_at === null))
    }))

  test('cannot be kept as they are where nothing can wait: a change, a title, news', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities } = world
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'Words' })
      const { id } = await postRow(db, threads.listening, 4)
      const page = await ask('ben', 'GET', `/posts/${id}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      const edited = await ask('ben', 'POST', `/posts/${id}/edit`, { body: words, seen })
      const news = await ask('ana', 'POST', '/announcements', {
        communities: communities.circle,
        title: 'x',
        body: words,
      })
      for (const { status, body } of [edited, news]) {
        assert.equal(status, 422)
        assert.match(body, /Please change the words: here they cannot be kept as they are/)
        assert.doesNotMatch(body, /name="asItIs"|or leave them as they are/)
      }
    }))

  test('are told of to those who may look, and what became of them to their author', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await heldReply(world)
      const hears = (who: Persona, told: RegExp) =>
        eventually(async () => {
          await unguardedReadEvents(db, testMasks)
          return told.test((await ask(who, 'GET', '/inbox')).body)
        })
      await hears('ana', /Words by Ben[^<]* wait for a second pair of eyes/)
      assert.doesNotMatch((await ask('fay', 'GET', '/inbox')).body, /attend une relecture/)
      assert.match((await ask('ana', 'GET', '/')).body, /One text waits to be looked at/)
      assert.match((await ask('ivy', 'GET', '/')).body, /One text waits to be looked at/)

      await ask('ana', 'POST', `/waiting/${id}/return`, { note: '' })
      await hears('ben', /Your words came back to you/)
    }))
})

test('words that cannot be written down come back to their author, and keep nobody else’s waiting', () =>
  inWorld(async (world) => {
    const { ask, db, threads, clock } = world
    const path = `/threads/${threads.listening}/replies`
    const broken = newId()
    await leaveAsTheyAre(world, 'fay', path, { body: `${words} Vraiment.`, once: broken })
    await db.updateTable('held_post').set({ entered: '{}' }).execute()
    await leaveAsTheyAre(world, 'ben', path, { body: words, once: newId() })
    const waiting = await db.selectFrom('held_post').select('id').orderBy('held_at').orderBy('id').execute()
    assert.equal(waiting.length, 2)
    for (const { id } of [{ id: broken }, ...waiting.filter((one) => String(one.id) !== String(broken))]) {
      assert.equal((await ask('ana', 'POST', `/waiting/${id}/letting-through`)).status, 303)
      clock.pass({ minutes: 1 })
    }

    await unguardedPostHeld(db, clock.now())
    const { last_seq: last } = await threadRow(db, threads.listening)
    assert.deepEqual([last, (await postRow(db, threads.listening, 4)).markdown], [4, words])
    assert.match((await ask('fay', 'GET', '/waiting')).body, /Delia Fernbrook/)
  }))

test('what a picture is said to show is read by those who look at the words with it', () =>
  inWorld(async (world) => {
    const fields = { body: 'A picture', once: newId(), [`alt-${newId()}`]: words }
    await leaveAsTheyAre(world, 'ben', `/threads/${world.threads.listening}/replies`, fields)
    const { body } = await world.ask('ana', 'GET', '/waiting')
    assert.match(body, /A picture[\s\S]*<mark class="who">Delia Fernbrook<\/mark>/)
  }))
