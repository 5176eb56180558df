import { sql } from 'kysely'
import type { ImportRunId, PersonId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { readOptions, type ImportOptions } from './model.ts'

export interface BegunImport {
  readonly umbrella: { readonly id: UmbrellaId; readonly timeZone: string }
  readonly startedBy: PersonId | null
  readonly options: ImportOptions
  readonly wishes: NonNullable<ImportOptions['wishes']>
  readonly tries: number
}

/** An import that was begun and has not ended, for the job that runs it. */
export async function unguardedBegunImport(system: Db, id: ImportRunId): Promise<BegunImport | null> {
  const row = await system
    .selectFrom('import_run')
    .innerJoin('umbrella', 'umbrella.id', 'import_run.umbrella_id')
    .select(['umbrella.id as umbrellaId', 'umbrella.time_zone as timeZone', 'started_by as startedBy'])
    .select(['options', 'tries'])
    .where('import_run.id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { umbrellaId, timeZone, startedBy, tries } = row
  const options = readOptions(row.options)
  const { wishes } = options
  return wishes === null ? null : { umbrella: { id: umbrellaId, timeZone }, startedBy, options, wishes, tries }
}

/** What whoever runs an import holds while she does. PostgreSQL lets go of it when the process has ended, however. */
export function holdOf(id: ImportRunId) {
  return sql<string>`hashtextextended(${`import ${id}`}, 0)`
}

/** The command line writes an import down and then holds it. */
const justBegun = { seconds: 10 }

/** Imports that were begun and have not ended, and that nobody is running, until this transaction ends. */
export async function unguardedAbandoned(tx: Tx, now: Temporal.Instant): Promise<ImportRunId[]> {
  const { rows } = await sql<{ id: ImportRunId }>`
    select id from import_run
    where ended_at is null and options -> 'wishes' <> 'null' and started_at < ${now.subtract(justBegun)}`.execute(tx)
  const abandoned: ImportRunId[] = []
  for (const { id } of rows) {
    const { rows: held } = await sql<{ isMine: boolean }>`
      select pg_try_advisory_xact_lock(${holdOf(id)}) as "isMine"`.execute(tx)
    if (held[0]?.isMine === true) abandoned.push(id)
  }
  return abandoned
}
