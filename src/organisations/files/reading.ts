import type { FactFile, FactImportId } from '#database'
import type { Db } from '#kernel/db.ts'
import { understand } from './lines.ts'
import { rowsIn, type Row } from './rows.ts'
import { unguardedStaged, type Staged } from './sorting-commands.ts'

const together = 2000

interface Reading {
  readonly id: FactImportId
  readonly kind: FactFile
  readonly path: string
}

/** Reads a file into the waiting place, so many lines at once: never more of it is held. */
export async function readInto(system: Db, { id, kind, path }: Reading): Promise<void> {
  let bytes = 0
  let batch: Staged[] = []
  const rows = rowsIn(path, {
    kind,
    progress: (read) => {
      bytes = read
    },
  })
  for await (const row of rows) {
    batch.push(staged(kind, row))
    if (batch.length < together) continue
    await unguardedStaged(system, id, batch, bytes)
    batch = []
  }
  await unguardedStaged(system, id, batch, bytes)
}

/** A line as it waits: in words of its own where something is wrong with it. */
function staged(kind: FactFile, row: Row): Staged {
  const { said, troubles } = understand(kind, row)
  const [first, ...further] = troubles
  if (!first) return { line: row.line, state: 'read', said, problem: null, problem_column: null, further: null }
  const wrong = { problem: first.problem, problem_column: first.column, further: further.length > 0 ? further : null }
  return { line: row.line, state: 'wrong', said: row.said, ...wrong }
}
