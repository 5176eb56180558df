import type { ImportRunId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { readOptions, type ImportOptions } from './model.ts'

export interface BegunImport {
  readonly umbrella: { readonly id: UmbrellaId; readonly timeZone: string }
  readonly startedBy: PersonId | null
  readonly options: ImportOptions
}

/** An import that was begun and has not ended, for the job that runs it. */
export async function unguardedBegunImport(system: Db, id: ImportRunId): Promise<BegunImport | null> {
  const row = await system
    .selectFrom('import_run')
    .innerJoin('umbrella', 'umbrella.id', 'import_run.umbrella_id')
    .select(['umbrella.id as umbrellaId', 'umbrella.time_zone as timeZone', 'started_by as startedBy', 'options'])
    .where('import_run.id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { umbrellaId, timeZone, startedBy } = row
  return { umbrella: { id: umbrellaId, timeZone }, startedBy, options: readOptions(row.options) }
}
