import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { PaperId, PaperKind } from '#database'
import { NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { can } from '#kernel/rules.ts'
import type { Visit } from '#kernel/visit.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { stateOf, type PaperState } from './model.ts'
import { findPaper, listStanding, listVersions } from './queries.ts'
import { paperRules } from './rules.ts'

type Who = Persona | 'visitor'
const everybody: readonly Who[] = [...personas, 'visitor']
const states: readonly PaperState[] = ['draft', 'consulted', 'adopted', 'superseded']

const nothing = {
  read: false,
  edit: false,
  consult: false,
  comment: false,
  settle: false,
  adopt: false,
  discard: false,
  acknowledge: false,
}
const reads = { ...nothing, read: true }

// Who may do what to a charter of Circle's. docs/permissions.md prints these tables.
const expected = {
  draft: {
    ben: nothing,
    fay: { ...reads, edit: true, consult: true, discard: true },
    ana: { ...reads, edit: true, consult: true, discard: true },
  },
  consulted: {
    ben: { ...reads, comment: true },
    fay: { ...reads, comment: true, edit: true, settle: true },
    ana: { ...reads, comment: true, edit: true, settle: true, adopt: true },
  },
  adopted: { ben: reads, fay: reads, ana: reads },
  superseded: { ben: reads, fay: reads, ana: reads },
} as const

function as<T>({ clone }: World, who: Who, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: who === 'visitor' ? null : tokenFor(who), now: morning, mode: 'write' }, work)
}

test('each persona may do to a charter in each state what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    const { circle } = world.communities
    for (const state of states) {
      await paperIn(world, 'charter', state)
      for (const who of everybody) {
        const table: Readonly<Partial<Record<Who, typeof nothing>>> = expected[state]
        const may = table[who] ?? nothing
        await as(world, who, async ({ db, viewer }) => {
          for (const through of [db, world.db]) {
            const place = { community: circle, kind: 'charter', number: 1 } as const
            const found = findPaper(through, viewer, place)
            if (may.read) {
              const paper = await found
              assert.equal(stateOf(paper), state)
              assert.deepEqual(can(paperRules, viewer, paper), may, `${who}, ${state}`)
            } else await assert.rejects(found, NotFound, `${who}, ${state}`)
            const listed = may.read ? 1 : 0
            assert.equal((await listVersions(through, viewer, circle, 'charter')).length, listed, who)
            const standing = state === 'superseded' ? 0 : listed
            assert.equal((await listStanding(through, viewer, circle, 'charter')).length, standing, who)
          }
        })
      }
    }
  }))

test('the database lets only writers begin and change, only the core and coordinators adopt, and nobody change what holds', () =>
  inWorld(async (world) => {
    const { circle } = world.communities
    const begin = ({ db }: Visit) =>
      sql`insert into paper (id, community_id, kind, number, created_at, edited_at)
        values (${newId()}, ${circle}, 'charter', 7, now(), now())`.execute(db)
    for (const who of ['ben', 'cy', 'dee', 'gus', 'ivy'] as const) {
      await assert.rejects(as(world, who, begin), /row-level security/, who)
    }
    await paperIn(world, 'charter', 'consulted')
    const touch = ({ db }: Visit) => sql`update paper set revision = revision + 1`.execute(db)
    const adopt = ({ db }: Visit) => sql`update paper set adopted_at = now()`.execute(db)
    for (const who of ['ben', 'cy', 'dee', 'ivy', 'eve'] as const) {
      assert.equal((await as(world, who, touch)).numAffectedRows, 0n, who)
    }
    assert.equal((await as(world, 'fay', touch)).numAffectedRows, 1n)
    await assert.rejects(as(world, 'fay', adopt), /row-level security/)
    assert.equal((await as(world, 'ana', adopt)).numAffectedRows, 1n)
    await assert.rejects(
      as(world, 'ana', ({ db }) => sql`update paper set parts = '[{"key": "domain"}]'`.execute(db)),
      /what was adopted stays/,
    )
    const remove = ({ db }: Visit) => sql`delete from paper`.execute(db)
    assert.equal((await as(world, 'ana', remove)).numAffectedRows, 0n)
    await paperIn(world, 'charter', 'draft')
    for (const who of ['ben', 'cy', 'dee', 'ivy', 'eve'] as const) {
      assert.equal((await as(world, who, remove)).numAffectedRows, 0n, who)
    }
    assert.equal((await as(world, 'fay', remove)).numAffectedRows, 1n)
  }))

test('the database keeps one version that holds and one underway, and skips no state', () =>
  inWorld(async (world) => {
    const { db, communities } = world
    await paperIn(world, 'charter', 'adopted')
    const another = (number: number, moments: string) =>
      sql`insert into paper (id, community_id, kind, number, created_at, edited_at, consulted_at, adopted_at)
        values (${newId()}, ${communities.circle}, 'charter', ${number}, now(), now(), ${sql.raw(moments)})`.execute(db)
    await assert.rejects(another(2, 'now(), now()'), /paper_adopted/)
    await assert.rejects(another(2, 'null, now()'), /adopted_after_consulted/)
    await another(2, 'null, null')
    await assert.rejects(another(3, 'now(), null'), /paper_underway/)
    await assert.rejects(
      sql`update paper set superseded_at = now() where number = 2`.execute(db),
      /superseded_after_adopted/,
    )
  }))

/** Version 1 of Circle's, as far as it goes. */
async function paperIn({ db, communities: { circle } }: World, kind: PaperKind, state: PaperState): Promise<void> {
  await sql`delete from paper`.execute(db)
  const reached = states.indexOf(state)
  await db
    .insertInto('paper')
    .values({
      id: newId<PaperId>(),
      community_id: circle,
      kind,
      number: 1,
      created_at: morning,
      edited_at: morning,
      consulted_at: reached >= 1 ? morning : null,
      adopted_at: reached >= 2 ? morning : null,
      superseded_at: reached >= 3 ? morning : null,
    })
    .execute()
}
