import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { cameIn, hello } from './testing/joining.ts'

const listOf = async ({ ask, communities }: World, who: 'ana' | 'fay' = 'ana') =>
  (await ask(who, 'GET', `/communities/${communities.circle}/newcomers`)).body

async function saysHello({ ask, communities, db }: World): Promise<string> {
  await ask('gus', 'POST', `/communities/${communities.circle}/conversations`, hello)
  const { id } = await db.selectFrom('thread').select('id').where('kind', '=', 'introduction').executeTakeFirstOrThrow()
  return id
}

describe('newcomers', () => {
  test('are seen by those who convene until somebody has answered', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await cameIn(world, 'gus', 1)
      assert.match(await listOf(world), /Everybody has been answered/)
      const thread = await saysHello(world)
      const list = await listOf(world)
      assert.match(list, /Gus Lund[\s\S]*Wrote[\s\S]*Gus says hello/)
      assert.match(await listOf(world, 'fay'), /Gus Lund/)
      assert.match((await ask('ana', 'GET', '/')).body, /One newcomer waits for a first answer/)
      assert.match((await ask('ana', 'GET', `/communities/${communities.circle}`)).body, /One newcomer waits/)

      await ask('gus', 'POST', `/threads/${thread}/replies`, { body: 'And I like rivers.' })
      assert.match(await listOf(world), /Gus Lund/)
      await ask('ben', 'POST', `/threads/${thread}/replies`, { body: 'Welcome.' })
      assert.doesNotMatch(await listOf(world), /Gus Lund/)
      assert.doesNotMatch((await ask('ana', 'GET', '/')).body, /newcomer waits/)
    }))

  test('are no list for members, administrators, others', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await cameIn(world, 'gus', 1)
      await saysHello(world)
      const place = `/communities/${communities.circle}/newcomers`
      const told = (await ask('ana', 'GET', place)).status
      assert.equal(told, 200)
      for (const who of ['ben', 'gus', 'cy', 'dee', 'ivy'] as const)
        assert.equal((await ask(who, 'GET', place)).status, 403, who)
      assert.equal((await ask('visitor', 'GET', place)).status, 404)
      assert.equal((await ask('ana', 'GET', `/communities/${communities.meadow}/newcomers`)).status, 403)
      for (const who of ['ben', 'dee', 'cy'] as const)
        assert.doesNotMatch((await ask(who, 'GET', '/')).body, /newcomer waits/)
    }))

  test('who say nothing are remembered after a week, until somebody calls them by name; and not for ever', () =>
    inWorld(async (world) => {
      const { ask, clock, people, threads, db } = world
      await cameIn(world, 'cy', 6)
      assert.doesNotMatch(await listOf(world), /Cy Marsh/)
      clock.pass({ hours: 48 })
      assert.match(await listOf(world), /Cy Marsh[\s\S]*Has not written under this name yet/)
      const reply = `/threads/${threads.listening}/replies`
      const said = await ask('ben', 'POST', reply, {
        body: `Good that you are here, [@Cy Marsh](person:${people.cy}).`,
      })
      assert.equal(said.status, 303)
      assert.equal(
        (await db.selectFrom('mention').select('post_id').where('person_id', '=', people.cy).execute()).length,
        1,
      )
      assert.doesNotMatch(await listOf(world), /Cy Marsh/)

      await cameIn(world, 'eve', 8)
      assert.match(await listOf(world), /Eve Adler/)
      clock.pass({ hours: 24 * 36 })
      assert.doesNotMatch(await listOf(world), /Eve Adler/)
    }))

  test('are told nothing of by masks: words and answers of “a member” count for nobody', () =>
    inWorld(async (world) => {
      const { ask, db, communities, threads } = world
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      await cameIn(world, 'gus', 1)
      await ask('gus', 'POST', `/threads/${threads.listening}/replies`, { body: 'Masked.', voice: 'mask' })
      assert.doesNotMatch(await listOf(world), /Gus Lund/, 'what she said masked is not hers here')
      const thread = await saysHello(world)
      await ask('gus', 'POST', `/threads/${thread}/replies`, { body: 'Welcome, me.', voice: 'mask' })
      assert.match(await listOf(world), /Gus Lund/, 'a mask may be herself')
      await ask('ben', 'POST', `/threads/${thread}/replies`, { body: 'Welcome.', voice: 'mask' })
      assert.match(await listOf(world), /Gus Lund/)
    }))

  test('stand there no longer once they left, were suspended, rest, or convene themselves', () =>
    inWorld(async (world) => {
      const { db, people, clock } = world
      const at = clock.now()
      for (const change of [
        { ended_at: at, ended_because: 'left' },
        { ended_at: at, ended_because: 'suspended', review_at: at },
        { on_leave_since: at },
        { roles: ['member', 'facilitator'] as ('member' | 'facilitator')[] },
      ]) {
        await cameIn(world, 'gus', 8)
        assert.match(await listOf(world), /Gus Lund/)
        await db.updateTable('membership').set(change).where('person_id', '=', people.gus).execute()
        assert.doesNotMatch(await listOf(world), /Gus Lund/, JSON.stringify(change))
        const back = {
          ended_at: null,
          ended_because: null,
          review_at: null,
          on_leave_since: null,
          roles: ['member' as const],
        }
        await db.updateTable('membership').set(back).where('person_id', '=', people.gus).execute()
      }
    }))

  test('come back where the only answer was taken away', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await cameIn(world, 'gus', 1)
      const thread = await saysHello(world)
      await ask('ben', 'POST', `/threads/${thread}/replies`, { body: 'Welcome.' })
      assert.doesNotMatch(await listOf(world), /Gus Lund/)
      const { id } = await db
        .selectFrom('post')
        .select('id')
        .where('thread_id', '=', thread as never)
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow()
      await ask('ben', 'POST', `/posts/${id}/deletion`)
      const { body, statements } = await ask('ana', 'GET', `/communities/${world.communities.circle}/newcomers`)
      assert.match(body, /Gus Lund/)
      assert.ok(statements <= 4, String(statements))
    }))
})
