import { sql } from 'kysely'
import type { FactFile, FactImportId, PersonId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { OrganisationEvent } from '../events.ts'
import type { Trouble } from './model.ts'
import { unguardedSortEmployments, unguardedWriteEmployments } from './employment-commands.ts'
import { unguardedSortOrganisations, unguardedWriteOrganisations } from './organisation-commands.ts'
import { unguardedSortPeople, unguardedWritePeople } from './people-commands.ts'

/** An import whose lines wait, and for whom they are written. */
export interface Sorting {
  readonly id: FactImportId
  readonly umbrella: UmbrellaId
  readonly by: PersonId | null
  readonly now: Temporal.Instant
}

type Work = (tx: Tx, sorting: Sorting) => Promise<void>

const sorts: Record<FactFile, Work> = {
  organisations: unguardedSortOrganisations,
  people: unguardedSortPeople,
  employments: unguardedSortEmployments,
}
const writes: Record<FactFile, Work> = {
  organisations: unguardedWriteOrganisations,
  people: unguardedWritePeople,
  employments: unguardedWriteEmployments,
}

/** Says of each line what it would do, as things stand now. */
export function unguardedSorted(system: Db, kind: FactFile, sorting: Sorting): Promise<void> {
  return transaction(system, async (tx) => {
    await sql`analyze fact_import_line`.execute(tx)
    await sorts[kind](tx, sorting)
    await tx.updateTable('fact_import').set({ stage: 'ready' }).where('id', '=', sorting.id).execute()
  })
}

/**
 * Writes all lines, or none: they are sorted again under the umbrella's lock, and where one has become wrong since
 * somebody looked, or would do anything else than it said then, she is shown that instead.
 */
export function unguardedWritten(system: Db, kind: FactFile, sorting: Sorting): Promise<void> {
  const { id, umbrella, by, now } = sorting
  return transaction(system, async (tx) => {
    await tx.selectFrom('umbrella').select('id').where('id', '=', umbrella).forUpdate().execute()
    await sql`
      create temp table shown on commit drop as select line, state, was from fact_import_line where import_id = ${id}`.execute(
      tx,
    )
    await sorts[kind](tx, sorting)
    const { rows } = await sql<{ turned: number; changes: number }>`
      select count(*) filter (where l.state = 'wrong' or (l.state, l.was) is distinct from (shown.state, shown.was))::int as turned,
        count(*) filter (where l.state in ('new', 'changed'))::int as changes
      from fact_import_line l join shown using (line) where l.import_id = ${id}`.execute(tx)
    if ((rows[0]?.turned ?? 0) > 0) {
      await tx.updateTable('fact_import').set({ stage: 'ready', has_turned: true }).where('id', '=', id).execute()
      return
    }
    await writes[kind](tx, sorting)
    await tx.updateTable('fact_import').set({ stage: 'done', ended_at: now }).where('id', '=', id).execute()
    const facts = { about: kind, changes: rows[0]?.changes ?? 0 }
    const who = { ...theSystem, id: by }
    await record<OrganisationEvent>(tx, who, 'facts.imported', { subject: id, umbrella, facts, now })
  })
}

/** A line of a file, before it is compared with what is on record. */
export interface Staged {
  readonly line: number
  readonly state: 'read' | 'wrong'
  readonly said: unknown
  readonly problem: string | null
  readonly problem_column: string | null
  /** What else is wrong with it. */
  readonly further: readonly Trouble[] | null
}

/** Takes lines into the waiting place, and says how far the file has been read. */
export async function unguardedStaged(
  system: Db,
  id: FactImportId,
  lines: readonly Staged[],
  bytes: number,
): Promise<void> {
  await sql`
    insert into fact_import_line (import_id, line, state, said, problem, problem_column, further)
    select ${id}::uuid, line, state, said, problem, problem_column, further
    from json_to_recordset(${JSON.stringify(lines)}::json) as row (line integer, state fact_line_state, said jsonb,
      problem text, problem_column text, further jsonb)`.execute(system)
  await sql`
    update fact_import set lines = lines + ${lines.length}, bytes_read = ${bytes} where id = ${id}`.execute(system)
}

/** Forgets what was read, to begin anew. */
export async function unguardedUnread(system: Db, id: FactImportId): Promise<void> {
  await system.deleteFrom('fact_import_line').where('import_id', '=', id).execute()
  const anew = sql`update fact_import set lines = 0, bytes_read = 0, tries = tries + 1 where id = ${id}`
  await anew.execute(system)
}

/** What cannot be read as a whole is said where it was sent. */
export async function unguardedRefused(
  system: Db,
  id: FactImportId,
  refusal: { readonly because: string; readonly line: number | null; readonly now: Temporal.Instant },
): Promise<void> {
  await system.deleteFrom('fact_import_line').where('import_id', '=', id).execute()
  await system
    .updateTable('fact_import')
    .set({
      stage: 'refused',
      refused_because: refusal.because,
      refused_at_line: refusal.line,
      ended_at: refusal.now,
    })
    .where('id', '=', id)
    .execute()
}
