import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { JoinRequestId } from '#database'
import { newId } from '#kernel/id.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { freePlaces, isOpen, isOverdue, mayBecome, transitions, type JoinRequest, type RequestState } from './model.ts'
import { requestOf as fromRow, visibleRequests } from './queries.ts'
import { requestRules } from './rules.ts'
import { inTeam } from './testing/asking.ts'

const states = Object.keys(transitions) as RequestState[]

describe('who may read a request', () => {
  test('is said alike by the rules, the query and the database, whatever its state', () =>
    inWorld(async (world) => {
      await inTeam(world, 'ivy')
      await world.db.updateTable('community').set({ core_sees_requests: true }).execute()
      await world.db
        .updateTable('membership')
        .set({ roles: ['member', 'core_member'] })
        .where('person_id', '=', world.people.ben)
        .execute()
      const ids = await requestsInEveryState(world)
      let seen = 0
      for (const who of [...personas, 'visitor'] as const) {
        const { first, second, all } = await asSeen(world, who)
        assert.deepEqual(first, second, `${who}: the query and the policies`)
        assert.deepEqual(first, all, `${who}: the query and the rule`)
        seen += first.length
      }
      assert.ok(seen > ids.length, 'somebody sees something')
    }))
})

/** One of Cy's in each state; of those declined, one that was appealed; and one from which Ivy has stepped back. */
async function requestsInEveryState({ db, communities, people }: World): Promise<JoinRequestId[]> {
  const row = (state: RequestState, appealed: boolean) => ({
    id: newId<JoinRequestId>(),
    community_id: communities.circle,
    umbrella_id: communities.harbour,
    name: 'Cy Marsh',
    language: 'en' as const,
    state,
    practice: 'x',
    created_at: morning,
    submitted_at: state === 'draft' ? null : morning,
    due_at: morning,
    waits_since: morning,
    decided_at: morning,
    decided_by: people.ana,
    reason: state === 'declined' ? 'other' : null,
    appealed_at: appealed ? morning : null,
    person_id: isOpen({ state }) ? null : people.cy,
    email: isOpen({ state }) ? `${state}${String(appealed)}@example.net` : null,
  })
  const rows = states.flatMap((state) => [row(state, false), row(state, true)])
  await db.insertInto('join_request').values(rows).execute()
  const [, , one] = rows
  assert.ok(one)
  await db.insertInto('join_recusal').values({ request_id: one.id, person_id: people.ivy, at: morning }).execute()
  return rows.map(({ id }) => id)
}

async function asSeen({ clone }: World, who: Persona | 'visitor') {
  const token = who === 'visitor' ? null : tokenFor(who)
  return clone.visits({ token, now: morning, mode: 'read' }, async ({ db, viewer }) => {
    const second = (await db.selectFrom('join_request').select('id').execute()).map(({ id }) => id)
    const rows = await visibleRequests(db, viewer).execute()
    const found: JoinRequest[] = rows.map(fromRow)
    // What the query would show of each row, had it no condition: the rule decides of all alike.
    const flags = visibleRequests(db, viewer).clearWhere().select('request.id')
    const every: JoinRequest[] = (await flags.execute()).map(fromRow)
    const all = every.filter((request) => requestRules.read(viewer, request)).map(({ id }) => id)
    return { first: found.map(({ id }) => id).toSorted(), second: second.toSorted(), all: all.toSorted() }
  })
}

test('a state leads only where the table of transitions says, and what is over leads nowhere', () => {
  assert.deepEqual(transitions.withdrawn, [])
  assert.deepEqual(transitions.expired, [])
  for (const state of states) assert.equal(mayBecome(state, state), false, state)
  assert.ok(
    mayBecome('waitlisted', 'approved') && !mayBecome('draft', 'approved') && !mayBecome('submitted', 'declined'),
  )
})

test('an answer is late after its day, and only while it is owed', () => {
  const dueAt = morning
  const later = morning.add({ seconds: 1 })
  for (const state of states) {
    assert.equal(isOverdue({ state, dueAt }, later), state === 'submitted' || state === 'under_review', state)
    assert.equal(isOverdue({ state, dueAt }, morning), false, state)
  }
})

test('free places are never fewer than none', () => {
  const count = fc.nat({ max: 1_000 })
  fc.assert(
    fc.property(count, count, count, (sizeLimit, memberCount, promisedPlaces) => {
      const door = {
        takesRequests: true,
        isRunning: true,
        answerDays: 14,
        coreSeesRequests: false,
        asksYearly: false,
        memberCount,
        promisedPlaces,
      }
      const free = freePlaces({ ...door, sizeLimit })
      assert.ok(free !== null && free >= 0 && free <= sizeLimit)
      assert.equal(freePlaces({ ...door, sizeLimit: null }), null)
    }),
  )
})
