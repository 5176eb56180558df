import type { ImportRunId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import { writeOptions, type ImportOptions } from '../src/exchange/imports/model.ts'
import { leaveOut, newTally, omissions, reportOf, troubles } from '../src/exchange/slack/report.ts'
import { nothingWritten, type ImportReport } from '../src/exchange/slack/writing/model.ts'

export interface Imports {
  readonly choosing: ImportRunId
  readonly running: ImportRunId
  readonly done: ImportRunId
  readonly failed: ImportRunId
}

const options: ImportOptions = {
  language: 'en',
  isStrict: false,
  directMessages: true,
  listed: [
    { externalId: 'C1', name: 'general', kind: 'public' },
    { externalId: 'G1', name: 'un-canal-dont-le-nom-est-vraiment-tres-long-et-ne-se-coupe-pas', kind: 'private' },
    { externalId: 'D1', name: 'kim--lou', kind: 'direct' },
  ],
  wishes: null,
}

/** Imports in every stage, one of them with a report of all that an export can hold. */
export async function makeImports(db: Db, umbrella: UmbrellaId): Promise<Imports> {
  const imports: Imports = { choosing: newId(), running: newId(), done: newId(), failed: newId() }
  const shared = { umbrella_id: umbrella, source: 'slack', file_name: 'export.zip', started_at: morning }
  const decided = writeOptions({ ...options, wishes: new Map([['C1', 'own']]) })
  const report = JSON.stringify(reportOfEverything())
  const progress = '{}'
  await db
    .insertInto('import_run')
    .values([
      { ...shared, progress, id: imports.choosing, options: writeOptions(options) },
      { ...shared, progress: report, id: imports.running, options: decided },
      { ...shared, progress, id: imports.done, options: decided, report, ended_at: morning },
      { ...shared, progress, id: imports.failed, options: decided, failed_because: 'broken', ended_at: morning },
    ])
    .execute()
  return imports
}

function reportOfEverything(): ImportReport {
  const tally = { ...newTally(), filesRead: 3, filesToRead: 7 }
  for (const reason of [...troubles, ...omissions]) {
    leaveOut(tally, reason, { file: 'general/2016-09-14.json', position: 3 }, { sort: 'some_sort', count: 2 })
  }
  return { isRefused: false, read: reportOf(tally), written: { ...nothingWritten(), people: 4, posts: 1200 } }
}
