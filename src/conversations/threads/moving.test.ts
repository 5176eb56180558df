import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { World } from '#world/world.ts'
import { inWorld, morning } from '#world/world.ts'
import { kinds, postRow, threadRow } from '../testing/looks.ts'

describe('moving a conversation', () => {
  test('says before it happens who will see it and who no longer, and takes everything along', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities, people } = world
      await letAnaConveneMeadow(world)
      const reply = await postRow(db, threads.listening, 2)
      await ask('fay', 'POST', `/posts/${reply.id}/reactions`, { kind: 'heart' })
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'What do you say, @Fay Roy?' })
      await ask('ben', 'POST', '/drafts/keeping', { thread: threads.listening, body: 'Half a thought' })

      const choosing = await ask('ana', 'GET', `/threads/${threads.listening}/move`)
      assert.match(choosing.body, /Meadow[\s\S]*Seen by the 2 members of/)
      const to = `/threads/${threads.listening}/move?to=${communities.meadow}`
      const confirming = await ask('ana', 'GET', to)
      assert.match(confirming.body, /Seen by the 3 members of Circle[\s\S]*Seen by the 2 members of/)
      assert.match(confirming.body, /One person who wrote here does not belong to Meadow[^<]*: Ben Ito\./)

      const moved = await ask('ana', 'POST', `/threads/${threads.listening}/move`, { to: communities.meadow })
      assert.equal(moved.location, `/threads/${threads.listening}`)
      for (const table of ['thread', 'post', 'reaction', 'mention', 'draft'] as const) {
        const rows = await db.selectFrom(table).select('community_id').execute()
        const here = rows.filter((row) => row.community_id === communities.meadow)
        assert.ok(here.length > 0, table)
      }
      const left = await db.selectFrom('post').selectAll().where('thread_id', '=', threads.listening).execute()
      assert.ok(left.every((post) => post.community_id === communities.meadow))

      const page = await ask('cy', 'GET', moved.location)
      assert.match(page.body, /Moved here by Ana Wells/)
      assert.match(page.body, /Somebody from another community/)
      assert.doesNotMatch(page.body, /<b class="who">(?:<a[^>]*>)?Ben Ito/)
      assert.equal((await ask('ben', 'GET', moved.location)).status, 404)
      assert.equal((await ask('fay', 'GET', moved.location)).status, 404)
      const [event] = (await db.selectFrom('event').selectAll().where('kind', '=', 'thread.moved').execute()) ?? []
      assert.equal(event?.community_id, communities.meadow)
      assert.equal(event?.actor_id, people.ana)
    }))

  test('is for those who tend both places', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities } = world
      const path = `/threads/${threads.listening}/move`
      assert.match((await ask('fay', 'GET', path)).body, /l’équipe d’animation d’aucune autre communauté/)
      assert.equal((await ask('ben', 'GET', path)).status, 403)
      assert.equal((await ask('ben', 'POST', path, { to: communities.circle })).status, 403)
      assert.equal((await ask('fay', 'POST', path, { to: communities.meadow })).status, 404)
      assert.equal((await ask('fay', 'POST', path, { to: communities.grove })).status, 404)
      assert.equal((await ask('ana', 'POST', path, { to: communities.grove })).status, 403)
      assert.equal((await ask('ana', 'POST', path, { to: 'nowhere' })).status, 422)
      assert.doesNotMatch((await ask('ana', 'GET', `${path}?to=${communities.grove}`)).body, /Bosquet|Grove\?/)
      assert.equal((await threadRow(db, threads.listening)).community_id, communities.circle)
      assert.deepEqual(await kinds(db), [])
    }))

  test('while somebody writes tells her who would read it now, before it is posted', () =>
    inWorld(async (world) => {
      const { ask, db, threads, communities, people } = world
      await letAnaConveneMeadow(world)
      const membership = { roles: ['member' as const], joined_at: morning, caught_up_at: morning, visited_at: morning }
      const ben = { community_id: communities.meadow, person_id: people.ben, ...membership }
      await db.insertInto('membership').values(ben).execute()
      await db.updateTable('community').set({ member_count: 3 }).where('id', '=', communities.meadow).execute()
      const path = `/threads/${threads.listening}`
      const page = await ask('ben', 'GET', path)
      const community = /name="community" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
      await ask('ana', 'POST', `${path}/move`, { to: communities.meadow })

      const held = await ask('ben', 'POST', `${path}/replies`, { body: 'Only for Circle', community })
      assert.equal(held.status, 422)
      assert.match(held.body, /was moved to another community while you were writing/)
      assert.match(held.body, /Only for Circle<\/textarea>[\s\S]*Seen by the 3 members of/)
      const now = /name="community" value="([^"]+)"/.exec(held.body)?.[1] ?? ''
      assert.equal((await ask('ben', 'POST', `${path}/replies`, { body: 'For Meadow', community: now })).status, 303)
    }))
})

async function letAnaConveneMeadow({ db, communities, people }: World): Promise<void> {
  const membership = {
    community_id: communities.meadow,
    person_id: people.ana,
    roles: ['member', 'facilitator'] as const,
  }
  const since = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  await db
    .insertInto('membership')
    .values({ ...membership, roles: [...membership.roles], ...since })
    .execute()
  await db.updateTable('community').set({ member_count: 2 }).where('id', '=', communities.meadow).execute()
}
