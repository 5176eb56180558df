import { Readable } from 'node:stream'
import type { FactFile, UmbrellaId } from '#database'
import type { Streamed } from '#kernel/answer.ts'
import type { Db } from '#kernel/db.ts'
import { columns } from './columns.ts'
import { unguardedRows } from './export-queries.ts'
import { csvLine } from './formulas.ts'

interface Wanted {
  readonly kind: FactFile
  readonly umbrella: UmbrellaId
  readonly separator: ',' | ';'
  /** Spreadsheets of Microsoft know by a mark at the beginning that it is UTF-8. */
  readonly hasMark: boolean
}

/** A file of what is on record, written while it is sent. */
export function exportOf(system: Db, wanted: Wanted): Streamed {
  return { size: null, open: async () => Readable.from(linesOf(system, wanted), { objectMode: false }) }
}

async function* linesOf(system: Db, { kind, umbrella, separator, hasMark }: Wanted): AsyncGenerator<string> {
  const names = columns[kind].map(({ name }) => name)
  yield `${hasMark ? '\uFEFF' : ''}${csvLine(names, separator)}`
  for await (const cells of unguardedRows(system, kind, umbrella)) yield csvLine(cells, separator)
}
