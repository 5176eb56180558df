import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { allowMasks, askMasked } from '../masks/testing/saying.ts'
import { flagged, tablesWith } from '../testing/flagging.ts'
import { leaveAsTheyAre } from '../testing/holding.ts'
import { postRow } from '../testing/looks.ts'
import { folded, heavy, opened, readBy, say } from './testing/heavy.ts'
import { unguardedRedact } from '../flags/jobs.ts'

describe('a post with a content note', () => {
  test('opens folded under it, for everybody, on every page and as it arrives', () =>
    inWorld(async (world) => {
      await say(world)
      for (const who of ['ana', 'ben'] as const) {
        for (const page of ['', '/all', '/after/3'])
          assert.match(await readBy(world, who, page), folded, `${who} ${page}`)
      }
      const { body } = await world.ask('fay', 'GET', `/threads/${world.threads.listening}`)
      assert.match(body, /Note sur le contenu\u00a0: violence sexuelle<\/b>/)
      assert.match(body, /<span class="unseen">, Ben Ito<\/span><\/summary>/)
      assert.equal((await world.ask('cy', 'GET', `/threads/${world.threads.listening}`)).status, 404)
    }))

  test('has one when its writer says what it holds, whether she names a kind or not', () =>
    inWorld(async (world) => {
      await say(world, { body: 'One', note: '  of a\nfuneral ' })
      assert.match(
        await readBy(world, 'ana'),
        /Content note: something else that is heavy<\/b> <span>of a funeral<\/span>/,
      )
      await say(world, { body: 'Two', noteKind: '', note: ' ' })
      const { note_kind } = await postRow(world.db, world.threads.listening, 5)
      assert.equal(note_kind, null)
      const long = await world.ask('ben', 'POST', `/threads/${world.threads.listening}/replies`, {
        body: 'Three',
        noteKind: 'death',
        note: 'x'.repeat(121),
      })
      assert.equal(long.status, 422)
      assert.match(long.body, /<option value="death" selected>[\s\S]*at most 120 characters/)
    }))

  test('opens by itself for whoever chose that kind, and for nobody else', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await say(world)
      assert.equal((await ask('visitor', 'GET', '/me/content-notes')).status, 401)
      assert.equal((await ask('visitor', 'POST', '/me/content-notes', { open: 'death' })).status, 401)
      await ask('ana', 'POST', '/me/content-notes', { open: ['death', 'sexualViolence', 'anything'] })
      assert.match(await readBy(world, 'ana'), opened)
      assert.match(await readBy(world, 'ben'), folded)
      const page = await ask('ana', 'GET', '/me/content-notes')
      assert.match(page.body, /value="sexualViolence" checked/)
      assert.doesNotMatch(page.body, /value="violence" checked/)

      await ask('ana', 'POST', '/me/content-notes', { open: 'death' })
      assert.match(await readBy(world, 'ana'), folded)
      await ask('ana', 'POST', '/me/content-notes')
      assert.deepEqual(await db.selectFrom('note_opening').selectAll().execute(), [])
    }))

  test('begins a conversation, whose title stands open', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const fields = { ...heavy, kind: 'discussion', title: 'After a hard night' }
      const begun = await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, fields)
      const { body } = await ask('ana', 'GET', begun.location)
      assert.match(body, folded)
      assert.match(body, /<h1>After a hard night<\/h1>/)
    }))

  test('is announced to several communities with it', () =>
    inWorld(async (world) => {
      const { ask, communities, db } = world
      await ask('ana', 'POST', '/announcements', { ...heavy, communities: communities.circle, title: 'A vigil' })
      const post = await db.selectFrom('post').select('note_kind').where('markdown', '=', heavy.body).execute()
      assert.deepEqual(post, [{ note_kind: 'sexualViolence' }])
    }))
})

describe('a content note', () => {
  test('is changed and taken away with the words, and their history keeps it', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await say(world)
      const { id } = await postRow(db, threads.listening, 4)
      const form = await ask('ben', 'GET', `/posts/${id}/edit`)
      assert.match(form.body, /<option value="sexualViolence" selected>[\s\S]*value="a disclosure, without detail"/)
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      const changed = { body: heavy.body, noteKind: 'death', note: '' }
      assert.equal((await ask('ben', 'POST', `/posts/${id}/edit`, { ...changed, seen })).status, 303)
      assert.match(await readBy(world, 'ana'), /Content note: death or suicide<\/b>/)
      const late = await ask('ben', 'POST', `/posts/${id}/edit`, { body: heavy.body, seen })
      assert.equal(late.status, 422)
      assert.match((await ask('ben', 'GET', `/posts/${id}/versions`)).body, folded)

      const again = await ask('ben', 'GET', `/posts/${id}/edit`)
      const now = /name="seen" value="([^"]+)"/.exec(again.body)?.[1] ?? ''
      assert.equal((await ask('ben', 'POST', `/posts/${id}/edit`, { body: heavy.body, seen: now })).status, 303)
      assert.doesNotMatch(await readBy(world, 'ana'), /Content note:/)
    }))

  test('is kept with a draft, and goes along with words that are quoted', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await say(world)
      await ask('ben', 'POST', '/drafts', { ...heavy, thread: threads.waiting, seen: '' })
      assert.match((await ask('ben', 'GET', `/threads/${threads.waiting}`)).body, /value="sexualViolence" selected/)

      const { id } = await postRow(db, threads.listening, 4)
      const quoting = await readBy(world, 'ana', `?post=4&quote=${id}`)
      assert.match(quoting, /<option value="sexualViolence" selected>/)
      assert.doesNotMatch(await readBy(world, 'ana'), /<option value="sexualViolence" selected>/)
    }))

  test('stands in the place of words in a list of drafts, and over how they will look', () =>
    inWorld(async ({ ask, threads }) => {
      await ask('ben', 'POST', '/drafts', { ...heavy, thread: threads.waiting, seen: '' })
      const drafts = await ask('ben', 'GET', '/drafts')
      assert.match(drafts.body, /Content note: sexual violence/)
      assert.doesNotMatch(drafts.body, /What I saw/)
      const preview = await ask('ben', 'POST', `/threads/${threads.waiting}/replies`, { ...heavy, see: 'preview' })
      assert.match(preview.body, opened)

      const longer = { body: heavy.body.repeat(3), thread: threads.listening, seen: '' }
      await ask('ben', 'POST', '/drafts', longer)
      const other = await ask('ben', 'POST', '/drafts', {
        ...heavy,
        thread: threads.listening,
        voice: 'mask',
        seen: '',
      })
      assert.equal(other.status, 409)
      assert.match(other.body, /name="voice" value="mask"/)
      assert.match(other.body, /name="noteKind" value="sexualViolence"/)
    }))

  test('is looked through like the words, waits with them and is posted with them', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const fields = { body: 'I was there.', noteKind: 'death', note: 'My client Delia Fernbrook, 1428 Larch Street' }
      const { asked, left } = await leaveAsTheyAre(world, 'ben', `/threads/${threads.listening}/replies`, fields)
      assert.match(asked.body, /Delia Fernbrook<\/mark>/)
      assert.equal(left.status, 303)
      const waiting = await ask('ana', 'GET', '/waiting')
      assert.match(
        waiting.body,
        /Delia Fernbrook<\/mark>[\s\S]*Content note: death or suicide<\/b>[\s\S]*I was there\./,
      )

      const held = await db.selectFrom('held_post').select('id').executeTakeFirstOrThrow()
      await ask('ben', 'POST', `/waiting/${held.id}/taking-back`)
      const draft = await db.selectFrom('draft').selectAll().executeTakeFirstOrThrow()
      assert.deepEqual([draft.note_kind, draft.note_words], ['death', fields.note])
    }))

  test('is hidden with a post that is flagged, and comes back with it', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await say(world)
      const post = (await postRow(db, threads.listening, 4)).id
      const flag = await flagged(world, 'fay', post, 'identifying')
      assert.equal((await postRow(db, threads.listening, 4)).note_words, '')
      assert.doesNotMatch(await readBy(world, 'ben'), /a disclosure/)
      for (const who of ['ana', 'ivy'] as const) assert.match((await ask(who, 'GET', '/waiting')).body, folded, who)
      await ask('ana', 'POST', `/waiting/flags/${flag}/standing`)
      assert.match(await readBy(world, 'ben'), folded)
    }))

  test('loses what is taken out, in every table', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock } = world
      const passage = 'the baker of Quarry Lane'
      const telling = { body: 'She told me.', noteKind: 'violence', note: `of ${passage}` }
      await say(world, telling)
      await ask('ben', 'POST', '/drafts', { ...telling, thread: threads.waiting, seen: '' })
      const post = (await postRow(db, threads.listening, 4)).id
      const flag = await flagged(world, 'fay', post, 'identifying')
      assert.deepEqual((await tablesWith(db, passage)).toSorted(), ['public.draft', 'public.hidden_post'])
      await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages: passage })
      await unguardedRedact(db, clock.now())
      assert.deepEqual(await tablesWith(db, passage), [])
      assert.match(await readBy(world, 'ben'), /Content note: violence described<\/b> <span>of \[…\]<\/span>/)
    }))

  test('stands on the words of a mask as on anybody’s', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const path = await askMasked(world, 'ben')
      const masked = await world.ask('ben', 'POST', `${path}/replies`, { ...heavy, voice: 'mask' })
      assert.equal(masked.status, 303)
      assert.match(
        (await world.ask('ana', 'GET', path)).body,
        /Content note: sexual violence[\s\S]*, Member A<\/span><\/summary>/,
      )
    }))
})
