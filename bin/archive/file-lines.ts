import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { WriteStream } from 'node:fs'
import type pg from 'pg'
import type { FileStore } from '#kernel/files/store.ts'
import type { FileId } from '#database'
import { keyOf } from '../../src/files/index.ts'

/** How many files an archive says that it holds, among the counts of its tables. */
export const filesCounted = 'kept files'

export type FileLine = readonly ['file', string, string] | readonly ['kept', string]

/** What the store holds of each file that the database knows: pieces in base64, a line each, and a line at its end. */
export async function* fileLines(client: pg.Client, store: FileStore, counts: Record<string, number>) {
  counts[filesCounted] = 0
  const { rows } = await client.query<{ id: FileId; is_picture: boolean }>(
    "select id, width is not null as is_picture from file where state in ('waiting', 'ready') order by id",
  )
  const keys = rows.flatMap(({ id, is_picture: isPicture }) =>
    isPicture ? [keyOf(id, 'main'), keyOf(id, 'small')] : [keyOf(id, 'main')],
  )
  for (const key of keys) {
    const content = await opened(store, key)
    if (content === null) continue
    for await (const piece of content) {
      yield `${JSON.stringify(['file', key, Buffer.from(piece).toString('base64')] satisfies FileLine)}\n`
    }
    yield `${JSON.stringify(['kept', key] satisfies FileLine)}\n`
    counts[filesCounted]++
  }
}

/** One that went since the database was looked at is left out, and said so: no backup is worse than one without it. */
async function opened(store: FileStore, key: string): Promise<AsyncIterable<Uint8Array> | null> {
  const [found] = await Promise.allSettled([store.open(key)])
  if (found.status === 'fulfilled') return found.value
  process.stderr.write(`The file ${key} cannot be read and is left out.\n`)
  return null
}

/** Puts the files of an archive back, one after the other. */
export function fileTaker(store: FileStore) {
  let folder: string | null = null
  let out: WriteStream | null = null

  async function place(): Promise<string> {
    await mkdir(store.workshop, { recursive: true, mode: 0o700 })
    folder ??= await mkdtemp(join(store.workshop, 'restore-'))
    return join(folder, 'file')
  }

  return {
    async take(line: FileLine): Promise<number> {
      const path = await place()
      out ??= createWriteStream(path, { mode: 0o600, flush: true })
      if (line[0] === 'file') {
        const piece = Buffer.from(line[2], 'base64')
        if (!out.write(piece)) await new Promise((resolve) => out?.once('drain', resolve))
        return 0
      }
      out.end()
      await finished(out)
      out = null
      await store.keep(line[1], path)
      return 1
    },
    async end(): Promise<void> {
      out?.destroy()
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
  }
}
