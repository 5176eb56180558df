import { sql } from 'kysely'
import type { ImportRunId, PersonId, UmbrellaId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { UmbrellaEvent } from '../../umbrellas/index.ts'
import type { ImportReport } from '../slack/writing/model.ts'
import { holdOf } from './job-queries.ts'
import { writeOptions, type FailedBecause, type ImportOptions } from './model.ts'

export interface NewRun {
  readonly umbrella: UmbrellaId
  readonly startedBy: PersonId | null
  readonly fileName: string
  readonly options: ImportOptions
  readonly now: Temporal.Instant
}

/** For the command line too, where nobody asks who may. */
export async function unguardedRun(
  db: Db,
  { umbrella, startedBy, fileName, options, now }: NewRun,
): Promise<ImportRunId> {
  const id = newId<ImportRunId>()
  await db
    .insertInto('import_run')
    .values({
      id,
      umbrella_id: umbrella,
      started_by: startedBy,
      source: 'slack',
      file_name: fileName.slice(0, 200),
      options: writeOptions(options),
      started_at: now,
    })
    .execute()
  return id
}

/** Runs `work` unless somebody else runs this import now, here or in another process; then gives null. */
export function unguardedAlone<T>(system: Db, id: ImportRunId, work: () => Promise<T>): Promise<T | null> {
  return system.connection().execute(async (held) => {
    const { rows } = await sql<{ isMine: boolean }>`select pg_try_advisory_lock(${holdOf(id)}) as "isMine"`.execute(
      held,
    )
    if (rows[0]?.isMine !== true) return null
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${holdOf(id)})`.execute(held)
    }
  })
}

export async function unguardedTry(system: Db, id: ImportRunId): Promise<void> {
  await system
    .updateTable('import_run')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function unguardedProgress(system: Db, id: ImportRunId, report: ImportReport): Promise<void> {
  await system
    .updateTable('import_run')
    .set({ progress: JSON.stringify(report) })
    .where('id', '=', id)
    .execute()
}

interface Ending {
  readonly umbrella: UmbrellaId
  readonly startedBy: PersonId | null
  readonly report: ImportReport | null
  readonly failedBecause: FailedBecause | null
  readonly now: Temporal.Instant
}

export function unguardedEnd(system: Db, id: ImportRunId, ending: Ending): Promise<void> {
  const { umbrella, startedBy, report, failedBecause, now } = ending
  return transaction(system, async (tx) => {
    await tx
      .updateTable('import_run')
      .set({ report: report && JSON.stringify(report), failed_because: failedBecause, ended_at: now })
      .where('id', '=', id)
      .execute()
    const facts = { posts: report?.written.posts ?? 0, communities: report?.written.communities ?? 0 }
    const who = { ...theSystem, id: startedBy }
    await record<UmbrellaEvent>(tx, who, 'import.ended', { subject: id, umbrella, facts, now })
  })
}
