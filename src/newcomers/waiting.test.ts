import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { unguardedLettingGo } from './waiting/commands.ts'
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
      assert.match(await listOf(world), /Everybody has been answered/)
      await cameIn(world, 'gus', 1)
      assert.match(await listOf(world), /Have not written under their name yet[\s\S]*Gus Lund/)
      assert.doesNotMatch((await ask('ana', 'GET', '/')).body, /newcomer waits/, 'she may be settling in')
      const thread = await saysHello(world)
      const list = await listOf(world)
      assert.match(list, /Wrote, and nobody has answered[\s\S]*Gus Lund[\s\S]*Wrote[\s\S]*Gus says hello/)
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

  test('who say nothing are counted after a week, until somebody calls them by name; and not for ever', () =>
    inWorld(async (world) => {
      const { ask, clock, people, threads, db } = world
      await cameIn(world, 'cy', 6)
      assert.doesNotMatch((await ask('ana', 'GET', '/')).body, /newcomer waits/)
      clock.pass({ hours: 48 })
      assert.match(await listOf(world), /Have not written under their name yet[\s\S]*Cy Marsh/)
      assert.match((await ask('ana', 'GET', '/')).body, /newcomer waits/)
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

  test('who wrote and were not answered stay however long it takes; others are let go', () =>
    inWorld(async (world) => {
      const { ask, clock, clone, db, people } = world
      await cameIn(world, 'gus', 1)
      const thread = await saysHello(world)
      await cameIn(world, 'eve', 1)
      const met = async (who: 'gus' | 'eve') => {
        const row = db.selectFrom('membership').select('met_at').where('person_id', '=', people[who])
        return (
          (await row.where('community_id', '=', world.communities.circle).executeTakeFirstOrThrow()).met_at !== null
        )
      }
      await unguardedLettingGo(clone.system, clock.now())
      assert.deepEqual([await met('gus'), await met('eve')], [false, false])
      clock.pass({ hours: 24 * 100 })
      await unguardedLettingGo(clone.system, clock.now())
      assert.deepEqual([await met('gus'), await met('eve')], [false, true])
      assert.match(await listOf(world), /Gus Lund/)
      assert.match((await ask('ana', 'GET', '/')).body, /One newcomer waits/)
      await ask('ben', 'POST', `/threads/${thread}/replies`, { body: 'Welcome, late.' })
      assert.doesNotMatch(await listOf(world), /Gus Lund/)
      await unguardedLettingGo(clone.system, clock.now())
      assert.equal(await met('gus'), true)
    }))

  test('are taken off by whoever convenes and has met them, and put back', () =>
    inWorld(async (world) => {
      const { ask, communities, people, clone, clock } = world
      await cameIn(world, 'gus', 1)
      await saysHello(world)
      const path = `/communities/${communities.circle}/newcomers/${people.gus}`
      for (const who of ['ben', 'gus', 'cy', 'dee'] as const)
        for (const act of ['met', 'not-met']) assert.equal((await ask(who, 'POST', `${path}/${act}`)).status, 403, who)
      const forged = await clone.visits({ token: tokenFor('ben'), now: clock.now(), mode: 'write' }, ({ db }) =>
        sql<{ said: boolean }>`select say_met(${communities.circle}, ${people.gus}, ${clock.now()}) as said`.execute(
          db,
        ),
      )
      assert.deepEqual(forged.rows, [{ said: false }])
      assert.equal((await ask('fay', 'POST', `${path}/met`)).status, 303)
      assert.doesNotMatch(await listOf(world), /Gus Lund/)
      assert.equal((await ask('ana', 'POST', `${path}/not-met`)).status, 303)
      assert.match(await listOf(world), /Gus Lund/)
      const nobody = `/communities/${communities.circle}/newcomers/${people.cy}/met`
      assert.equal((await ask('ana', 'POST', nobody)).status, 404)
    }))

  test('are told nothing of by masks: words and answers of “a member” count for nobody', () =>
    inWorld(async (world) => {
      const { ask, db, communities, threads } = world
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      await cameIn(world, 'gus', 1)
      await ask('gus', 'POST', `/threads/${threads.listening}/replies`, { body: 'Masked.', voice: 'mask' })
      assert.match(
        await listOf(world),
        /Have not written under their name yet[\s\S]*Gus Lund/,
        'masked is not hers here',
      )
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
