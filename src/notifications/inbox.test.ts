import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import type { EventId, NoticeId } from '#database'
import { settle } from './testing/told.ts'

describe('the inbox', () => {
  test('says in a sentence what happened, by day, and leads there', () =>
    inWorld(async (world) => {
      const { ask, threads, clock } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      clock.pass({ hours: 26 })
      await reply(world, 'ana', threads.waiting, 'And we, @Ben.')
      await settle(world.db)

      const inbox = await ask('ben', 'GET', '/inbox')
      assert.equal(inbox.statements, 3)
      assert.match(inbox.body, /Ana Wells mentioned you in “Our waiting list keeps growing”/)
      assert.match(inbox.body, /Fay Roy answered “Our waiting list keeps growing”/)
      assert.ok(inbox.body.indexOf('Today') < inbox.body.indexOf('mentioned you'))
      assert.ok(inbox.body.indexOf('Yesterday') < inbox.body.indexOf('Fay Roy answered'))
      assert.match(inbox.body, /2 new/)

      const french = await ask('fay', 'GET', '/inbox')
      assert.match(french.body, /Ana Wells a écrit dans «\u00a0Our waiting list keeps growing\u00a0»/)

      const [, path = ''] = /href="(\/inbox\/[^"]+)">Ana Wells/.exec(inbox.body) ?? []
      const opened = await ask('ben', 'GET', path)
      assert.equal(opened.location, `/threads/${threads.waiting}?post=4#post-4`)
      assert.equal((await ask('ana', 'GET', path)).status, 404)
    }))

  test('puts what is the same on one line', () =>
    inWorld(async (world) => {
      const { ask, threads, clock } = world
      for (const who of ['fay', 'ana', 'fay'] as const) {
        await reply(world, who, threads.waiting, 'Yes.')
        clock.pass({ minutes: 1 })
      }
      await settle(world.db)
      const { body } = await ask('ben', 'GET', '/inbox')
      assert.match(body, /Fay Roy and one other answered “Our waiting list keeps growing”/)
      assert.equal(body.match(/href="\/inbox\/[0-9a-f]/g)?.length, 1)
    }))

  test('is seen a notice at a time, by reading, or all at once', () =>
    inWorld(async (world) => {
      const { ask, threads, communities } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await reply(world, 'ana', threads.listening, 'Walk with me, @Ben.')
      await ask('ana', 'POST', `/communities/${communities.circle}/conversations`, announcement)
      await settle(world.db)
      assert.match((await ask('ben', 'GET', '/inbox/unseen')).body, /3 new/)

      await ask('ben', 'GET', `/threads/${threads.waiting}`)
      assert.match((await ask('ben', 'GET', '/inbox/unseen')).body, /2 new/)
      const { body } = await ask('ben', 'GET', '/inbox')
      const [, path = ''] = /href="(\/inbox\/[^"]+)">Ana Wells announced/.exec(body) ?? []
      await ask('ben', 'GET', path)
      assert.match((await ask('ben', 'GET', '/inbox/unseen')).body, /1 new/)

      const done = await ask('ben', 'POST', '/inbox/seen')
      assert.equal(done.location, '/inbox')
      assert.equal((await ask('ben', 'GET', '/inbox/unseen')).body, '')
      assert.doesNotMatch((await ask('ben', 'GET', '/inbox')).body, />New</)
      assert.equal((await ask('visitor', 'GET', '/inbox/unseen')).status, 401)
    }))

  test('shows nothing of a community that one has left, nor of what was taken away or moved out of sight', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities } = world
      await reply(world, 'ana', threads.waiting, 'Do come, @Ben.')
      await settle(db)
      assert.match((await ask('ben', 'GET', '/inbox')).body, /mentioned you/)

      await db
        .updateTable('thread')
        .set({ community_id: communities.meadow })
        .where('id', '=', threads.waiting)
        .execute()
      await gone(world)
      await db
        .updateTable('thread')
        .set({ community_id: communities.circle, deleted_at: morning })
        .where('id', '=', threads.waiting)
        .execute()
      await gone(world)
      await db.updateTable('thread').set({ deleted_at: null }).where('id', '=', threads.waiting).execute()
      assert.match((await ask('ben', 'GET', '/inbox/unseen')).body, /1 new/)

      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      await gone(world)
    }))

  test('goes on page by page, and says when there is nothing', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      assert.match((await ask('ben', 'GET', '/inbox')).body, /Nothing yet/)

      const values = (event: string, index: number) => ({
        id: newId<NoticeId>(),
        owner_id: people.ben,
        community_id: communities.circle,
        event_id: event as EventId,
        kind: 'added',
        actor_id: people.ana,
        created_at: morning.subtract({ minutes: index }),
      })
      const events = Array.from({ length: 95 }, () => ({ kind: 'member.added', facts: '{}', at: morning }))
      const made = await db.insertInto('event').values(events).returning('id').execute()
      await db
        .insertInto('notice')
        .values(made.map(({ id }, index) => values(id, index)))
        .execute()

      const seen: number[] = []
      let path: string | undefined = '/inbox'
      while (path) {
        const { body } = await ask('ben', 'GET', path.replaceAll('&amp;', '&'))
        seen.push(body.match(/Ana Wells added you to Circle/g)?.length ?? 0)
        path = /class="older" href="([^"]+)"/.exec(body)?.[1]
      }
      assert.deepEqual(seen, [40, 40, 15])
    }))

  test('is asked for by visitors in vain', () =>
    inWorld(async ({ ask }) => {
      assert.equal((await ask('visitor', 'GET', '/inbox')).status, 401)
    }))
})

const announcement = { kind: 'announcement', title: 'A date', body: 'The ninth.' }

async function gone({ ask }: World): Promise<void> {
  assert.match((await ask('ben', 'GET', '/inbox')).body, /Nothing yet/)
  assert.equal((await ask('ben', 'GET', '/inbox/unseen')).body, '')
}

async function reply({ ask }: World, who: 'ana' | 'ben' | 'fay', thread: string, body: string): Promise<void> {
  const { status } = await ask(who, 'POST', `/threads/${thread}/replies`, { body })
  assert.equal(status, 303)
}
