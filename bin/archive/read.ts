import pg from 'pg'
import { z } from 'zod'
import type { FileStore } from '#kernel/files/store.ts'
import { migrate } from '../../src/kernel/migrate.ts'
import { Halt } from '../halt.ts'
import { fillTables } from './fill.ts'
import { withoutGuards } from './guards.ts'
import { listTables } from './tables.ts'
import type { Beginning } from './write.ts'

const beginning = z.object({
  hearth: z.literal(1),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
})

/** Fills an empty database from an archive, wholly or not at all, and answers how many rows each table got. */
export async function readArchive(
  owner: string,
  lines: AsyncIterator<string>,
  files?: FileStore,
): Promise<Record<string, number>> {
  const { migrations } = await readBeginning(lines)
  const newest = migrations.at(-1)?.name
  if (newest !== undefined) await migrate(owner, { until: newest })

  const client = new pg.Client(owner)
  await client.connect()
  try {
    await mustMatch(client, migrations)
    await mustBeEmpty(client)
    return await fill(client, lines, files)
  } finally {
    await client.end()
  }
}

async function readBeginning(lines: AsyncIterator<string>): Promise<Beginning> {
  const { value } = await lines.next()
  try {
    return beginning.parse(JSON.parse(value ?? ''))
  } catch (error) {
    throw new Halt('This is not a backup of Hearth.', { cause: error })
  }
}

async function mustMatch(client: pg.Client, migrations: Beginning['migrations']): Promise<void> {
  const { rows } = await client.query<Beginning['migrations'][number]>('select name, checksum from migration')
  const here = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const isSame = migrations.every(({ name, checksum }) => here.get(name) === checksum)
  if (isSame && here.size === migrations.length) return
  throw new Halt(
    here.size > migrations.length
      ? 'The backup is older than this database. Restore into a new one, then start Hearth: it brings it up to date.'
      : 'The backup is of another or a newer version of Hearth. Restore it with that version.',
  )
}

async function mustBeEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select from person) or exists (select from umbrella) as used',
  )
  if (rows[0]?.used) throw new Halt('This database is in use. Restore into an empty one: nothing was changed.')
}

async function fill(
  client: pg.Client,
  lines: AsyncIterator<string>,
  files: FileStore | undefined,
): Promise<Record<string, number>> {
  await client.query('begin')
  const tables = await listTables(client)
  const counts = await withoutGuards(client, async () => {
    await client.query(`truncate ${tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`)
    return fillTables(client, { tables, files }, lines)
  })
  await client.query('commit')
  return counts
}
