import { sql } from 'kysely'
import type { GatheringId, PersonId, RoomRunId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { wants, type Run, type Want } from './model.ts'

/** The protocols of a room. */
export async function listRuns(db: Db, viewer: Viewer, id: GatheringId): Promise<Run[]> {
  const rows = await db
    .selectFrom('room_run as run')
    .where('run.gathering_id', '=', id)
    .where(sql<boolean>`run.community_id = any (${viewer.belongings.map((belonging) => belonging.id)}::uuid[])`)
    .orderBy('run.id')
    .select(['run.id', 'run.title_en', 'run.title_fr', 'run.sensitivity', 'run.needs_skill as needsSkill'])
    .select(['run.presenter_id as presenterId', sql<boolean>`run.started_at is not null`.as('isStarted')])
    .select(sql<boolean>`run.stopped_at is not null`.as('isStopped'))
    .execute()
  return rows.map(({ title_en, title_fr, ...rest }) => ({ ...rest, title: { en: title_en, fr: title_fr } }))
}

export async function findRun(db: Db, viewer: Viewer, of: { id: GatheringId; run: RoomRunId }): Promise<Run> {
  const run = (await listRuns(db, viewer, of.id)).find((one) => one.id === of.run)
  if (!run) throw new NotFound('errors.notFound')
  return run
}

interface Beginning {
  readonly run: RoomRunId
  readonly supportId: PersonId | null
  readonly hasSkill: boolean
  readonly now: Temporal.Instant
}

/** What it still wants, as the database says; for those who lead. */
export async function listWants(db: Db, { run, supportId, hasSkill, now }: Beginning): Promise<Want[]> {
  const { rows } = await sql<{ missing: string[] | null }>`
    select missing_for_run(${run}, ${supportId}, null, ${hasSkill}, ${now}) as missing`.execute(db)
  return wantsIn(rows[0]?.missing ?? ['lead'])
}

export function wantsIn(missing: readonly string[]): Want[] {
  return wants.filter((want) => missing.includes(want))
}
