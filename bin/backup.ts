import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { saidOf } from './archive/counts.ts'
import { archiveLines, type Counts } from './archive/write.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { storeFor } from '../src/main.ts'
import { configFor } from './config.ts'
import { reachDatabase } from './postgres/open.ts'

/** Copies everything of one moment into a file, also while Hearth serves. */
export async function run([given]: readonly string[]): Promise<number> {
  const config = configFor('production')
  const file = given === undefined ? join(config.dataFolder, 'backups', nameNow()) : resolve(given)
  const database = await reachDatabase(config)
  try {
    // A bucket has its own ways of being kept safe.
    const files = config.bucketUrl === null ? await storeFor(config) : undefined
    const counts = await writeFile(database.owner, file, files)
    process.stdout.write(`${saidOf(counts)} are in ${file}\n`)
    if (files === undefined) process.stdout.write('Files lie in a bucket, and are not in it: keep that as safe, too.\n')
    process.stdout.write('Keep it as safe as the database itself: it holds what people wrote.\n')
    return 0
  } finally {
    await database.stop()
  }
}

/** Written beside its place first, so that a file with the name of a backup is a whole one. */
async function writeFile(owner: string, file: string, files: FileStore | undefined): Promise<Counts> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const half = `${file}.part`
  const counts: Counts = {}
  try {
    const out = createWriteStream(half, { mode: 0o600, flush: true })
    await pipeline(archiveLines(owner, counts, files), createGzip(), out)
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
