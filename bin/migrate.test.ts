import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import { migrate } from '../src/kernel/migrate.ts'
import { openThrowAway } from './postgres/open.ts'
import { withDatabase } from './postgres/urls.ts'

let server: Awaited<ReturnType<typeof openThrowAway>>
let folder: string
let owner: string
let client: pg.Client

before(async () => {
  server = await openThrowAway()
})

after(() => server.stop())

describe('migrations', () => {
  beforeEach(async (context) => {
    const name = `case_${context.name.toLowerCase().replaceAll(/\W+/g, '_')}`.slice(0, 60)
    await query(server.owner, `create database ${name}`)
    owner = withDatabase(server.owner, name)
    folder = mkdtempSync(join(tmpdir(), 'hearth-migrations-'))
    client = new pg.Client(owner)
    await client.connect()
  })

  afterEach(async () => {
    await client.end()
    rmSync(folder, { recursive: true })
  })

  test('are applied in order, each once', async () => {
    file('0001-a.sql', 'create table a (one integer)')
    file('0002-b.sql', 'alter table a add two integer')
    assert.deepEqual(await migrate(owner, { folder }), ['0001-a.sql', '0002-b.sql'])
    assert.deepEqual(await migrate(owner, { folder }), [])
    file('0003-c.sql', 'insert into a values (1, 2)')
    assert.deepEqual(await migrate(owner, { folder }), ['0003-c.sql'])
    assert.deepEqual(await rowsOf('select * from a'), [{ one: 1, two: 2 }])
  })

  test('run by two programs at once are applied once', async () => {
    file('0001-a.sql', 'create table a (one integer); insert into a values (1)')
    const both = await Promise.all([migrate(owner, { folder }), migrate(owner, { folder })])
    assert.deepEqual(both.flat(), ['0001-a.sql'])
    assert.deepEqual(await rowsOf('select * from a'), [{ one: 1 }])
  })

  test('that fail leave nothing behind, and keep what came before', async () => {
    file('0001-a.sql', 'create table a (one integer)')
    file('0002-b.sql', 'create table b (one integer); insert into missing values (1)')
    await assert.rejects(migrate(owner, { folder }), {
      message: 'Migration 0002-b.sql failed and left nothing behind.',
    })
    assert.deepEqual(await rowsOf("select to_regclass('a') is null as a, to_regclass('b') is null as b"), [
      { a: false, b: true },
    ])
    file('0002-b.sql', 'create table b (one integer)')
    assert.deepEqual(await migrate(owner, { folder }), ['0002-b.sql'])
  })

  test('that were changed after they were applied are refused, and nothing further is applied', async () => {
    file('0001-a.sql', 'create table a (one integer)')
    await migrate(owner, { folder })
    file('0001-a.sql', 'create table a (two integer)')
    file('0002-b.sql', 'create table b (one integer)')
    await assert.rejects(migrate(owner, { folder }), {
      message:
        '0001-a.sql was changed after it was applied to this database. ' +
        'Put it back, and change the schema in a new file.',
    })
    assert.deepEqual(await rowsOf("select to_regclass('b') is null as missing"), [{ missing: true }])
  })

  test('of a newer Hearth are refused by an older one', async () => {
    file('0001-a.sql', 'create table a (one integer)')
    file('0002-b.sql', 'create table b (one integer)')
    await migrate(owner, { folder })
    rmSync(join(folder, '0002-b.sql'))
    await assert.rejects(migrate(owner, { folder }), {
      message: 'The database has 0002-b.sql, which this version of Hearth does not know. Run a newer version.',
    })
  })

  test('with a gap or a repeat in their numbers are refused', async () => {
    file('0001-a.sql', 'select 1')
    file('0003-c.sql', 'select 1')
    await assert.rejects(migrate(owner, { folder }), { message: /^0003-c\.sql: migrations are numbered/ })
    file('0001-b.sql', 'select 1')
    await assert.rejects(migrate(owner, { folder }), { message: /^0001-b\.sql: migrations are numbered/ })
  })
})

function file(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql)
}

async function rowsOf(sql: string): Promise<unknown[]> {
  const { rows } = await client.query<Record<string, unknown>>(sql)
  return rows
}

async function query(url: string, sql: string): Promise<void> {
  const once = new pg.Client(url)
  await once.connect()
  await once.query(sql)
  await once.end()
}
