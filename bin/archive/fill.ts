import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import { z } from 'zod'
import type { FileStore } from '#kernel/files/store.ts'
import { Halt } from '../halt.ts'
import { filesCounted, fileTaker, type FileLine } from './file-lines.ts'
import type { Table } from './tables.ts'

const header = z.tuple([z.literal('table'), z.string(), z.array(z.string())])
const ending = z.tuple([z.literal('end'), z.record(z.string(), z.number())])

const fileLine = z.union([
  z.tuple([z.literal('file'), z.string(), z.string()]),
  z.tuple([z.literal('kept'), z.string()]),
])

const charactersAtOnce = 1_000_000

/** Puts the rows of an archive into their tables, and believes it only when the counts at its end are the same. */
export async function fillTables(
  client: pg.Client,
  { tables, files }: Target,
  lines: AsyncIterator<string>,
): Promise<Record<string, number>> {
  const known = new Map(tables.map((table) => [table.name, table]))
  const counts: Record<string, number> = {}
  let next = await nextHeading(lines)
  while (next[0] === 'table') {
    const table = known.get(next[1])
    if (!table || !isDeepStrictEqual(next[2], table.columns)) throw new Halt(`The backup has another table ${next[1]}.`)
    const { count, heading } = await fillTable(client, table, lines)
    counts[table.name] = count
    next = heading
  }
  if (next[0] === 'file' || next[0] === 'kept') {
    const { count, heading } = await takeFiles(files, next, lines)
    counts[filesCounted] = count
    next = heading
  } else if (next[0] === 'end' && filesCounted in next[1]) {
    counts[filesCounted] = 0
  }
  if (next[0] !== 'end' || !isDeepStrictEqual(next[1], counts))
    throw new Halt('The backup is damaged: it does not hold what it says.')
  await moveSequences(client)
  return counts
}

/** Where an archive comes back to. */
interface Target {
  readonly tables: readonly Table[]
  /** Without it, an archive with files is refused. */
  readonly files: FileStore | undefined
}

/** Files lie in the store from here on; where the rest of the archive is bad, nothing names them. */
async function takeFiles(files: FileStore | undefined, first: FileLine, lines: AsyncIterator<string>) {
  if (files === undefined) throw new Halt('The backup holds files, and there is no place for them.')
  const taker = fileTaker(files)
  let count = 0
  let heading: Heading = [...first]
  try {
    while (heading[0] === 'file' || heading[0] === 'kept') {
      count += await taker.take(heading)
      heading = await nextHeading(lines)
    }
  } finally {
    await taker.end()
  }
  return { count, heading }
}

type Heading = z.infer<typeof header> | z.infer<typeof ending> | z.infer<typeof fileLine>

async function fillTable(
  client: pg.Client,
  table: Table,
  lines: AsyncIterator<string>,
): Promise<{ count: number; heading: Heading }> {
  let count = 0
  let batch: string[] = []
  let characters = 0
  const send = async () => {
    await insert(client, table, batch)
    count += batch.length
    batch = []
    characters = 0
  }
  let line = await nextLine(lines)
  while (!line.startsWith('[')) {
    batch.push(line)
    characters += line.length
    if (characters > charactersAtOnce) await send()
    line = await nextLine(lines)
  }
  await send()
  return { count, heading: headingIn(line) }
}

async function insert(client: pg.Client, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const table = client.escapeIdentifier(name)
  const listed = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await client.query(
    `insert into ${table} (${listed}) overriding system value
     select ${listed} from json_populate_recordset(null::${table}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`)
  for (const { table, column, sequence } of rows) {
    const [from, by] = [client.escapeIdentifier(table), client.escapeIdentifier(column)]
    await client.query(`select setval($1, coalesce(max(${by}), 0) + 1, false) from ${from}`, [sequence])
  }
}

async function nextHeading(lines: AsyncIterator<string>): Promise<Heading> {
  return headingIn(await nextLine(lines))
}

function headingIn(line: string): Heading {
  return z.union([header, ending, fileLine]).parse(JSON.parse(line))
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next()
  if (done) throw new Halt('The backup is cut off: its end is missing. Nothing was changed.')
  return value
}
