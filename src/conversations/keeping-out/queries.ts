import { sql } from 'kysely'
import type { KeptOutId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { KeptOut } from './model.ts'

/** Whom privacy officers keep out where the viewer is one, the soonest to look at first. */
export async function listKeptOut(db: Db, viewer: Viewer): Promise<readonly KeptOut[]> {
  return viewer.protects.length > 0 ? visibleKeptOut(db, viewer, null) : []
}

export async function findKeptOut(db: Db, viewer: Viewer, id: KeptOutId): Promise<KeptOut> {
  const [kept] = await visibleKeptOut(db, viewer, id)
  if (!kept) throw new NotFound('errors.notFound')
  return kept
}

/** Of how many the day has come, to be put into a query that counts more. */
export function keptOutDueCount({ protects }: Viewer, now: Temporal.Instant) {
  if (protects.length === 0) return sql<number>`0`
  return sql<number>`(select count(*)::int from kept_out_to_review() where review_at <= ${now})`
}

/** The only way in: the database's function says what `keptOutRules.read` says, since who it is belongs to nobody's page. */
async function visibleKeptOut(db: Db, viewer: Viewer, id: KeptOutId | null): Promise<readonly KeptOut[]> {
  signedIn(viewer)
  const { rows } = await sql<KeptOut>`
    select id, community_id as "communityId", umbrella_id as "umbrellaId",
      json_build_object('en', name_en, 'fr', name_fr) as "communityName", kept_at as "keptAt", review_at as "reviewAt", said
    from kept_out_to_review() where ${id}::uuid is null or id = ${id}`.execute(db)
  return rows
}
