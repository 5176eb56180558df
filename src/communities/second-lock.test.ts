import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Visit } from '#kernel/visit.ts'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning, type Persona, type World } from '#world/world.ts'

function as<T>({ clone }: World, who: Persona, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, work)
}

function begin(community: CommunityId, person: PersonId) {
  const moments = { joined_at: morning, caught_up_at: morning, visited_at: morning }
  return ({ db }: Visit) =>
    db
      .insertInto('membership')
      .values({ community_id: community, person_id: person, roles: ['member', 'coordinator'], ...moments })
      .execute()
}

const isRefused = /row-level security/

test('an administrator begins an empty community, and never comes into one that lives', () =>
  inWorld(async (world) => {
    const { db, people, communities } = world
    for (const lived of [communities.circle, communities.meadow, communities.grove]) {
      await assert.rejects(as(world, 'dee', begin(lived, people.dee)), isRefused)
    }
    const empty = newId<CommunityId>()
    const founded = { umbrella_id: communities.harbour, name_en: 'New', kind: 'topic', visibility: 'listed' } as const
    await db
      .insertInto('community')
      .values({ id: empty, ...founded, created_at: morning })
      .execute()
    await assert.rejects(as(world, 'ben', begin(empty, people.ben)), isRefused)
    await assert.rejects(as(world, 'dee', begin(empty, people.cy)), isRefused)
    await as(world, 'dee', begin(empty, people.dee))

    // Left by all, it still holds what was said.
    await db
      .updateTable('membership')
      .set({ ended_at: morning, ended_because: 'left' })
      .where('community_id', '=', communities.meadow)
      .execute()
    await assert.rejects(as(world, 'dee', begin(communities.meadow, people.dee)), isRefused)
  }))

test('whose an address is, the database tells only to a coordinator, about people under her roof', () =>
  inWorld(async (world) => {
    const { communities, people } = world
    const asked = (who: Persona, community: CommunityId, address: string) =>
      as(world, who, async ({ db }) => {
        const { rows } = await sql<{
          person: string | null
        }>`select person_under_roof_of(${community}, ${address}) as person`.execute(db)
        return rows[0]?.person
      })
    assert.equal(await asked('ana', communities.circle, 'CY@example.org'), people.cy)
    assert.equal(await asked('ana', communities.circle, 'nobody@example.org'), null)
    assert.equal(await asked('ana', communities.meadow, 'cy@example.org'), null)
    for (const who of ['ben', 'fay', 'dee'] as const) {
      assert.equal(await asked(who, communities.circle, 'cy@example.org'), null, who)
    }
  }))

test('a member who has looked in finds no news until something is said', () =>
  inWorld(async ({ ask, db, communities: { circle } }) => {
    const dot = /class="dot"/
    assert.match((await ask('ben', 'GET', '/communities')).body, dot)
    await ask('ben', 'GET', `/communities/${circle}`)
    assert.doesNotMatch((await ask('ben', 'GET', '/communities')).body, dot)
    await db
      .updateTable('community')
      .set({ last_posted_at: morning.add({ seconds: 1 }) })
      .where('id', '=', circle)
      .execute()
    assert.match((await ask('ben', 'GET', '/communities')).body, dot)
  }))
