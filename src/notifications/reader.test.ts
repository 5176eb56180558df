import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { testMasks } from '#world/seal.ts'
import { inWorld, type World } from '#world/world.ts'
import { liveOn } from '#kernel/live-postgres.ts'
import { unguardedReadEvents } from './reader-commands.ts'
import { notices, settle, told } from './testing/told.ts'

describe('who is told of a reply', () => {
  test('is the asker and whoever has a part in it, once, and not its writer', () =>
    inWorld(async (world) => {
      const { ask, threads, db } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      assert.deepEqual(await told(world), ['ana reply', 'ben answer'])
      await unguardedReadEvents(db, testMasks)
      assert.deepEqual(await notices(world), ['ana reply', 'ben answer'])

      await ask('ben', 'POST', `/threads/${threads.waiting}/replies`, { body: 'Thank you both.' })
      assert.deepEqual(await told(world), ['ana reply', 'ana reply', 'ben answer', 'fay reply'])
    }))

  test('is whoever follows it, and nobody who has muted it, even where she is called', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      await ask('fay', 'POST', `/threads/${threads.listening}/following`, { wish: 'following' })
      await ask('ana', 'POST', `/threads/${threads.listening}/following`, { wish: 'muted' })
      await reply(world, 'ben', threads.listening, 'What do you say, @Ana?')
      assert.deepEqual(await told(world), ['fay reply'])

      await ask('ana', 'POST', `/threads/${threads.listening}/following`, { wish: 'as_it_comes' })
      await reply(world, 'ben', threads.listening, 'Anybody?')
      assert.deepEqual(await told(world), ['ana reply', 'fay reply', 'fay reply'])
    }))

  test('is whoever is called or quoted before all, for that reason', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const quoted = await db
        .selectFrom('post')
        .select('id')
        .where('thread_id', '=', threads.waiting)
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow()
      await ask('fay', 'POST', `/threads/${threads.waiting}/replies`, { body: '> two\n\n@Ben, yes.', quote: quoted.id })
      assert.deepEqual(await told(world), ['ana quote', 'ben mention'])
    }))

  test('is whoever an edit calls that was not called before', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await reply(world, 'ana', threads.news, 'Bring a cup, @Ben.')
      assert.deepEqual(await told(world), ['ben mention'])

      const post = await db
        .selectFrom('post')
        .selectAll()
        .where('thread_id', '=', threads.news)
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow()
      const form = await ask('ana', 'GET', `/posts/${post.id}/edit`)
      const seen = /name="seen" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      await ask('ana', 'POST', `/posts/${post.id}/edit`, { body: `${post.markdown} And you, @Fay.`, seen })
      assert.deepEqual(await told(world), ['ben mention', 'fay mention'])
    }))

  test('is nobody who belongs no longer, also when she has left only since', () =>
    inWorld(async (world) => {
      const { ask, communities, threads } = world
      // Gus wrote here once, and left.
      await reply(world, 'ana', threads.listening, 'I still think of what was said here.')
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      assert.deepEqual(await told(world), [])

      await reply(world, 'fay', threads.listening, 'Moi aussi.')
      assert.deepEqual(await told(world), ['ana reply'])
    }))

  test('is nobody where it was taken away before', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      await reply(world, 'fay', threads.waiting, 'Oh.')
      await reply(world, 'fay', threads.unanswered, 'Personne ?')
      const posts = db.selectFrom('post').select('id').where('markdown', '=', 'Oh.')
      const { id } = await posts.executeTakeFirstOrThrow()
      await ask('fay', 'POST', `/posts/${id}/deletion`)
      assert.deepEqual(await told(world), [])
    }))
})

describe('who is told of what else happens', () => {
  test('an answer that helped: its writer, once however often it is said', () =>
    inWorld(async (world) => {
      const { ask, db, threads } = world
      const answers = db.selectFrom('post').select('id').where('thread_id', '=', threads.waiting).where('seq', '=', 2)
      const { id } = await answers.executeTakeFirstOrThrow()
      await ask('ben', 'POST', `/posts/${id}/help`)
      await ask('ben', 'POST', `/posts/${id}/help-withdrawal`)
      await settle(db)
      await ask('ben', 'POST', `/posts/${id}/help`)
      assert.deepEqual(await told(world), ['ana helped'])
    }))

  test('what came of an ask: those who answered it', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      await ask('ben', 'POST', `/threads/${threads.waiting}/outcome`, { outcome: 'solved', note: 'Two lists.' })
      assert.deepEqual(await told(world), ['ana resolved'])
    }))

  test('an announcement: every member but whoever made it', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const news = { kind: 'announcement', title: 'A date', body: 'The ninth. @Fay brings tea.' }
      await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, news)
      assert.deepEqual(await told(world), ['ben announcement', 'fay mention'])
    }))

  test('a new conversation: whoever it calls', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const talk = { kind: 'discussion', title: 'Tea', body: 'Which one, @Ben?' }
      await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, talk)
      assert.deepEqual(await told(world), ['ben mention'])
    }))

  test('somebody was added to a community: she herself', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await ask('ana', 'POST', `/communities/${communities.circle}/additions`, { email: 'cy@example.org' })
      assert.deepEqual(await told(world), ['cy added'])
    }))
})

describe('reading what happened', () => {
  test('skips nothing that commits late, and comes back for it', () =>
    inTwo(async (world, slow, quick) => {
      const { db, threads } = world
      await slow.query('begin')
      await slow.query(happened, [threads.waiting])
      await quick.query(happened, [threads.unanswered])
      await quick.query('delete from graphile_worker._private_jobs')

      await unguardedReadEvents(db, testMasks)
      assert.deepEqual(await notices(world), [], 'the quick one has a later number, and waits')
      const { rows } = await quick.query('select key, run_at > now() as "isLater" from graphile_worker.jobs')
      assert.deepEqual(rows, [{ key: 'readEvents', isLater: true }])

      await slow.query('commit')
      assert.deepEqual(await told(world), ['ben followUp', 'fay followUp'])
    }))

  test('tells each open page of whose notices there are more', () =>
    inWorld(async (world) => {
      const live = await liveOn(world.clone.urls.owner)
      const heard: (string | null)[] = []
      live.subscribe(({ kind, subject }) => void (kind === 'notice.added' && heard.push(subject)))
      await reply(world, 'fay', world.threads.waiting, 'Nous aussi.')
      await reply(world, 'fay', world.threads.waiting, 'Vraiment.')
      await settle(world.db)
      for (let waited = 0; heard.length < 2 && waited < 500; waited++) await setTimeout(10)
      await live.close()
      assert.deepEqual(new Set(heard), new Set([world.people.ana, world.people.ben]))
    }))
})

/** The world, with two connections beside the pool's that are gone before its database is. */
function inTwo(story: (world: World, one: pg.Client, other: pg.Client) => Promise<void>): Promise<void> {
  return inWorld(async (world) => {
    const [one, other] = [new pg.Client(world.clone.urls.owner), new pg.Client(world.clone.urls.owner)]
    try {
      await Promise.all([one.connect(), other.connect()])
      await story(world, one, other)
    } finally {
      await Promise.all([one.end(), other.end()])
    }
  })
}

const happened = `insert into event (kind, community_id, subject_id, facts, at)
  select 'ask.followedUp', community_id, id, jsonb_build_object('thread', id), now() from thread where id = $1`

async function reply({ ask }: World, who: 'ana' | 'ben' | 'fay', thread: string, body: string): Promise<void> {
  const { status } = await ask(who, 'POST', `/threads/${thread}/replies`, { body })
  assert.equal(status, 303)
}
