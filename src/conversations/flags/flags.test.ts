import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { FlagId, HeldPostId, PostId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { testMasks } from '#world/seal.ts'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { unguardedReadEvents } from '../../notifications/reader-commands.ts'
import { allowMasks, askMasked, reply } from '../masks/testing/saying.ts'
import { kinds, postRow, threadRow } from '../testing/looks.ts'
import { eventually } from '../testing/replies.ts'
import { unguardedRedact } from './jobs.ts'

const secret = 'the baker of Quarry Lane'

/** A reply of Ben's that tells more than it should. */
async function telling({ ask, db, threads }: World): Promise<PostId> {
  await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: `I asked ${secret} how she is.` })
  return (await postRow(db, threads.listening, 4)).id
}

async function flagged(world: World, who: Persona, post: PostId, reason: string): Promise<FlagId> {
  const { status } = await world.ask(who, 'POST', `/posts/${post}/flag`, { reason, words: 'Please look.' })
  assert.equal(status, 303)
  const flag = await world.db.selectFrom('flag').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return flag.id
}

/** The tables in which a text stands. */
async function tablesWith(db: Db, text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
  assert.ok(rows.length > 30)
  const found: string[] = []
  for (const { name } of rows) {
    const holds = await sql<{ is: boolean }>`
      select exists (select from ${sql.raw(name)} as one where strpos(one::text, ${text}) > 0) as is`.execute(db)
    if (holds.rows[0]?.is) found.push(name)
  }
  return found
}

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
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/standing`)).status, 404)
      const officer = await ask('ivy', 'GET', '/waiting')
      assert.match(officer.body, /Quarry/)
      assert.doesNotMatch(officer.body, /Ana Wells/)
      assert.equal((await ask('ivy', 'POST', `/waiting/flags/${flag}/standing`)).status, 303)
    }))
})

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
      assert.deepEqual((await tablesWith(db, secret)).toSorted(), [
        'public.draft',
        'public.held_post',
        'public.post',
        'public.thread',
      ])

      const flag = await flagged(world, 'fay', post, 'identifying')
      const fields = { passages: `${secret}\n` }
      assert.equal((await ask('ben', 'POST', `/waiting/flags/${flag}/mending`, fields)).status, 404)
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, { passages: '' })).status, 422)
      assert.equal((await ask('ana', 'POST', `/waiting/flags/${flag}/mending`, fields)).status, 303)
      await unguardedRedact(db, clock.now())

      assert.deepEqual(await tablesWith(db, secret), [])
      assert.deepEqual(await tablesWith(db, 'Quarry Lane'), [])
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
