import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ThreadId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { unguardedMarkRead } from './commands.ts'
import { marksOn } from './marks.ts'

describe('how far somebody has read', () => {
  test('follows her from one device to another, and is nobody else’s', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      assert.deepEqual(await readBy(world, 'ben'), {})
      await ask('ben', 'GET', `/threads/${threads.listening}`)
      assert.deepEqual(await readBy(world, 'ben'), { [threads.listening]: 3 })
      assert.deepEqual(await readBy(world, 'ana'), {})

      await reply(world, 'ana', threads.listening, 'And when it rains?')
      const elsewhere = await ask('ben', 'GET', `/threads/${threads.listening}?from=unread`)
      assert.match(elsewhere.body, /<li class="new"/)
      assert.deepEqual(await readBy(world, 'ben'), { [threads.listening]: 4 })
      assert.doesNotMatch((await ask('ben', 'GET', `/threads/${threads.listening}`)).body, /<li class="new"/)
    }))

  test('never goes back, also when many marks are written at once', () =>
    inWorld(async (world) => {
      const { db, people, threads } = world
      const mark = (seq: number) => ({ person: people.ben, thread: threads.listening, seq })
      await unguardedMarkRead(db, [mark(2), mark(3), mark(1)], morning)
      await unguardedMarkRead(db, [mark(1)], morning)
      assert.deepEqual(await readBy(world, 'ben'), { [threads.listening]: 3 })

      const marks = marksOn(db)
      const gone = { person: people.ben, thread: newId<ThreadId>(), seq: 1 }
      const noted = [gone, mark(1), { ...mark(1), person: people.fay }, mark(2)].map((one) => marks.note(one, morning))
      await Promise.all(noted)
      assert.deepEqual(await readBy(world, 'fay'), { [threads.listening]: 1 })
      assert.deepEqual(await readBy(world, 'ben'), { [threads.listening]: 3 })
    }))

  test('is not looked at by reading the page of somebody else’s community', () =>
    inWorld(async (world) => {
      await world.ask('cy', 'GET', `/threads/${world.threads.listening}`)
      assert.deepEqual(await readBy(world, 'cy'), {})
    }))
})

describe('a dot beside a community', () => {
  test('shows while something is newer than the last look at it', () =>
    inWorld(async (world) => {
      const { ask, communities, threads, clock } = world
      assert.match((await ask('ben', 'GET', '/me')).body, /something new/)
      await ask('ben', 'GET', `/communities/${communities.circle}/conversations`)
      assert.doesNotMatch((await ask('ben', 'GET', '/me')).body, /something new/)

      clock.pass({ minutes: 1 })
      await reply(world, 'ana', threads.listening, 'Still here.')
      assert.match((await ask('ben', 'GET', '/me')).body, /something new/)
      clock.pass({ minutes: 1 })
      await ask('ben', 'GET', `/communities/${communities.circle}`)
      assert.doesNotMatch((await ask('ben', 'GET', '/me')).body, /something new/)
    }))
})

describe('catching up', () => {
  test('makes everything of one community count as read, until somebody writes again', () =>
    inWorld(async (world) => {
      const { ask, communities, threads, clock } = world
      const list = `/communities/${communities.circle}/conversations`
      assert.match((await ask('ben', 'GET', list)).body, /Mark all as read/)
      clock.pass({ minutes: 1 })
      const done = await ask('ben', 'POST', `/communities/${communities.circle}/catching-up`)
      assert.equal(done.location, list)
      assert.doesNotMatch((await ask('ben', 'GET', list)).body, /Mark all as read/)

      clock.pass({ minutes: 1 })
      await reply(world, 'ana', threads.listening, 'One more thing.')
      assert.match((await ask('ben', 'GET', list)).body, /Mark all as read/)
    }))

  test('everywhere is for each of one’s communities, and for nobody else', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      await ask('ana', 'POST', '/catching-up')
      const rows = await db.selectFrom('membership').selectAll().where('caught_up_at', '>=', morning).execute()
      assert.deepEqual(new Set(rows.map(({ person_id }) => person_id)), new Set([people.ana]))
      assert.deepEqual(
        new Set(rows.map(({ community_id }) => community_id)),
        new Set([communities.circle, communities.grove]),
      )
    }))

  test('is refused where one does not belong, as is following', () =>
    inWorld(async ({ ask, communities, threads, db }) => {
      assert.equal((await ask('cy', 'POST', `/communities/${communities.grove}/catching-up`)).status, 404)
      const following = (who: 'cy' | 'ben') =>
        ask(who, 'POST', `/threads/${threads.quiet}/following`, { wish: 'following' })
      assert.equal((await following('cy')).status, 404)
      assert.equal((await following('ben')).status, 404)
      assert.equal((await ask('ben', 'POST', `/threads/${threads.waiting}/following`, { wish: 'loudly' })).status, 422)
      assert.deepEqual(await db.selectFrom('reading').selectAll().execute(), [])
    }))
})

describe('following', () => {
  test('says what holds now, and changes with a wish', () =>
    inWorld(async ({ ask, threads }) => {
      const path = `/threads/${threads.waiting}`
      assert.match((await ask('ben', 'GET', path)).body, /once you have written here or somebody has mentioned you/)
      for (const [wish, said] of [
        ['following', 'You hear about every reply here.'],
        ['muted', 'You hear nothing of this conversation.'],
        ['as_it_comes', 'once you have written here or somebody has mentioned you'],
      ] as const) {
        assert.equal((await ask('ben', 'POST', `${path}/following`, { wish })).location, path)
        assert.ok((await ask('ben', 'GET', path)).body.includes(said))
      }
    }))
})

async function readBy({ db, people }: World, who: 'ana' | 'ben' | 'cy' | 'fay'): Promise<Record<string, number>> {
  const rows = await db.selectFrom('reading').selectAll().where('owner_id', '=', people[who]).execute()
  return Object.fromEntries(rows.map(({ thread_id, last_seq }) => [thread_id, last_seq]))
}

async function reply({ ask }: World, who: 'ana', thread: string, body: string): Promise<void> {
  assert.equal((await ask(who, 'POST', `/threads/${thread}/replies`, { body })).status, 303)
}
