import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CommunityId } from '#database'
import { transaction } from '#kernel/db.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { settle, told } from './testing/told.ts'

describe('notices of a conversation that moves to another community', () => {
  test('go along: those who belong there find it under its new place, and nobody else finds anything', () =>
    inWorld(async (world) => {
      const { ask, threads, communities } = world
      await join(world, 'ana', communities.meadow, 'facilitator')
      await join(world, 'fay', communities.meadow, 'member')
      const path = `/threads/${threads.listening}`
      await ask('ana', 'POST', `${path}/replies`, { body: 'And you, @Fay Roy? And you, @Ben Ito?' })
      assert.deepEqual(await told(world), ['ben mention', 'fay mention'])
      assert.deepEqual(await placesOf(world), [communities.circle, communities.circle])
      assert.match((await ask('ben', 'GET', '/inbox')).body, /Ana Wells mentioned you in “On &lt;listening&gt;”/)
      assert.deepEqual(await seenBy(world, 'ben'), [communities.circle])

      await ask('ana', 'POST', `${path}/move`, { to: communities.meadow })
      await settle(world.db)
      assert.deepEqual(await placesOf(world), [communities.meadow, communities.meadow])

      const fays = (await ask('fay', 'GET', '/inbox')).body
      assert.match(fays, /Ana Wells vous a mentionné[^<]*«\u00a0On &lt;listening&gt;\u00a0»[\s\S]*Meadow/)
      const [link = ''] = /\/inbox\/[0-9a-f][^"]+/.exec(fays) ?? []
      const opened = await ask('fay', 'GET', link)
      assert.equal(opened.location, `${path}?post=4#post-4`)
      assert.equal((await ask('fay', 'GET', opened.location)).status, 200)
      assert.deepEqual(await seenBy(world, 'fay'), [communities.meadow])

      assert.match((await ask('ben', 'GET', '/inbox')).body, /Nothing yet/)
      assert.equal((await ask('ben', 'GET', '/inbox/unseen')).body, '')
      assert.deepEqual(await seenBy(world, 'ben'), [])
      assert.deepEqual(await seenBy(world, 'cy'), [])
    }))

  test('are made where it is, also while it moves', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities } = world
      await join(world, 'fay', communities.meadow, 'member')
      await ask('ana', 'POST', `/threads/${threads.listening}/replies`, {
        body: 'And you, @Fay Roy? And you, @Ben Ito?',
      })
      const reading = await transaction(db, async (tx) => {
        const thread = tx.updateTable('thread').where('id', '=', threads.listening)
        await thread.set({ community_id: communities.meadow }).execute()
        const begun = { done: settle(db) }
        await until(() => isWaiting(world))
        return begun
      })
      await reading.done
      assert.deepEqual(await told(world), ['fay mention'])
      assert.deepEqual(await placesOf(world), [communities.meadow])
    }))

  test('come back with it', () =>
    inWorld(async (world) => {
      const { ask, threads, communities } = world
      await join(world, 'ana', communities.meadow, 'facilitator')
      const path = `/threads/${threads.listening}`
      await ask('ana', 'POST', `${path}/replies`, { body: 'And you, @Ben Ito?' })
      await settle(world.db)
      await ask('ana', 'POST', `${path}/move`, { to: communities.meadow })
      await ask('ben', 'POST', '/inbox/seen')
      await ask('ana', 'POST', `${path}/move`, { to: communities.circle })

      assert.match((await ask('ben', 'GET', '/inbox')).body, /Ana Wells mentioned you/)
      assert.match((await ask('ben', 'GET', '/inbox/unseen')).body, /1 new/)
      assert.deepEqual(await seenBy(world, 'ben'), [communities.circle])
    }))
})

async function join(world: World, who: Persona, community: CommunityId, role: 'member' | 'facilitator'): Promise<void> {
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  const membership = { community_id: community, person_id: world.people[who], roles: [role] }
  await world.db
    .insertInto('membership')
    .values({ ...membership, ...since })
    .execute()
}

/** Whether some transaction here waits for another. */
async function isWaiting({ db }: World): Promise<boolean> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length > 0
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await isTrue()) return
    await setTimeout(10)
  }
  assert.fail('it never happened')
}

/** Where notices are, whoever looks. */
async function placesOf({ db }: World) {
  const rows = await db.selectFrom('notice').select('community_id').execute()
  return rows.map(({ community_id }) => community_id)
}

/** Where the notices are that the database itself gives somebody, whatever her query says. */
function seenBy({ clone, clock }: World, who: Persona) {
  const visit = { token: tokenFor(who), now: clock.now(), mode: 'read' } as const
  return clone.visits(visit, async ({ db }) => {
    const { rows } = await sql<{ community_id: string }>`select community_id from notice`.execute(db)
    return rows.map(({ community_id }) => community_id)
  })
}
