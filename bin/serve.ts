import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../src/config.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { listen } from './listen.ts'
import { requireMaskKey } from './mask-key.ts'
import { openDatabase, type OpenDatabase } from './postgres/open.ts'
import type { Urls } from './postgres/urls.ts'
import { firstSignal } from './signals.ts'

/** What a command adds to the server: work before it answers, words for the terminal once it does. */
export interface Additions {
  readonly prepare?: (urls: Urls) => Promise<unknown>
  readonly greet?: (address: string) => Promise<void> | void
}

/** Opens the database, serves until told to stop, and ends everything in the reverse order. */
export async function serve(config: Config, additions: Additions = {}): Promise<number> {
  const told = firstSignal()
  const database = await openDatabase(config)
  try {
    await migrate(database.owner)
    await requireMaskKey(config, database.owner)
    await additions.prepare?.(database)
    return await serveOn(database, config, told, additions)
  } finally {
    await database.stop()
  }
}

async function serveOn(
  database: OpenDatabase,
  config: Config,
  told: Promise<void>,
  { greet }: Additions,
): Promise<number> {
  const server = await listen(config, database)
  await database.announce(server.address)
  process.stdout.write(`Hearth answers at ${server.address}\n`)
  if (server.setupCode !== null)
    process.stdout.write(`Nobody has set it up yet. The setup code is ${server.setupCode}\n`)
  await greet?.(server.address)
  const code = await Promise.race([told.then(() => 0), database.failed])
  await Promise.race([server.stop(), pause(patience, undefined, { ref: false })])
  return code
}

/** What still hangs then is cut off, so that PostgreSQL is ended in peace before whoever asked loses theirs. */
const patience = 30_000
