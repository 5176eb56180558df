import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import type { Visit } from '#kernel/visit.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { findGathering, findSeries, listComing } from './queries.ts'
import { gatheringRules, seriesRules } from './rules.ts'
import { planned } from './testing/planning.ts'

type Who = Persona | 'visitor'
const everybody: readonly Who[] = [...personas, 'visitor']

const nothing = { read: false, answer: false, change: false, cancel: false, restore: false, support: false }
const reads = { ...nothing, read: true }
const member = { ...reads, answer: true }
const convener = { ...member, change: true, cancel: true, support: true }

// Who may do what to a gathering of Circle's. docs/permissions.md prints these tables.
const expected = {
  planned: { ben: member, fay: convener, ana: convener },
  live: { ben: member, fay: { ...member, support: true }, ana: { ...member, support: true } },
  cancelled: { ben: reads, fay: { ...reads, restore: true }, ana: { ...reads, restore: true } },
  over: { ben: reads, fay: reads, ana: reads },
} as const

function as<T>({ clone }: World, who: Who, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: who === 'visitor' ? null : tokenFor(who), now: morning, mode: 'write' }, work)
}

test('each persona may do to a gathering in each state what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    const { circle } = world.communities
    const id = await planned(world, { pace: 'once' })
    const states = Object.entries(expected)
    for (const [state, table] of states) {
      await into(world, state)
      for (const who of everybody) {
        const hers: Readonly<Partial<Record<Who, typeof nothing>>> = table
        const may = hers[who] ?? nothing
        await as(world, who, async ({ db, viewer }) => {
          for (const through of [db, world.db]) {
            const listed = await listComing(through, viewer, { community: circle, after: null, now: morning })
            assert.equal(listed.length, may.read ? 1 : 0, `${who}, ${state}`)
            const found = findGathering(through, viewer, id)
            if (!may.read) {
              await assert.rejects(found, NotFound, `${who}, ${state}`)
              continue
            }
            const gathering = await found
            assert.deepEqual(can(gatheringRules, viewer, gathering), may, `${who}, ${state}`)
            const series = await findSeries(through, viewer, gathering.seriesId)
            const arranges = may.change || may.restore || (state === 'live' && who !== 'ben')
            assert.deepEqual(can(seriesRules, viewer, series), { read: true, arrange: arranges }, `${who}, ${state}`)
          }
        })
      }
    }
  }))

test('the database lets only those who convene change it, and everybody answer for herself', () =>
  inWorld(async (world) => {
    const { people } = world
    const id = await planned(world)
    const touch = ({ db }: Visit) => sql`update gathering set minutes = 60`.execute(db)
    const peek = ({ db }: Visit) => sql`select from gathering_link`.execute(db)
    for (const who of ['ben', 'cy', 'dee', 'ivy', 'eve', 'gus'] as const) {
      assert.equal((await as(world, who, touch)).numAffectedRows, 0n, who)
      assert.equal((await as(world, who, peek)).rows.length, 0, who)
    }
    assert.equal((await as(world, 'fay', touch)).numAffectedRows, 6n)
    assert.equal((await as(world, 'fay', peek)).rows.length, 1)

    const sayFor = (person: string) => (visit: Visit) =>
      sql`insert into gathering_answer select id, community_id, ${person}, 'comes', null, ${morning.toString()}
        from gathering where id = ${id}`.execute(visit.db)
    await as(world, 'ben', sayFor(people.ben))
    await assert.rejects(as(world, 'ben', sayFor(people.fay)), /row-level security/)
    const wayIn = ({ db }: Visit) => sql`select url from way_into(${id}, ${morning.toString()})`.execute(db)
    assert.equal((await as(world, 'ben', wayIn)).rows.length, 1)
    for (const who of ['cy', 'dee', 'visitor'] as const) assert.equal((await as(world, who, wayIn)).rows.length, 0, who)
  }))

async function into(world: World, state: string): Promise<void> {
  const at = morning.toString()
  const live = state === 'live' ? at : null
  const cancelled = state === 'cancelled' ? at : null
  await sql`update gathering set live_at = ${live}, cancelled_at = ${cancelled}`.execute(world.db)
  if (state === 'over') await closed(world)
}
