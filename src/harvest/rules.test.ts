import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import type { Visit } from '#kernel/visit.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { findHarvestPlace } from './queries.ts'
import { harvestRules, minutesRules } from './rules.ts'
import { heldGathering } from './testing/held.ts'

type Who = Persona | 'visitor'
const everybody: readonly Who[] = [...personas, 'visitor']

const nothing = { read: false, confirm: false, takeBack: false, share: false, close: false }
const reads = { ...nothing, read: true }
const noMinutes = { read: false, write: false, approve: false, reopen: false, waive: false }
const readsMinutes = { ...noMinutes, read: true }

// Who may do what to the harvest of a gathering of Circle's, and to its minutes. docs/permissions.md prints these tables.
const expected = {
  ahead: { member: [nothing, noMinutes], team: [nothing, noMinutes] },
  held: {
    member: [nothing, noMinutes],
    team: [
      { ...reads, confirm: true },
      { ...readsMinutes, write: true, waive: true },
    ],
  },
  harvested: {
    member: [reads, noMinutes],
    team: [
      { ...reads, share: true, takeBack: true },
      { ...readsMinutes, write: true, waive: true },
    ],
  },
  drafted: {
    member: [reads, noMinutes],
    team: [
      { ...reads, share: true, takeBack: true },
      { ...readsMinutes, write: true, waive: true, approve: true },
    ],
  },
  waived: {
    member: [reads, noMinutes],
    team: [
      { ...reads, share: true, takeBack: true, close: true },
      { ...readsMinutes, write: true, reopen: true },
    ],
  },
  approved: {
    member: [reads, readsMinutes],
    team: [
      { ...reads, share: true, takeBack: true, close: true },
      { ...readsMinutes, reopen: true },
    ],
  },
  closed: { member: [reads, readsMinutes], team: [{ ...reads, share: true }, readsMinutes] },
  cancelled: { member: [nothing, noMinutes], team: [nothing, noMinutes] },
  over: { member: [reads, readsMinutes], team: [reads, readsMinutes] },
} as const

function as<T>({ clone }: World, who: Who, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: who === 'visitor' ? null : tokenFor(who), now: morning, mode: 'write' }, work)
}

test('each persona may do to a harvest and to minutes in each state what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    const id = await heldGathering(world)
    for (const [state, table] of Object.entries(expected)) {
      await into(world, state)
      for (const who of everybody) {
        const belongs = who === 'ana' || who === 'fay' || who === 'ben'
        const [harvest, minutes] = who === 'ben' ? table.member : table.team
        await as(world, who, async ({ db, viewer }) => {
          for (const through of [db, world.db]) {
            const found = findHarvestPlace(through, viewer, { id, now: morning })
            if (!belongs) {
              await assert.rejects(found, NotFound, `${who}, ${state}`)
              continue
            }
            const place = await found
            assert.deepEqual(can(harvestRules, viewer, place), harvest, `${who}, ${state}`)
            assert.deepEqual(can(minutesRules, viewer, place), minutes, `${who}, ${state}`)
          }
        })
      }
    }
  }))

test('the database lets only those who keep notes harvest, open again and close, and only in that order', () =>
  inWorld(async (world) => {
    const id = await heldGathering(world)
    const done = (who: Who, call: ReturnType<typeof sql<{ done: boolean }>>) =>
      as(world, who, async ({ db }) => (await call.execute(db)).rows[0]?.done)
    const at = morning.toString()
    const harvest = sql<{ done: boolean }>`select harvest_gathering(${id}, ${at}) as done`
    const back = sql<{ done: boolean }>`select take_harvest_back(${id}) as done`
    const close = sql<{ done: boolean }>`select close_gathering(${id}, ${at}) as done`
    for (const call of [harvest, back, close])
      for (const who of everybody.filter((one) => one !== 'ana' && one !== 'fay'))
        assert.equal(await done(who, call), false, who)
    assert.equal(await done('fay', back), false)
    assert.equal(await done('fay', close), false)
    assert.equal(await done('fay', harvest), true)
    assert.equal(await done('ana', harvest), false)
    await assert.rejects(done('ana', close), /minutes are not approved/)
    assert.equal(await done('ben', back), false)
    assert.equal(await done('ana', back), true)
  }))

async function into(world: World, state: string): Promise<void> {
  const { db, clock } = world
  const at = morning.toString()
  const starts = clock.now().add({ hours: state === 'ahead' ? 2 : -3 })
  const order = ['ahead', 'held', 'harvested', 'drafted', 'waived', 'approved', 'closed', 'cancelled', 'over']
  const from = (first: string) => (order.indexOf(state) >= order.indexOf(first) && state !== 'cancelled' ? at : null)
  if (state === 'drafted')
    await sql`insert into gathering_minutes (gathering_id, community_id, words, edited_at)
      select id, community_id, 'Words', ${at} from gathering order by starts_at limit 1`.execute(db)
  if (state !== 'closed' && state !== 'cancelled' && state !== 'over')
    await sql`update gathering_minutes set waived_at = ${state === 'waived' ? at : null},
      approved_at = ${state === 'approved' ? at : null}`.execute(db)
  await sql`update gathering set starts_at = ${starts.toString()}, cancelled_at = ${state === 'cancelled' ? at : null},
    harvested_at = ${from('harvested')}, closed_at = ${from('closed')}
    where id = (select id from gathering order by falls_on limit 1)`.execute(db)
  if (state === 'over') await closed(world)
}
