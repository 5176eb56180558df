import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import type { Visit } from '#kernel/visit.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { findRoom } from './queries.ts'
import { roomRules } from './rules.ts'
import { dueGathering, sent } from './testing/rooms.ts'

type Who = Persona | 'visitor'
const everybody: readonly Who[] = [...personas, 'visitor']

const nothing = { read: false, open: false, join: false, lead: false, takePart: false }
const reads = { ...nothing, read: true }
const takesPart = { ...reads, takePart: true }

// Who may do what in a room of Circle's that Fay opened. docs/permissions.md prints these tables.
const expected = {
  due: { ben: reads, fay: { ...reads, open: true }, ana: { ...reads, open: true } },
  open: { ben: takesPart, fay: { ...takesPart, lead: true }, ana: { ...takesPart, join: true } },
  ended: { ben: reads, fay: reads, ana: reads },
  over: { ben: reads, fay: reads, ana: reads },
} as const

function as<T>({ clone }: World, who: Who, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: who === 'visitor' ? null : tokenFor(who), now: morning, mode: 'write' }, work)
}

test('each persona may do in a room in each state what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    const id = await dueGathering(world)
    for (const [state, table] of Object.entries(expected)) {
      await into(world, state, id)
      for (const who of everybody) {
        const hers: Readonly<Partial<Record<Who, typeof nothing>>> = table
        const may = hers[who] ?? nothing
        await as(world, who, async ({ db, viewer }) => {
          for (const through of [db, world.db]) {
            const found = findRoom(through, viewer, id)
            if (may.read) assert.deepEqual(can(roomRules, viewer, await found), may, `${who}, ${state}`)
            else await assert.rejects(found, NotFound, `${who}, ${state}`)
          }
        })
      }
    }
  }))

async function into(world: World, state: string, id: string): Promise<void> {
  if (state === 'open') await sent(world, 'fay', `/gatherings/${id}/room/opening`)
  if (state === 'ended') await sql`update room set ended_at = ${morning.toString()}`.execute(world.db)
  if (state === 'over') {
    await sql`update room set ended_at = null`.execute(world.db)
    await closed(world)
  }
}
