import type { FactFile, FactImportId } from '#database'
import type { Db } from '#kernel/db.ts'
import { understand } from './lines.ts'
import { rowsIn } from './rows.ts'
import { unguardedStaged } from './sorting-commands.ts'

const together = 2000

interface Reading {
  readonly id: FactImportId
  readonly kind: FactFile
  readonly path: string
}

/** Reads a file into the waiting place, so many lines at once: never more of it is held. */
export async function readInto(system: Db, { id, kind, path }: Reading): Promise<void> {
  let bytes = 0
  let batch: Parameters<typeof unguardedStaged>[2][number][] = []
  const rows = rowsIn(path, {
    kind,
    progress: (read) => {
      bytes = read
    },
  })
  for await (const row of rows) {
    const understood = understand(kind, row)
    batch.push(
      'said' in understood
        ? { line: row.line, state: 'read', said: understood.said, problem: null, problem_column: null }
        : {
            line: row.line,
            state: 'wrong',
            said: row.said,
            problem: understood.problem,
            problem_column: understood.column,
          },
    )
    if (batch.length < together) continue
    await unguardedStaged(system, id, batch, bytes)
    batch = []
  }
  await unguardedStaged(system, id, batch, bytes)
}
