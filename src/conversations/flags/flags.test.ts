import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import type { HeldPostId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld, morning } from '#world/world.ts'
import { unguardedReadEvents } from '../../notifications/reader-commands.ts'
import { allowMasks, askMasked, reply } from '../masks/testing/saying.ts'
import { postRow, threadRow } from '../testing/looks.ts'
import { eventually } from '../testing/replies.ts'
import { flagged, secret, tablesWith, telling } from '../testing/flagging.ts'

describe('a flag', () => {
  test('that words identify somebody hides them at once, from all but those who look at them', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const post = await telling(world)
      assert.match((await ask('fay', 'GET', `/threads/${threads.listening}`)).body, /Quarry Lane/)
      await flagged(world, 'fay', post, 'identifying')

      for (const who of ['ana', 'ben', 'fay'] as const) {
        for (const path of [`/threads/${threads.listening}`, `/threads/${threads.listening}/all`]) {
          assert.doesNotMatch((await ask(who, 'GET', path)).body, /Quarry Lane/, `${who} ${path}`)
        }
        assert.doesNotMatch((await ask(who, 'GET', `/threads/${threads.listening}?quote=${post}`)).body, /Quarry Lane/)
        assert.equal((await ask(who, 'GET', `/posts/${post}/edit`)).status, 403)
      }
      assert.match((await ask('ana', 'GET', `/threads/${threads.listening}`)).body, /hidden while somebody looks at it/)
      for (const who of ['ana', 'ivy'] as const) {
        const { body } = await ask(who, 'GET', '/waiting')
        assert.match(body, /Quarry Lane/, who)
        assert.match(body, /Please look\./)
        assert.doesNotMatch(body, /Fay Roy/, 'who flagged is told to nobody')
      }
      for (const who of ['ben', 'fay', 'cy', 'dee'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', '/waiting')).body, /Quarry Lane/, who)
      }
      assert.deepEqual(await tablesWith(db, secret), ['public.hidden_post'])
    }))

  test('is raised by members on words of others, with a reason, and once', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const post = await telling(world)
      assert.equal((await ask('ben', 'GET', `/posts/${post}/flag`)).status, 403)
      assert.equal((await ask('ben', 'POST', `/posts/${post}/flag`, { reason: 'harmful' })).status, 403)
      for (const who of ['cy', 'dee', 'ivy', 'gus'] as const) {
        assert.equal((await ask(who, 'GET', `/posts/${post}/flag`)).status, 404)
        assert.equal((await ask(who, 'POST', `/posts/${post}/flag`, { reason: 'harmful' })).status, 404)
      }
      assert.equal((await ask('fay', 'POST', `/posts/${post}/flag`, { words: 'Hm' })).status, 422)
      await flagged(world, 'fay', post, 'agreement')
      await flagged(world, 'fay', post, 'agreement')
      assert.equal((await db.selectFrom('flag').select('id').execute()).length, 1)
      assert.equal((await postRow(db, world.threads.listening, 4)).hidden_at, null)
    }))

  test('that comes to nothing brings hidden words back as they were, and both hear of it', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const post = await telling(world)
      const before = await postRow(db, threads.listening, 4)
      const flag = await flagged(world, 'fay', post, 'identifying')
      for (const who of ['ben', 'fay', 'cy', 'dee'] as const) {
        assert.equal((await ask(who, 'POST', `/waiting/flags/${flag}/standing`)).status, 404, who)
      }
      assert.equal((await ask('ivy', 'POST', `/waiting/flags/${flag}/standing`)).status, 303)
      assert.deepEqual(await postRow(db, threads.listening, 4), before)
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/standing`)).status, 404)
      await eventually(async () => {
        await unguardedReadEvents(db, testMasks)
        return /ce que vous avez signalé dans/.test((await ask('fay', 'GET', '/inbox')).body)
      })
    }))

  test('does not hide again what was found to stand, until its author changes it', () =>
    inWorld(async (world) => {
      const { ask, db, threads, clock } = world
      const post = await telling(world)
      const isHidden = async () => (await postRow(db, threads.listening, 4)).hidden_at !== null
      const first = await flagged(world, 'fay', post, 'identifying')
      assert.equal(await isHidden(), true)
      clock.pass({ minutes: 1 })
      await ask('ana', 'POST', `/waiting/flags/${first}/standing`)
      await flagged(world, 'fay', post, 'identifying')
      assert.equal(await isHidden(), false)
      assert.match((await ask('ana', 'GET', '/waiting')).body, /Quarry Lane/)

      clock.pass({ minutes: 1 })
      const page = await ask('ben', 'GET', `/posts/${post}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      await ask('ben', 'POST', `/posts/${post}/edit`, { body: `I met ${secret}.`, seen })
      await flagged(world, 'ana', post, 'identifying')
      assert.equal(await isHidden(), true)
    }))

  test('goes where its conversation is moved to', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const once = newId()
      const fields = { kind: 'discussion', title: 'Words', body: `About ${secret}`, once }
      await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, fields)
      await flagged(world, 'fay', (await postRow(db, once as never, 1)).id, 'harmful')
      assert.doesNotMatch((await ask('eve', 'GET', '/waiting')).body, /Quarry Lane/)
      await db
        .updateTable('membership')
        .set({ roles: ['member', 'coordinator'] })
        .where('community_id', '=', communities.grove)
        .execute()
      assert.equal((await ask('ana', 'POST', `/threads/${once}/move`, { to: communities.grove })).status, 303)
      const flag = await db.selectFrom('flag').select('community_id').executeTakeFirstOrThrow()
      assert.equal(flag.community_id, communities.grove)
      assert.match((await ask('eve', 'GET', '/waiting')).body, /Quarry Lane/)
    }))

  test('on opening words hides the title with them', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const once = newId()
      const fields = { kind: 'discussion', title: `About ${secret}`, body: 'Words', once }
      await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, fields)
      const post = await postRow(db, once as never, 1)
      const flag = await flagged(world, 'fay', post.id, 'identifying')
      assert.doesNotMatch((await ask('fay', 'GET', `/communities/${communities.circle}/conversations`)).body, /Quarry/)
      assert.deepEqual(await tablesWith(db, secret), ['public.hidden_post'])
      await ask('ana', 'POST', `/waiting/flags/${flag}/standing`)
      assert.equal((await threadRow(db, once as never)).title, `About ${secret}`)
    }))
})

test('where a conversation moves under another umbrella, whoever protects privacy there looks, and no longer who did', () =>
  inWorld(async (world) => {
    const { ask, db, threads, communities, people, clock } = world
    const post = await telling(world)
    const page = await ask('ben', 'GET', `/posts/${post}/edit`)
    const seen = /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    await ask('ben', 'POST', `/posts/${post}/edit`, { body: `Again: I met ${secret}.`, seen })
    await flagged(world, 'fay', post, 'harmful')
    const held = { id: newId<HeldPostId>(), thread_id: threads.listening, author_id: people.ben, entered: '{}' }
    const at = { community_id: communities.circle, umbrella_id: communities.harbour, held_at: clock.now() }
    await db
      .insertInto('held_post')
      .values({ ...held, ...at, markdown: 'Words that wait' })
      .execute()
    const sees = async (who: 'ivy' | 'gus') => {
      const waiting = (await ask(who, 'GET', '/waiting')).body
      const versions = await ask(who, 'GET', `/posts/${post}/versions`)
      return [/Again: I met/.test(waiting), /Words that wait/.test(waiting), versions.status]
    }
    assert.deepEqual(
      [await sees('ivy'), await sees('gus')],
      [
        [true, true, 200],
        [false, false, 404],
      ],
    )

    const island = { id: newId<UmbrellaId>(), name_en: 'Island', exit_url: 'https://news.example.org/', hue: 10 }
    const made = { time_zone: 'America/Vancouver', created_at: clock.now() }
    await db
      .insertInto('umbrella')
      .values({ ...island, ...made })
      .execute()
    const officer = { umbrella_id: island.id, person_id: people.gus, created_at: clock.now() }
    await db.insertInto('privacy_officer').values(officer).execute()
    await db.updateTable('community').set({ umbrella_id: island.id }).where('id', '=', communities.grove).execute()
    await db
      .updateTable('membership')
      .set({ roles: ['member', 'coordinator'] })
      .where('community_id', '=', communities.grove)
      .execute()
    assert.equal(
      (await ask('ana', 'POST', `/threads/${threads.listening}/move`, { to: communities.grove })).status,
      303,
    )
    assert.deepEqual(
      [await sees('ivy'), await sees('gus')],
      [
        [false, false, 404],
        [true, true, 200],
      ],
    )
  }))

test('the database itself lets nobody show again what she wrote, nor count versions where she does not belong', () =>
  inWorld(async (world) => {
    const { ask, db, threads, clone } = world
    await ask('ana', 'POST', `/threads/${threads.listening}/replies`, { body: `I asked ${secret}.` })
    const { id: post } = await postRow(db, threads.listening, 4)
    await db
      .insertInto('post_version')
      .values({
        post_id: post,
        version: 1,
        umbrella_id: world.communities.harbour,
        markdown: 'x',
        replaced_at: morning,
      })
      .execute()
    await flagged(world, 'fay', post, 'identifying')
    const asking = (who: Persona, statement: RawBuilder<unknown>) =>
      clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: tx }) => statement.execute(tx))
    const versions = sql`select post_versions(${post}) as count`
    assert.deepEqual((await asking('ben', versions)).rows, [{ count: 1 }])
    for (const who of ['cy', 'gus', 'eve'] as const)
      assert.deepEqual((await asking(who, versions)).rows, [{ count: 0 }])

    await assert.rejects(asking('ana', sql`select show_post(${post})`), /not hers to show/)
    await asking('ivy', sql`select show_post(${post})`)
    assert.equal((await postRow(db, threads.listening, 4)).hidden_at, null)
  }))

describe('masked words', () => {
  test('cannot wait, since whoever looks at them would read whose they are', () =>
    inWorld(async (world) => {
      await allowMasks(world)
      const path = await askMasked(world, 'ben')
      const body = 'My client Delia Fernbrook lives at 1428 Larch Street.'
      const asked = await world.ask('ben', 'POST', `${path}/replies`, { body, voice: 'mask', once: newId() })
      assert.equal(asked.status, 422)
      assert.match(asked.body, /Please change the words: here they cannot be kept as they are/)
      assert.doesNotMatch(asked.body, /name="asItIs"/)
      assert.deepEqual(await world.db.selectFrom('held_post').select('id').execute(), [])
    }))

  test('are flagged like others, and settled by nobody who said them', () =>
    inWorld(async (world) => {
      const { ask } = world
      await allowMasks(world)
      const path = await askMasked(world, 'ana')
      const post = await reply(world, 'ana', path, { body: `As ${secret} says`, voice: 'mask' })
      assert.equal((await ask('ana', 'GET', `/posts/${post}/flag`)).status, 403)
      const flag = await flagged(world, 'fay', post, 'identifying')
      assert.doesNotMatch((await ask('ana', 'GET', '/waiting')).body, /Quarry/)
      assert.doesNotMatch((await ask('ana', 'GET', '/')).body, /to be looked at/)
      assert.match((await ask('ivy', 'GET', '/')).body, /One text waits to be looked at/)
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/standing`)).status, 404)
      const officer = await ask('ivy', 'GET', '/waiting')
      assert.match(officer.body, /Quarry/)
      assert.doesNotMatch(officer.body, /Ana Wells/)
      assert.equal((await ask('ivy', 'POST', `/waiting/flags/${flag}/standing`)).status, 303)
    }))
})
