import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { archiveLines, type Counts } from './archive/write.ts'
import { configFor } from './config.ts'
import { reachDatabase } from './postgres/open.ts'

/** Copies everything of one moment into a file, also while Hearth serves. */
export async function run([given]: readonly string[]): Promise<number> {
  const config = configFor('production')
  const file = given === undefined ? join(config.dataFolder, 'backups', nameNow()) : resolve(given)
  const database = await reachDatabase(config)
  try {
    const counts = await writeFile(database.owner, file)
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
    process.stdout.write(`${rows} rows of ${Object.keys(counts).length} tables are in ${file}\n`)
    process.stdout.write('Keep it as safe as the database itself: it holds what people wrote.\n')
    return 0
  } finally {
    await database.stop()
  }
}

/** Written beside its place first, so that a file with the name of a backup is a whole one. */
async function writeFile(owner: string, file: string): Promise<Counts> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const half = `${file}.part`
  const counts: Counts = {}
  try {
    const out = createWriteStream(half, { mode: 0o600, flush: true })
    await pipeline(archiveLines(owner, counts), createGzip(), out)
    renameSync(half, file)
    return counts
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

function nameNow(): string {
  return `hearth-${Temporal.Now.instant().toString({ smallestUnit: 'second' }).replaceAll(':', '')}.jsonl.gz`
}
