import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { migrate } from '../../src/kernel/migrate.ts'
import { databaseOn, openPool } from '#kernel/db.ts'
import { makePeople, makePlaces } from '#world/people.ts'
import { makeThreads } from '#world/threads.ts'
import { openThrowAway } from '../postgres/open.ts'
import { withDatabase } from '../postgres/urls.ts'
import { readArchive } from './read.ts'
import { listTables } from './tables.ts'
import { archiveLines, type Counts } from './write.ts'

let server: Awaited<ReturnType<typeof openThrowAway>>
let lines: readonly string[]
const counted: Counts = {}

before(async () => {
  server = await openThrowAway()
  await migrate(server.owner)
  await fillWithTheWorld(server.owner)
  const text = (await Array.fromAsync(archiveLines(server.owner, counted))).join('')
  lines = text.trimEnd().split('\n')
})

after(() => server.stop())

describe('a backup', () => {
  test('holds what people wrote', () => {
    assert.ok((counted['post'] ?? 0) > 0 && (counted['person'] ?? 0) > 0, JSON.stringify(counted))
  })

  test('comes back as it was, to the last byte, and life goes on from there', async () => {
    const empty = await newDatabase()
    assert.deepEqual(await readArchive(empty, from(lines)), counted)
    assert.deepEqual(await everythingIn(empty), await everythingIn(server.owner))
    await assertGuarded(empty)
    assert.deepEqual(await migrate(empty), [])
  })

  test('is not laid over a database that is in use', async () => {
    const was = await everythingIn(server.owner)
    await assert.rejects(readArchive(server.owner, from(lines)), {
      message: 'This database is in use. Restore into an empty one: nothing was changed.',
    })
    assert.deepEqual(await everythingIn(server.owner), was)
  })

  for (const [what, damaged, sentence] of [
    ['is cut off', () => lines.slice(0, -1), 'The backup is cut off: its end is missing. Nothing was changed.'],
    ['lacks a row', () => lines.toSpliced(-2, 1), 'The backup is damaged: it does not hold what it says.'],
    ['is something else', () => ['id,name', '1,Ana'], 'This is not a backup of Hearth.'],
    ['is empty', () => [], 'This is not a backup of Hearth.'],
    [
      'is of a newer Hearth',
      () => [lines[0]?.replace('"migrations":[', '"migrations":[{"name":"9999-later.sql","checksum":"a"},') ?? ''],
      'The backup is of another or a newer version of Hearth. Restore it with that version.',
    ],
  ] as const) {
    test(`that ${what} is refused, and the database stays empty`, async () => {
      const empty = await newDatabase()
      await assert.rejects(readArchive(empty, from(damaged())), { message: sentence })
      const restored: Counts = await readArchive(empty, from(lines))
      assert.deepEqual(restored, counted)
    })
  }
})

async function fillWithTheWorld(owner: string): Promise<void> {
  const pool = openPool(owner, { max: 1 })
  const db = databaseOn(pool)
  const places = await makePlaces(db)
  const people = await makePeople(db, places)
  await makeThreads(db, places, people)
  await pool.end()
}

async function newDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asked(server.owner, (client) => client.query(`create database ${name}`))
  return withDatabase(server.owner, name)
}

function everythingIn(url: string): Promise<Record<string, unknown>> {
  return asked(url, async (client) => {
    const tables = await listTables(client)
    const found: Record<string, unknown> = {}
    for (const { name } of tables) {
      const { rows } = await client.query(`select one::text from ${name} one order by 1`)
      found[name] = rows
    }
    return found
  })
}

/** Keys are checked again, triggers fire again, and new rows get numbers that nobody has. */
async function assertGuarded(url: string): Promise<void> {
  await asked(url, async (client) => {
    const { rows } = await client.query<{ keys: string; off: string }>(`
      select (select count(*) from pg_constraint where contype = 'f' and convalidated) as keys,
             (select count(*) from pg_trigger where not tgisinternal and tgenabled = 'D') as off`)
    assert.ok(Number(rows[0]?.keys) > 10)
    assert.equal(rows[0]?.off, '0')
    const { rows: numbers } = await client.query<{ next: string; last: string }>(
      "select nextval(pg_get_serial_sequence('event', 'id')) as next, (select max(id) from event) as last",
    )
    assert.ok(Number(numbers[0]?.next) > Number(numbers[0]?.last))
    await assert.rejects(client.query('update membership set person_id = gen_random_uuid()'), /foreign key/)
  })
}

async function asked<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

function from(list: readonly string[]): AsyncIterator<string> {
  return (async function* () {
    yield* list
  })()
}
