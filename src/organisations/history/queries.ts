import type { PersonId, UmbrellaId } from '#database'
import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Id } from '#kernel/id.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { FactChange, Facts } from './model.ts'

const pageSize = 30

/** What happened to one thing on record, the newest first. */
export function listHistory(db: Db, viewer: Viewer, subject: Id<string>): Promise<FactChange[]> {
  return visibleChanges(db, viewer).where('fact_change.subject_id', '=', subject).execute()
}

/** What happened to all that an umbrella keeps of somebody, the newest first. */
export function listHistoryOf(db: Db, viewer: Viewer, umbrella: UmbrellaId, person: PersonId): Promise<FactChange[]> {
  return visibleChanges(db, viewer)
    .where('fact_change.person_id', '=', person)
    .where('fact_change.umbrella_id', '=', umbrella)
    .execute()
}

/** The only way in: says in SQL what `recordRules.read` says in TypeScript, and of oneself all. */
function visibleChanges(db: Db, viewer: Viewer) {
  return db
    .selectFrom('fact_change')
    .leftJoin('person as actor', 'actor.id', 'fact_change.actor_id')
    .where(
      sql<boolean>`(fact_change.umbrella_id = any (${viewer.administers}::uuid[]) or fact_change.person_id = ${viewer.id})`,
    )
    .orderBy('fact_change.id', 'desc')
    .limit(pageSize)
    .select([
      'fact_change.id',
      'fact_change.kind',
      'fact_change.at',
      'actor.display_name as who',
      sql<boolean>`coalesce(fact_change.actor_id = fact_change.person_id, false)`.as('isHerOwn'),
      sql<Facts | null>`fact_change.before`.as('before'),
      sql<Facts | null>`fact_change.after`.as('after'),
    ])
}
