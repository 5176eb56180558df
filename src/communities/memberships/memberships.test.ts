import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CommunityId, PersonId, Role } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { inWorld } from '#world/world.ts'
import { communityPath, leavingPath, memberPath, peoplePath, removalPath, returnPath, rolesPath } from '../paths.ts'

async function make(db: Db, community: CommunityId, person: PersonId, ...roles: Role[]): Promise<void> {
  await db
    .updateTable('membership')
    .set({ roles })
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .execute()
}

async function coordinators(db: Db, community: CommunityId): Promise<number> {
  const rows = await db
    .selectFrom('membership')
    .select('roles')
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .execute()
  return rows.filter(({ roles }) => roles.includes('coordinator')).length
}

async function counted(db: Db, community: CommunityId): Promise<number> {
  const { member_count } = await db
    .selectFrom('community')
    .select('member_count')
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
  return member_count
}

describe('the people of a community', () => {
  test('are shown to members, with their roles in words, and to nobody else', () =>
    inWorld(async ({ ask, communities: { circle, grove } }) => {
      const { body, statements } = await ask('ben', 'GET', peoplePath(circle))
      for (const name of ['Ana Wells', 'Ben Ito', 'Fay Roy']) assert.match(body, new RegExp(name))
      assert.ok(body.indexOf('Ana Wells') < body.indexOf('Fay Roy'), 'who coordinates comes first')
      assert.match(body, /Knowledge steward/)
      assert.match(body, /8 September 2025/)
      assert.doesNotMatch(body, /Gus Lund|Eve Adler|example\.org/)
      assert.ok(statements <= 5, String(statements))

      assert.equal((await ask('cy', 'GET', peoplePath(circle))).status, 403)
      assert.equal((await ask('gus', 'GET', peoplePath(circle))).status, 403)
      assert.equal((await ask('dee', 'GET', peoplePath(grove))).status, 403)
    }))

  test('of a public community are asked for by a visitor: she is told to sign in', () =>
    inWorld(async ({ ask, communities: { meadow } }) => {
      assert.equal((await ask('cy', 'GET', peoplePath(meadow))).status, 200)
      assert.equal((await ask('visitor', 'GET', peoplePath(meadow))).status, 401)
    }))

  test('are shown a page at a time, each once', () =>
    inWorld(async ({ ask, db, communities: { circle, harbour } }) => {
      const now = Temporal.Instant.from('2026-01-01T00:00:00Z')
      const crowd = Array.from({ length: 70 }, (_, i) => ({
        id: newId<PersonId>(),
        name: `Member ${String(i % 35).padStart(2, '0')}`,
      }))
      await db
        .insertInto('person')
        .values(
          crowd.map(({ id, name }) => ({
            id,
            umbrella_id: harbour,
            display_name: name,
            time_zone: 'UTC',
            created_at: now,
          })),
        )
        .execute()
      const moments = { joined_at: now, caught_up_at: now, visited_at: now }
      await db
        .insertInto('membership')
        .values(
          crowd.map(({ id }) => ({ community_id: circle, person_id: id, roles: ['member' as const], ...moments })),
        )
        .execute()
      assert.equal(await counted(db, circle), 73)

      const first = await ask('ben', 'GET', peoplePath(circle))
      const next = /href="([^"]+)" rel="next"/.exec(first.body)?.[1] ?? ''
      const second = await ask('ben', 'GET', next)
      assert.doesNotMatch(second.body, /rel="next"/)
      const shown = [...(first.body + second.body).matchAll(/class="title" href="[^"]+\/people\/([^"]+)"/g)].map(
        ([, id]) => id,
      )
      assert.equal(shown.length, 73)
      assert.equal(new Set(shown).size, 73)
    }))
})

describe('the roles of a member', () => {
  test('are given by a coordinator and by nobody else', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      for (const who of ['ben', 'fay'] as const) {
        assert.equal((await ask(who, 'POST', rolesPath(circle, people.ben), { roles: 'coordinator' })).status, 403)
        assert.doesNotMatch((await ask(who, 'GET', memberPath(circle, people.ana))).body, /Save roles/)
      }
      assert.equal((await ask('dee', 'POST', rolesPath(circle, people.ben), { roles: 'coordinator' })).status, 404)
      assert.equal((await ask('ana', 'POST', rolesPath(circle, people.ben), { roles: 'chief' })).status, 422)
      assert.equal(await coordinators(db, circle), 1)

      const given = await ask('ana', 'POST', rolesPath(circle, people.ben), { roles: ['facilitator', 'coordinator'] })
      assert.equal(given.status, 303)
      assert.match((await ask('ana', 'GET', given.location)).body, /Facilitator/)
      assert.equal(await coordinators(db, circle), 2)
    }))

  test('leave one coordinator always, also when two give it up in the same moment', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      const refused = await ask('ana', 'POST', rolesPath(circle, people.ana), { roles: 'facilitator' })
      assert.equal(refused.status, 409)
      assert.match(refused.body, /Give that role to another member first/)

      await make(db, circle, people.ben, 'member', 'coordinator')
      const both = await Promise.all([
        ask('ana', 'POST', rolesPath(circle, people.ana), {}),
        ask('ben', 'POST', rolesPath(circle, people.ben), {}),
      ])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      assert.equal(await coordinators(db, circle), 1)
    }))
})

describe('a membership', () => {
  test('is ended by a coordinator with a reason, and can be given back as it was', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      assert.equal((await ask('fay', 'POST', removalPath(circle, people.ben), { reason: 'movedOn' })).status, 403)
      const bare = await ask('ana', 'POST', removalPath(circle, people.ben), {})
      assert.equal(bare.status, 422)
      assert.match(bare.body, /Choose a reason/)
      assert.equal(await counted(db, circle), 3)

      const ended = await ask('ana', 'POST', removalPath(circle, people.ben), { reason: 'movedOn' })
      assert.equal(ended.status, 303)
      assert.equal(await counted(db, circle), 2)
      assert.match((await ask('ben', 'GET', communityPath(circle))).body, /for members only/)
      const after = await ask('ana', 'GET', ended.location)
      assert.match(after.body, /The membership has ended/)
      assert.match(after.body, new RegExp(returnPath(circle, people.ben)))

      assert.equal((await ask('fay', 'POST', returnPath(circle, people.ben))).status, 403)
      assert.equal((await ask('ana', 'POST', returnPath(circle, people.ben))).status, 303)
      assert.equal((await ask('ben', 'GET', peoplePath(circle))).status, 200)
      assert.equal(await counted(db, circle), 3)
      assert.equal((await ask('ana', 'POST', returnPath(circle, people.ben))).status, 404)
    }))

  test('of two coordinators is not ended for both at once', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      await make(db, circle, people.ben, 'member', 'coordinator')
      await Promise.all([
        ask('ana', 'POST', removalPath(circle, people.ben), { reason: 'asked' }),
        ask('ben', 'POST', removalPath(circle, people.ana), { reason: 'asked' }),
      ])
      assert.equal(await coordinators(db, circle), 1)
      assert.equal(await counted(db, circle), 2)
    }))

  test('is left by oneself, after being told what that means', () =>
    inWorld(async ({ ask, db, communities: { circle } }) => {
      assert.match((await ask('ben', 'GET', leavingPath(circle))).body, /what you wrote stays, signed/)
      const left = await ask('ben', 'POST', leavingPath(circle))
      assert.equal(left.location, '/communities')
      assert.match((await ask('ben', 'GET', left.location)).body, /You have left the community/)
      assert.equal(await counted(db, circle), 2)
      assert.equal((await ask('ben', 'GET', peoplePath(circle))).status, 403)
      assert.equal((await ask('ben', 'POST', leavingPath(circle))).status, 403)
    }))

  test('is not left by the last coordinator, and by one of two only when both go at once', () =>
    inWorld(async ({ ask, db, people, communities: { circle } }) => {
      assert.equal((await ask('ana', 'POST', leavingPath(circle))).status, 409)

      await make(db, circle, people.ben, 'member', 'coordinator')
      const both = await Promise.all([ask('ana', 'POST', leavingPath(circle)), ask('ben', 'POST', leavingPath(circle))])
      assert.deepEqual(
        both.map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      assert.equal(await coordinators(db, circle), 1)
      assert.equal(await counted(db, circle), 2)
    }))

  test('is left by the only member, also when she coordinates', () =>
    inWorld(async ({ ask, db, communities: { meadow } }) => {
      assert.equal((await ask('cy', 'POST', leavingPath(meadow))).status, 303)
      assert.equal(await counted(db, meadow), 0)
    }))
})
