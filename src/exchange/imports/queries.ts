import { sql } from 'kysely'
import type { ImportRunId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { readFailure, readOptions, readReport, type ImportRun } from './model.ts'

export async function findImport(db: Db, viewer: Viewer, id: ImportRunId): Promise<ImportRun> {
  const row = await visibleImports(db, viewer).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return runOf(row)
}

export async function lockImport(tx: Tx, viewer: Viewer, id: ImportRunId): Promise<ImportRun> {
  await tx.selectFrom('import_run').select('id').where('id', '=', id).forUpdate().execute()
  return findImport(tx, viewer, id)
}

const listedMax = 50

export async function listImports(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<ImportRun[]> {
  const rows = await visibleImports(db, viewer)
    .where('umbrella_id', '=', umbrella)
    .orderBy('started_at', 'desc')
    .limit(listedMax)
    .execute()
  return rows.map(runOf)
}

function runOf({ options, progress, report, failedBecause, ...row }: Awaited<ReturnType<typeof oneImport>>): ImportRun {
  return {
    ...row,
    options: readOptions(options),
    progress: readReport(progress),
    report: readReport(report),
    failedBecause: readFailure(failedBecause),
  }
}

const oneImport = (db: Db, viewer: Viewer) => visibleImports(db, viewer).executeTakeFirstOrThrow()

/** The only way in: says in SQL what `importRules.read` says in TypeScript. */
function visibleImports(db: Db, viewer: Viewer) {
  return db
    .selectFrom('import_run')
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'file_name as fileName',
      'options',
      'progress',
      'report',
      'failed_because as failedBecause',
      'started_at as startedAt',
      'ended_at as endedAt',
    ])
}
