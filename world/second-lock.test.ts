import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Viewer } from '#kernel/viewer.ts'
import { openClone, type Clone } from './clone.ts'
import { fillEveryTable } from './every-table.ts'
import { morning, personas, tokenFor, type Persona } from './people.ts'
import { worldTemplate, type Known } from './template.ts'
import { knowCommunities, mine, ofPersons, sealed, type Row } from './who-sees.ts'

/** The columns that make a row somebody's: such a table has a policy, or the serving role cannot touch it. */
const owning = ['community_id', 'umbrella_id', 'owner_id', 'person_id']

describe('the second lock', () => {
  let clone: Clone
  let known: Known

  before(async () => {
    const template = await worldTemplate()
    clone = await openClone(template.name)
    known = template.known
    await fillEveryTable(clone, known)
    const all = await clone.system.selectFrom('community').select(['id', 'visibility']).execute()
    knowCommunities(new Map(all.map(({ id, visibility }) => [id, visibility])))
  })
  after(async () => {
    await clone.drop()
    await (await worldTemplate()).drop()
  })

  function visit<T>(
    who: Persona | 'visitor',
    work: (viewer: Viewer, rows: (table: string) => Promise<Row[]>) => Promise<T>,
  ) {
    const token = who === 'visitor' ? null : tokenFor(who)
    return clone.visits({ token, now: morning, mode: 'read' }, ({ db, viewer }) =>
      work(viewer, async (table) => (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows),
    )
  }

  test('every table that belongs to somebody is locked, or out of reach of the serving role', async () => {
    const tables = await owned(clone)
    assert.ok(tables.length > 15)
    for (const { table, isLocked, isReachable } of tables) {
      assert.ok(!isReachable || isLocked, `${table} has no forced row-level security with a policy`)
      assert.ok(
        !isReachable || table in mine || [...ofPersons, ...sealed].includes(table),
        `${table} has no line in this test`,
      )
    }
  })

  test('a bare select gives each persona what is hers, all of it, and nothing else', async () => {
    for (const [table, isMine] of Object.entries(mine)) {
      const all = (await sql<Row>`select * from ${sql.table(table)}`.execute(clone.system)).rows
      assert.ok(all.length > 0, `${table} is empty, so this would show nothing`)
      for (const who of [...personas, 'visitor'] as const) {
        await visit(who, async (viewer, rows) => {
          const seen = await rows(table)
          assert.deepEqual(keys(seen), keys(all.filter((row) => isMine(row, viewer))), `${who} reads ${table}`)
        })
      }
    }
  })

  test('a name is seen by those who share or shared a community, an administrator’s or a privacy officer’s by all under her roof', async () => {
    const { ana, ben, fay, gus, cy, dee, eve, ivy } = known.people
    const expected = {
      ana: [ana, ben, fay, gus, dee, eve, ivy],
      ben: [ana, ben, fay, gus, dee, ivy],
      cy: [cy, dee, ivy],
      dee: [dee, ivy],
      eve: [ana, dee, eve, ivy],
      gus: [gus, dee, ivy],
      ivy: [dee, ivy],
      visitor: [],
    }
    for (const [who, people] of Object.entries(expected)) {
      const seen = await visit(who as Persona, (_viewer, rows) => rows('person'))
      assert.deepEqual(new Set(seen.map(({ id }) => id)), new Set(people), who)

      const pictures = await visit(who as Persona, (_viewer, rows) => rows('picture'))
      const hers: readonly string[] = people
      assert.equal(pictures.length, hers.includes(ben) ? 1 : 0, `${who} and the picture of Ben`)
    }
  })

  test('the serving role cannot read logins, sessions, credentials or the secret', async () => {
    for (const table of [
      'login',
      'session',
      'credential',
      'verification',
      'sign_in_attempt',
      'installation',
      'import_key',
    ]) {
      await assert.rejects(
        visit('ana', (_viewer, rows) => rows(table)),
        /permission denied/,
        table,
      )
    }
  })

  test('the role of the front door reads nothing but the front door', async () => {
    for (const table of Object.keys(mine)) {
      await assert.rejects(sql`select * from ${sql.table(table)}`.execute(clone.door), /permission denied/, table)
    }
  })

  test('nobody writes into a community that is not hers, whatever the code says', async () => {
    const write = (who: Persona, community: string) =>
      clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db }) =>
        sql`update thread set title = 'changed' where community_id = ${community}`.execute(db),
      )
    assert.equal((await write('cy', known.communities.circle)).numAffectedRows, 0n)
    assert.equal((await write('dee', known.communities.circle)).numAffectedRows, 0n)
    assert.notEqual((await write('ben', known.communities.circle)).numAffectedRows, 0n)
  })
})

function keys(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted()
}

async function owned(clone: Clone) {
  const { rows } = await sql<{ table: string; isLocked: boolean; isReachable: boolean }>`
    select t.relname as table,
           t.relrowsecurity and t.relforcerowsecurity
             and exists (select from pg_policy p where p.polrelid = t.oid and p.polname <> 'owner_acts_for_nobody') as "isLocked",
           has_any_column_privilege('hearth_app', t.oid, 'select, insert, update') as "isReachable"
    from pg_class t join pg_attribute a on a.attrelid = t.oid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attname = any (${owning})
    group by t.oid`.execute(clone.system)
  return rows
}
