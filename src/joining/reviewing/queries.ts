import { sql } from 'kysely'
import type { CommunityId, JoinRequestId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { JoinRequest } from '../model.ts'
import { requestOf, visibleRequests } from '../queries.ts'
import { countedMax, type Counts, type RequestPage, type View } from './model.ts'

export const requestsPerPage = 40

/** Requests that the viewer looks at, a page at a time: whoever has waited longest comes first. */
export async function listToReview(
  db: Db,
  viewer: Viewer,
  view: View,
  after: JoinRequestId | null,
): Promise<RequestPage> {
  signedIn(viewer)
  const rows = await firstOf(db, viewer, { view, after, limit: requestsPerPage + 1 }).execute()
  const requests = rows.slice(0, requestsPerPage).map(requestOf)
  return { requests, next: rows.length > requestsPerPage ? (requests.at(-1)?.id ?? null) : null }
}

interface Part {
  readonly view: View
  readonly after: JoinRequestId | null
  readonly limit: number
}

const lookedAfter = sql<readonly CommunityId[]>`(select my_reviewed() || my_seen_requests())::uuid[]`

/**
 * The first in order, walked through one community after the other: of what is nobody's business here nothing is passed by.
 * What somebody else has to decide comes to whoever administers the umbrella, from communities that she does not look after.
 */
function firstOf(db: Db, viewer: Viewer, { view, after, limit }: Part) {
  const { states, column, isLatestFirst } = orders[view]
  const direction = isLatestFirst ? 'desc' : 'asc'
  const beyond = isLatestFirst ? sql.raw('<') : sql.raw('>')
  const some = visibleRequests(db, viewer)
    .select(sql<Temporal.Instant | null>`request.${sql.raw(column)}`.as('orderedBy'))
    .where(isIn(states))
    .where(sql<boolean>`request.person_id is distinct from ${viewer.id}`)
    .$if(after !== null, (rest) =>
      rest.where(
        sql<boolean>`(request.${sql.raw(column)}, request.id) ${beyond}
          (select r.${sql.raw(column)}, r.id from join_request r where r.id = ${after})`,
      ),
    )
    .orderBy(sql.ref(`request.${column}`), direction)
    .orderBy('request.id', direction)
    .limit(sql.lit(limit))
  const above = some
    .where(sql<boolean>`request.is_above and request.umbrella_id = any (${viewer.administers}::uuid[])
      and request.community_id <> all (${lookedAfter})`)
    .as('above')
  const all = db
    .selectFrom(sql<{ id: CommunityId }>`(select distinct unnest(${lookedAfter}) as id)`.as('place'))
    .innerJoinLateral(some.where('request.community_id', '=', sql.ref<CommunityId>('place.id')).as('its'), (join) =>
      join.onTrue(),
    )
    .selectAll('its')
    .unionAll(db.selectFrom(above).selectAll('above'))
  return db
    .selectFrom(all.as('seen'))
    .selectAll('seen')
    .orderBy('seen.orderedBy', direction)
    .orderBy('seen.id', direction)
    .limit(sql.lit(limit))
}

const orders = {
  open: { states: ['submitted', 'under_review', 'info_requested'], column: 'due_at', isLatestFirst: false },
  waiting: { states: ['waitlisted'], column: 'waits_since', isLatestFirst: false },
  settled: { states: ['approved', 'declined', 'withdrawn', 'expired'], column: 'submitted_at', isLatestFirst: true },
} as const satisfies Record<View, { states: readonly JoinRequest['state'][]; column: string; isLatestFirst: boolean }>

/** Written out, so that the partial indexes are found by every plan. */
function isIn(states: readonly JoinRequest['state'][]) {
  return sql<boolean>`request.state in (${sql.join(states.map(sql.lit))})`
}

/** How much there is to look at, as far as anybody counts. */
export async function countToReview(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<Counts> {
  const part = { after: null, limit: countedMax }
  const open = firstOf(db, viewer, { ...part, view: 'open' })
  const waiting = firstOf(db, viewer, { ...part, view: 'waiting' })
  return db
    .selectFrom(open.as('seen'))
    .select((select) => [
      sql<number>`count(*)::int`.as('open'),
      sql<number>`count(*) filter (where seen.state <> 'info_requested' and seen."dueAt" < ${now})::int`.as('overdue'),
      select
        .selectFrom(waiting.as('line'))
        .select(sql<number>`count(*)::int`.as('waiting'))
        .$asScalar()
        .$notNull()
        .as('waiting'),
      sql<boolean>`cardinality(${lookedAfter}) > 0 or exists (select from join_request r
        where r.is_above and r.umbrella_id = any (${viewer.administers}::uuid[]))`.as('reviews'),
    ])
    .executeTakeFirstOrThrow()
}

/** Those of these requests that the viewer may look at, in the order in which an answer is owed. */
export async function listChosen(db: Db, viewer: Viewer, ids: readonly JoinRequestId[]): Promise<JoinRequest[]> {
  const rows = await visibleRequests(db, viewer)
    .where(sql<boolean>`request.id = any (${ids}::uuid[])`)
    .orderBy('request.due_at')
    .orderBy('request.id')
    .execute()
  return rows.map(requestOf)
}

/** What the same person asked of communities that the viewer looks after, before. */
export async function listEarlier(db: Db, viewer: Viewer, { id, personId }: JoinRequest): Promise<JoinRequest[]> {
  const own = sql`(select r.email from join_request r where r.id = ${id})`
  const rows = await visibleRequests(db, viewer)
    .where('request.id', '<>', id)
    .where(sql<boolean>`(request.person_id = ${personId} or request.email = ${own})`)
    .orderBy('request.created_at', 'desc')
    .limit(10)
    .execute()
  return rows.map(requestOf)
}

/** Ids as a form sends them: none, one, or several. */
export function idsIn(sent: string | readonly string[] | undefined): readonly JoinRequestId[] {
  return [sent ?? []].flat().flatMap((text) => parseId<JoinRequestId>(text) ?? [])
}
