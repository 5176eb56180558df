import { sql } from 'kysely'
import type { FactImportId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import {
  problems,
  refusals,
  type FactImport,
  type FactLine,
  type FileStage,
  type LineCounts,
  type Trouble,
} from './model.ts'

export async function findFactImport(db: Db, viewer: Viewer, id: FactImportId): Promise<FactImport> {
  const row = await visibleImports(db, viewer).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return importOf(row)
}

/** The latest files of an umbrella. */
export async function listFactImports(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<FactImport[]> {
  const ofUmbrella = visibleImports(db, viewer).where('umbrella_id', '=', umbrella)
  const rows = await ofUmbrella.orderBy('started_at', 'desc').orderBy('id').limit(20).execute()
  return rows.map(importOf)
}

/** How many lines would do what. */
export async function countLines(db: Db, { id }: FactImport): Promise<LineCounts> {
  const { rows } = await sql<LineCounts>`
    select count(*) filter (where state = 'new')::int as new, count(*) filter (where state = 'changed')::int as changed,
      count(*) filter (where state = 'unchanged')::int as unchanged, count(*) filter (where state = 'wrong')::int as wrong
    from fact_import_line where import_id = ${id}`.execute(db)
  return rows[0] ?? { new: 0, changed: 0, unchanged: 0, wrong: 0 }
}

const shownOfEach = 20
const shownWrong = 100

/** The first lines of each sort, in the order of the file. */
export async function firstLines(db: Db, { id }: FactImport): Promise<FactLine[]> {
  const of = (state: string, most: number) => sql`
    (select line, state, said, was, problem, problem_column, further from fact_import_line
     where import_id = ${id} and state = ${state}::fact_line_state order by line limit ${most})`
  const { rows } = await sql<Stored>`
    ${of('wrong', shownWrong)} union all ${of('new', shownOfEach)} union all ${of('changed', shownOfEach)}
    union all ${of('unchanged', 5)} order by line`.execute(db)
  return rows.map(({ problem_column: column, problem, further, ...row }) => ({
    ...row,
    troubles: [{ problem, column }, ...(further ?? [])].flatMap(troubleIn),
  }))
}

interface Stored extends Omit<FactLine, 'troubles'> {
  readonly problem: string | null
  readonly problem_column: string | null
  readonly further: readonly StoredTrouble[] | null
}

interface StoredTrouble {
  readonly problem: string | null
  readonly column: string | null
}

function troubleIn({ problem, column }: StoredTrouble): Trouble[] {
  const known = problems.find((one) => one === problem)
  return known ? [{ problem: known, column }] : []
}

function importOf({ stage, bytes, bytesRead, refusedBecause, ...row }: Awaited<ReturnType<typeof one>>): FactImport {
  return {
    ...row,
    stage: stages.find((known) => known === stage) ?? 'refused',
    bytes: Number(bytes),
    bytesRead: Number(bytesRead),
    refusedBecause: refusals.find((known) => known === refusedBecause) ?? null,
  }
}

const stages: readonly FileStage[] = ['reading', 'ready', 'writing', 'done', 'refused']
const one = (db: Db, viewer: Viewer) => visibleImports(db, viewer).executeTakeFirstOrThrow()

/** The only way in: says in SQL what `recordRules.read` says in TypeScript. */
function visibleImports(db: Db, viewer: Viewer) {
  return db
    .selectFrom('fact_import')
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'kind',
      'file_name as fileName',
      'stage',
      'refused_because as refusedBecause',
      'refused_at_line as refusedAtLine',
      'bytes',
      'bytes_read as bytesRead',
      'lines',
      'has_turned as hasTurned',
      'started_at as startedAt',
    ])
}
