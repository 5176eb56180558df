import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** The files and the database disagree about the past; its message is for whoever runs the server. */
export class MigrationRefused extends Error {}

export interface MigrationOptions {
  /** Where the files are, if not where Hearth keeps its own. */
  readonly folder?: string
  /** The last file to apply, if not the newest. */
  readonly until?: string
}

const ownMigrations = join(import.meta.dirname, '..', '..', 'db', 'migrations')

/** Brings the database up to the newest migration, and says which were applied now. Safe to run twice at once. */
export async function migrate(owner: string, options: MigrationOptions = {}): Promise<string[]> {
  const { folder = ownMigrations, until } = options
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await runMigrations({ connectionString: owner, logger: quiet })
    await client.query(`create table if not exists migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    return await applyMissing(client, readMigrations(folder), until)
  } finally {
    await client.end()
  }
}

const lockNumber = 4_721_837_463

const quiet = new Logger(() => () => undefined)

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  return names.map((name, index) => {
    if (Number(/^\d{4}(?=-)/.exec(name)?.[0]) !== index + 1) {
      throw new MigrationRefused(`${name}: migrations are numbered 0001, 0002 and so on, without gaps or repeats.`)
    }
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function applyMissing(
  client: pg.Client,
  migrations: readonly Migration[],
  until: string | undefined,
): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  refuseUnknown(applied, migrations)

  const missing = migrations.filter(({ name }) => !applied.has(name) && (until === undefined || name <= until))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

function refuseUnknown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name)) {
      throw new MigrationRefused(
        `The database has ${name}, which this version of Hearth does not know. Run a newer version.`,
      )
    }
    if (known.get(name) !== checksum) {
      throw new MigrationRefused(
        `${name} was changed after it was applied to this database. Put it back, and change the schema in a new file.`,
      )
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and left nothing behind.`, { cause: error })
  }
}
