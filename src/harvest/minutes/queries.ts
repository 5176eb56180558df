import { sql } from 'kysely'
import type { CommunityId, GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'
import type { MinutesState } from '../model.ts'
import type { Minutes } from './model.ts'

interface Of {
  readonly id: GatheringId
  readonly communityId: CommunityId
}

/** How the minutes of a gathering stand, as far as the viewer may know: of a draft, members are told nothing. */
export async function minutesState(db: Db, viewer: Viewer, of: Of): Promise<MinutesState> {
  const found = await visibleMinutes(db, viewer, of)
    .clearSelect()
    .select(
      sql<MinutesState>`case when m.approved_at is not null then 'approved' when m.waived_at is not null then 'waived'
        when m.words <> '' then 'draft' else 'none' end`.as('state'),
    )
    .executeTakeFirst()
  return found?.state ?? 'none'
}

/** Null before anybody has written any. */
export async function findMinutes(db: Db, viewer: Viewer, of: Of): Promise<Minutes | null> {
  return (await visibleMinutes(db, viewer, of).executeTakeFirst()) ?? null
}

/** The only way in: says in SQL what `minutesRules.read` says in TypeScript. */
function visibleMinutes(db: Db, viewer: Viewer, { id, communityId }: Of) {
  const mine = viewer.belongings.map((belonging) => belonging.id)
  const keepsNotes = hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator')
  return db
    .selectFrom('gathering_minutes as m')
    .where('m.gathering_id', '=', id)
    .where(sql<boolean>`m.community_id = any (${mine}::uuid[])`)
    .where(keepsNotes ? sql<boolean>`true` : sql<boolean>`m.approved_at is not null`)
    .select(['m.words', 'm.revision', 'm.approved_at as approvedAt'])
}
