import { sql } from 'kysely'
import type { ColleagueGroupId, CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { JoinRequest } from '../model.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { requestOf, visibleRequests } from '../queries.ts'
import type { Colleagues } from './model.ts'

interface Given {
  readonly id: ColleagueGroupId | null
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** Those with whom somebody asks by the link that she was given; null where it leads to nobody any more. */
export async function findColleagues(db: Db, { id, community, now }: Given): Promise<Colleagues | null> {
  if (id === null) return null
  const { rows } = await sql<{ organisation: string | null }>`
    select colleagues_asking(${id}, ${community}, ${now}) as organisation`.execute(db)
  const organisation = rows[0]?.organisation ?? null
  return organisation === null ? null : { id, organisation }
}

/** The other requests of the same colleagues, as far as the viewer looks at them. */
export async function listTogether(db: Db, viewer: Viewer, request: JoinRequest): Promise<JoinRequest[]> {
  if (request.colleaguesId === null) return []
  const rows = await visibleRequests(db, viewer)
    .where('request.colleagues_id', '=', request.colleaguesId)
    .where('request.id', '<>', request.id)
    .orderBy('request.submitted_at')
    .limit(50)
    .execute()
  return rows.map(requestOf)
}
