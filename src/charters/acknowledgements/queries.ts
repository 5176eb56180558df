import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Paper } from '../model.ts'
import { findAdoptedAgreement, visiblePapers } from '../queries.ts'
import { shelfRules } from '../rules.ts'
import type { Acknowledged, Missing, Tally } from './model.ts'

/** Whether the viewer has agreed to what holds. Where a community has adopted no agreement, nothing is asked. */
export async function hasAcknowledged(db: Db, viewer: Viewer, community: CommunityId): Promise<boolean> {
  const agreement = await findAdoptedAgreement(db, viewer, community)
  return agreement === null || agreement.acknowledgedAt !== null
}

/** The latest version of a community's agreement that the viewer agreed to. */
export async function findLastAcknowledged(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
): Promise<Acknowledged | null> {
  const found = await visiblePapers(db, viewer)
    .innerJoin('acknowledgement', 'acknowledgement.paper_id', 'paper.id')
    .where('acknowledgement.person_id', '=', viewer.id)
    .where('paper.community_id', '=', community)
    .select('acknowledgement.acknowledged_at as acknowledgedAt')
    .orderBy('paper.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

const missingMax = 100

/**
 * How many have agreed to what holds, and who has not: for those who convene, to whom alone the database tells it.
 * Whoever is away is not waited for.
 */
export async function findTally(db: Db, viewer: Viewer, paper: Paper): Promise<Tally> {
  const { id, communityId } = paper
  authorize(shelfRules, 'tally', viewer, paper)
  const { rows } = await sql<Tally>`
    with belonging as (
      select person.id, person.display_name as name, acknowledgement.acknowledged_at
      from membership join person on person.id = membership.person_id
      left join acknowledgement on acknowledgement.person_id = person.id and acknowledgement.paper_id = ${id}
      where membership.community_id = ${communityId} and membership.ended_at is null
        and (membership.on_leave_since is null or acknowledgement.acknowledged_at is not null)
    )
    select count(*)::int as members, count(acknowledged_at)::int as agreed,
      coalesce((select json_agg(missing) from (
        select id, name from belonging where acknowledged_at is null order by lower(name), id limit ${sql.lit(missingMax)}) missing), '[]')
        as missing
    from belonging`.execute(db)
  const none: readonly Missing[] = []
  return rows[0] ?? { members: 0, agreed: 0, missing: none }
}
