import pg from 'pg'
import type { FileStore } from '#kernel/files/store.ts'
import { fileLines } from './file-lines.ts'
import { listTables, mustSeeEverything, type Table } from './tables.ts'

/** What an archive begins with. Each table follows as its header and its rows, and at the end all are counted. */
export interface Beginning {
  readonly hearth: 1
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

export type Counts = Record<string, number>

const rowsAtOnce = 500

/** Gives every row of one moment, a line of JSON each, then what `files` holds, and counts in `counts` how many there are of each table. */
export async function* archiveLines(owner: string, counts: Counts, files?: FileStore): AsyncGenerator<string> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query("set timezone = 'UTC'")
    await client.query('begin isolation level repeatable read read only')
    await mustSeeEverything(client)
    const { rows: migrations } = await client.query<Beginning['migrations'][number]>(
      'select name, checksum from migration order by name',
    )
    yield `${JSON.stringify({ hearth: 1, migrations } satisfies Beginning)}\n`
    for (const table of await listTables(client)) yield* tableLines(client, table, counts)
    if (files) yield* fileLines(client, files, counts)
    yield `${JSON.stringify(['end', counts])}\n`
  } finally {
    await client.end()
  }
}

async function* tableLines(client: pg.Client, { name, columns }: Table, counts: Counts): AsyncGenerator<string> {
  yield `${JSON.stringify(['table', name, columns])}\n`
  const listed = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await client.query(
    `declare reading no scroll cursor for
     select row_to_json(one)::text as line from (select ${listed} from ${client.escapeIdentifier(name)}) one`,
  )
  counts[name] = 0
  let { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from reading`)
  while (rows.length > 0) {
    yield rows.map(({ line }) => `${line}\n`).join('')
    counts[name] += rows.length
    rows = (await client.query<{ line: string }>(`fetch ${rowsAtOnce} from reading`)).rows
  }
  await client.query('close reading')
}
