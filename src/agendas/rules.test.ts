import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import type { Visit } from '#kernel/visit.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { findAgendaPlace, listItems } from './items/queries.ts'
import { agendaRules } from './rules.ts'
import { onTheRota, withItem } from './testing/agenda.ts'

type Who = Persona | 'visitor'
const everybody: readonly Who[] = [...personas, 'visitor']

const reads = {
  read: true,
  readUnpublished: false,
  set: false,
  publish: false,
  propose: false,
  vote: false,
  takeOn: false,
}
const member = { ...reads, propose: true, vote: true, takeOn: true }
const convener = { ...member, readUnpublished: true, set: true, publish: true }
const closedTo = { ...reads, readUnpublished: true }

// Who may do what to the agenda of a gathering of Circle's. docs/permissions.md prints these tables.
const expected = {
  planned: { ben: member, fay: convener, ana: convener },
  'on the rota': { ben: convener, fay: convener, ana: convener },
  declined: { ben: member, fay: convener, ana: convener },
  published: { ben: member, fay: { ...convener, publish: false }, ana: { ...convener, publish: false } },
  live: {
    ben: { ...reads, takeOn: true },
    fay: { ...closedTo, set: true, takeOn: true },
    ana: { ...closedTo, set: true, takeOn: true },
  },
  cancelled: { ben: reads, fay: closedTo, ana: closedTo },
  over: { ben: reads, fay: closedTo, ana: closedTo },
} as const

function as<T>({ clone }: World, who: Who, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: who === 'visitor' ? null : tokenFor(who), now: morning, mode: 'write' }, work)
}

test('each persona may do to an agenda in each state what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    const id = await planned(world, { pace: 'once' })
    await withItem(world, id)
    for (const [state, table] of Object.entries(expected)) {
      await into(world, id, state)
      for (const who of everybody) {
        const hers: Readonly<Partial<Record<Who, typeof reads>>> = table
        const may = hers[who]
        const isShown = may !== undefined && (may.readUnpublished || state === 'published' || state === 'live')
        await as(world, who, async ({ db, viewer }) => {
          for (const through of [db, world.db]) {
            assert.equal((await listItems(through, viewer, id)).length, isShown ? 1 : 0, `${who}, ${state}`)
            const found = findAgendaPlace(through, viewer, id)
            if (may) assert.deepEqual(can(agendaRules, viewer, await found), may, `${who}, ${state}`)
            else await assert.rejects(found, NotFound, `${who}, ${state}`)
          }
        })
      }
    }
  }))

test('the database lets only those who lead write an agenda, and publish it', () =>
  inWorld(async (world) => {
    const id = await planned(world)
    await withItem(world, id)
    const touch = ({ db }: Visit) => sql`update agenda_item set minutes = 5`.execute(db)
    const publish = async ({ db }: Visit) =>
      (await sql<{ done: boolean }>`select publish_agenda(${id}, ${morning}) as done`.execute(db)).rows[0]?.done
    for (const who of ['ben', 'cy', 'dee', 'ivy', 'eve', 'gus'] as const) {
      assert.equal((await as(world, who, touch)).numAffectedRows, 0n, who)
      assert.equal(await as(world, who, publish), false, who)
    }
    await onTheRota(world, id, { role: 'timekeeper', who: 'ben' })
    assert.equal((await as(world, 'ben', touch)).numAffectedRows, 0n)
    await onTheRota(world, id, { role: 'co_facilitator', who: 'ben' })
    assert.equal((await as(world, 'ben', touch)).numAffectedRows, 1n)
    assert.equal(await as(world, 'ben', publish), true)
    assert.equal(await as(world, 'fay', publish), false)
  }))

async function into(world: World, id: GatheringId, state: string): Promise<void> {
  const at = morning.toString()
  const when = (...states: readonly string[]) => (states.includes(state) ? at : null)
  await sql`delete from agenda_duty`.execute(world.db)
  if (state === 'on the rota') await onTheRota(world, id, { role: 'facilitator', who: 'ben' })
  if (state === 'declined') {
    await onTheRota(world, id, { role: 'facilitator', who: 'ben' })
    await sql`update agenda_duty set declined_at = ${at}`.execute(world.db)
  }
  await sql`update gathering set agenda_published_at = ${when('published')}, live_at = ${when('live')},
    cancelled_at = ${when('cancelled')}`.execute(world.db)
  if (state === 'over') await closed(world)
}
