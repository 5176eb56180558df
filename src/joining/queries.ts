import { sql } from 'kysely'
import type { CommunityId, JoinRequestId, PersonId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { DecliningReason, JoinRequest, Step, StepKind, Teammate } from './model.ts'

export async function findRequest(db: Db, viewer: Viewer, id: JoinRequestId): Promise<JoinRequest> {
  const row = await visibleRequests(db, viewer).where('request.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return requestOf(row)
}

/** Whoever does something with a request waits here for whoever came before. */
export async function lockRequest(tx: Tx, viewer: Viewer, id: JoinRequestId): Promise<JoinRequest> {
  await tx.selectFrom('join_request').select('id').where('id', '=', id).forUpdate().execute()
  return findRequest(tx, viewer, id)
}

/** The viewer's own requests, the latest first: what is open, and what was settled lately enough to be kept. */
export async function listOwn(db: Db, viewer: Viewer): Promise<JoinRequest[]> {
  const rows = await visibleRequests(db, viewer)
    .where('request.person_id', '=', viewer.id)
    .orderBy('request.created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(requestOf)
}

/** Her request to a community that is not settled yet. */
export async function findOwnOpen(db: Db, viewer: Viewer, community: CommunityId): Promise<JoinRequest | null> {
  const row = await visibleRequests(db, viewer)
    .where('request.person_id', '=', viewer.id)
    .where('request.community_id', '=', community)
    .where((where) =>
      where.or([
        where('request.state', 'in', ['submitted', 'under_review', 'info_requested', 'waitlisted']),
        where.and([where('request.state', '=', 'approved'), where('request.taken_at', 'is', null)]),
      ]),
    )
    .executeTakeFirst()
  return row ? requestOf(row) : null
}

/** What happened to a request, in order. Who did it, and what reviewers keep among themselves, is told to those alone. */
export async function listSteps(db: Db, request: JoinRequest): Promise<Step[]> {
  const isApart = request.isMine || (request.isOnlooker && !request.isReviewer)
  const rows = await db
    .selectFrom('join_step as step')
    .leftJoin(reviewers(request.communityId).as('reviewer'), 'reviewer.person_id', 'step.actor_id')
    .where('step.request_id', '=', request.id)
    .$if(isApart, (some) => some.where('step.is_internal', '=', false))
    .orderBy('step.id')
    .select([
      sql<StepKind>`step.kind`.as('kind'),
      'reviewer.name as actorName',
      sql<boolean>`coalesce(step.actor_id = ${request.personId}, step.kind in ('submitted', 'answered', 'withdrawn', 'appealed', 'taken', 'gathered'))`.as(
        'isByApplicant',
      ),
      'step.message',
      'step.note',
      'step.at',
    ])
    .execute()
  return rows
}

/** The others who may decide about a request, to whoever may herself. */
export function listOthersToDecide(db: Db, id: JoinRequestId): Promise<Teammate[]> {
  return db
    .selectFrom(sql<{ person_id: PersonId; name: string }>`(select * from others_to_decide(${id}))`.as('other'))
    .select(['other.person_id as personId', 'other.name'])
    .orderBy(sql`lower(other.name)`)
    .execute()
}

function reviewers(community: CommunityId) {
  return sql<{ person_id: PersonId; name: string }>`(select * from review_team(${community}))`
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleRequests>['executeTakeFirstOrThrow']>>

export function requestOf(row: Row): JoinRequest {
  const { name_en, name_fr, ...rest } = row
  const community: Names = { en: name_en, fr: name_fr }
  return { ...rest, community }
}

const isReviewer = sql<boolean>`request.community_id = any ((select my_reviewed())::uuid[])`
const isOnlooker = sql<boolean>`request.community_id = any ((select my_seen_requests())::uuid[])`

/** The only way in: says in SQL what `requestRules.read` says in TypeScript. */
export function visibleRequests(db: Db, viewer: Viewer) {
  const isMine = sql<boolean>`coalesce(request.person_id = ${viewer.id}, false)`
  const isRecused = sql<boolean>`exists (select from join_recusal recusal
    where recusal.request_id = request.id and recusal.person_id = ${viewer.id})`
  return requestsOf(db)
    .where(
      sql<boolean>`(${isMine} or (request.state <> 'draft' and not ${isRecused} and (${isReviewer} or ${isOnlooker}
        or (request.is_above and request.umbrella_id = any (${viewer.administers}::uuid[])))))`,
    )
    .select([isMine.as('isMine'), isRecused.as('isRecused'), isReviewer.as('isReviewer'), isOnlooker.as('isOnlooker')])
}

/** Requests with their communities, before anybody is asked who may read them. */
export function requestsOf(db: Db) {
  return db
    .selectFrom('join_request as request')
    .innerJoin('community', 'community.id', 'request.community_id')
    .leftJoin('colleague_group as colleagues', 'colleagues.id', 'request.colleagues_id')
    .select([
      'request.id',
      'request.community_id as communityId',
      'request.umbrella_id as umbrellaId',
      'community.name_en',
      'community.name_fr',
      'community.visibility',
      'request.person_id as personId',
      'request.name',
      'request.language',
      'request.state',
      'request.practice',
      'request.words',
      'request.submitted_at as submittedAt',
      'request.due_at as dueAt',
      'request.answer_by as answerBy',
      'request.held_by as heldBy',
      'request.handed_by as handedBy',
      'request.decided_at as decidedAt',
      'request.decided_by as decidedBy',
      sql<DecliningReason | null>`request.reason`.as('reason'),
      'request.appealed_at as appealedAt',
      'request.is_above as isAbove',
      'request.taken_at as takenAt',
      'request.colleagues_id as colleaguesId',
      'colleagues.organisation',
    ])
}
