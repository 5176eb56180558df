import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { migrate } from '../src/kernel/migrate.ts'
import type { FileStore } from '#kernel/files/store.ts'
import { storeFor } from '../src/main.ts'
import { saidOf } from './archive/counts.ts'
import { readArchive } from './archive/read.ts'
import type { Counts } from './archive/write.ts'
import { configFor } from './config.ts'
import { Halt } from './halt.ts'
import { openDatabase } from './postgres/open.ts'

/** Fills an empty database from a file that `backup` made, and brings it up to date. */
export async function run([file]: readonly string[]): Promise<number> {
  if (file === undefined) throw new Halt('Usage: ./hearth restore FILE')
  if (!existsSync(file)) throw new Halt(`There is no file ${file}.`)
  const config = configFor('production')
  const database = await openDatabase(config)
  try {
    const counts = await readFile(database.owner, file, await storeFor(config))
    await migrate(database.owner)
    process.stdout.write(`${saidOf(counts)} are back.\n`)
    return 0
  } finally {
    await database.stop()
  }
}

async function readFile(owner: string, file: string, files: FileStore): Promise<Counts> {
  let counts: Counts = {}
  try {
    await pipeline(createReadStream(file), createGunzip(), async (unzipped: AsyncIterable<Buffer>) => {
      counts = await readArchive(owner, linesIn(unzipped), files)
    })
    return counts
  } catch (error) {
    if (!isZlibError(error)) throw error
    throw new Halt('The backup cannot be unpacked: it is damaged or cut off. Nothing was changed.', { cause: error })
  }
}

async function* linesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
