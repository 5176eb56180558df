import { sql, type RawBuilder } from 'kysely'
import { tellings } from './decisions.ts'
import type { NoticeKind } from './model.ts'

type Sql = RawBuilder<unknown>

/**
 * Whom each reason concerns, among `told`: events of this batch with their threads and posts. Whether somebody
 * belongs, wants to hear of it, or did it herself is asked of all of them alike, afterwards.
 */
const concerned = {
  mention: (told) => sql`select told.event_id, mention.person_id
    from ${told} join mention on mention.post_id = told.post_id
    where not exists (select from notice where notice.owner_id = mention.person_id
      and notice.post_id = told.post_id and notice.kind = 'mention')`,
  quote: (told) =>
    sql`select told.event_id, quoted.author_id from ${told} join post quoted on quoted.id = told.quoted_id`,
  answer: (told) => sql`select told.event_id, told.asker_id from ${told}`,
  reply: (told) => sql`select told.event_id, follower.person_id from ${told} cross join lateral (
    select author_id as person_id from post
    where post.thread_id = told.thread_id and post.seq < told.seq and post.deleted_at is null
    union
    select mention.person_id from mention join post on post.id = mention.post_id
    where post.thread_id = told.thread_id and post.seq < told.seq and post.deleted_at is null
    union
    select reading.owner_id from reading where reading.thread_id = told.thread_id and reading.following = 'following'
  ) follower`,
  announcement: (told) => sql`select told.event_id, membership.person_id
    from ${told} join membership on membership.community_id = told.community_id
    where told.thread_kind = 'announcement'`,
  experience: (told) => sql`select distinct told.event_id, claim.person_id
    from ${told} join thread_topic asked on asked.thread_id = told.thread_id
    join knowledge_claim claim on claim.topic_id = asked.topic_id and claim.created_at <= told.at`,
  helped: (told) => sql`select told.event_id, told.post_author_id from ${told}
    where not exists (select from notice where notice.owner_id = told.post_author_id
      and notice.post_id = told.post_id and notice.kind = 'helped')`,
  resolved: (told) => sql`select distinct told.event_id, post.author_id
    from ${told} join post on post.thread_id = told.thread_id and post.seq > 1 and post.deleted_at is null`,
  followUp: (told) => sql`select told.event_id, told.asker_id from ${told}`,
  added: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  toLookAt: coordinators,
  letThrough: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  flagged: coordinators,
  flagStands: flaggers,
  flagMended: flaggers,
  mended: (told) => sql`select told.event_id, told.post_author_id from ${told}`,
  noted: (told) => sql`select told.event_id, told.post_author_id from ${told}`,
  unmasked: (told) => sql`select told.event_id, told.post_author_id from ${told}`,
  requestToReview: (told) => sql`select distinct told.event_id, reviewer.person_id
    from ${told} join join_request request on request.id = told.request_id
    join community on community.id = request.community_id
    cross join lateral (
      select membership.person_id from membership where membership.community_id = community.id
        and membership.ended_at is null and 'coordinator' = any (membership.roles)
      union
      select family_reviewer.person_id from family_reviewer where family_reviewer.family_id = community.family_id
      union
      select above.person_id from umbrella_administrator above
      where request.above_since is not null and above.umbrella_id in (
        with recursive roof as (
          select umbrella.id, umbrella.parent_id from umbrella where umbrella.id = community.umbrella_id
          union select umbrella.id, umbrella.parent_id from umbrella join roof on roof.parent_id = umbrella.id
        ) select roof.id from roof)
    ) reviewer
    where reviewer.person_id is distinct from request.person_id
      and (request.held_by is null or request.held_by = reviewer.person_id)
      and (request.appealed_at is null or request.decided_by is distinct from reviewer.person_id)
      and request.handed_by is distinct from reviewer.person_id
      and not exists (select from join_recusal where join_recusal.request_id = request.id
        and join_recusal.person_id = reviewer.person_id)`,
  requestHanded: (told) => sql`select told.event_id, request.held_by
    from ${told} join join_request request on request.id = told.request_id where request.held_by is not null`,
  requestMoved: (told) => sql`select told.event_id, request.person_id
    from ${told} join join_request request on request.id = told.request_id where request.person_id is not null`,
  membershipAsked: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  membershipDoubted: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  membershipStays: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  membershipDue: coordinators,
  keptOut: coordinators,
  emergency: (told) => sql`select told.event_id, membership.person_id
    from ${told} join membership on membership.community_id = told.community_id
    where membership.roles && '{coordinator,core_member}'::role[]`,
  buddyAsked: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  buddyFound: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  buddyAccepted: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  buddyDeclined: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  buddyEnded: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  handOverProposed: coordinators,
  handOverDeclined: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  handOverTakenBack: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  cameBack: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  charterConsulted: members,
  charterAdopted: members,
  charterToReview: coordinators,
  charterSettled: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  agreementConsulted: members,
  agreementAdopted: members,
  agreementToReview: coordinators,
  communityOpened: members,
  communityClosed: members,
  communityReopened: members,
  agreementSettled: (told) => sql`select told.event_id, told.subject_id from ${told}`,
  gatheringMoved: (told) => sql`select distinct told.event_id, answer.person_id
    from ${told} join gathering changed on changed.id = told.subject_id
    join gathering on gathering.series_id = changed.series_id
    join gathering_answer answer on answer.gathering_id = gathering.id
    where (gathering.time_set_at = told.at and answer.said_at < told.at and gathering.cancelled_at is null) or gathering.cancelled_at = told.at`,
  gatheringPlaced: (told) => sql`select distinct told.event_id, answer.person_id
    from ${told} join gathering changed on changed.id = told.subject_id
    join gathering on gathering.series_id = changed.series_id and gathering.placed_at = told.at
    join gathering_answer answer on answer.gathering_id = gathering.id and answer.said_at < told.at
    where gathering.cancelled_at is null`,
  gatheringCancelled: expected,
  gatheringRestored: expected,
  gatheringAgenda: expectedStill,
  gatheringNears: expectedStill,
  gatheringNeed: (told) => sql`select told.event_id, need.person_id
    from ${told} join gathering_need need on need.gathering_id = told.subject_id and need.settled_at = told.at`,
  gatheringTurn: (told) => sql`select told.event_id, duty.person_id
    from ${told} join agenda_duty duty on duty.gathering_id = told.subject_id and duty.asked_at = told.at
    where duty.declined_at is null`,
  gatheringTurnDeclined: coordinators,
  // Once: what is opened again and confirmed again is no news.
  gatheringHarvested: (told) => sql`select told.event_id, attendance.person_id
    from ${told} join attendance on attendance.gathering_id = told.subject_id
    where attendance.state in ('present', 'late', 'left') and not exists (select from notice
      where notice.owner_id = attendance.person_id and notice.gathering_id = told.subject_id
        and notice.kind = 'gatheringHarvested')`,
  gatheringLater: notThere,
  // Once: who was noted as there later is told later, and the others are not told again.
  gatheringFeedback: (told) => sql`select told.event_id, asked.person_id
    from ${told} cross join lateral asked_for_feedback(told.subject_id) asked (person_id)
    where not exists (select from notice where notice.owner_id = asked.person_id
      and notice.gathering_id = told.subject_id and notice.kind = 'gatheringFeedback')`,
} satisfies Record<NoticeKind, (told: Sql) => Sql>

/** Those who said that they come to a gathering, or perhaps. */
function expected(told: Sql): Sql {
  return sql`select told.event_id, answer.person_id
    from ${told} join gathering_answer answer on answer.gathering_id = told.subject_id
    where answer.answer <> 'cannot'`
}

/** The same, but for those who said it of another time than the one that holds. */
function expectedStill(told: Sql): Sql {
  return sql`select told.event_id, answer.person_id
    from ${told} join gathering on gathering.id = told.subject_id
    join gathering_answer answer on answer.gathering_id = gathering.id and answer.said_at >= gathering.time_set_at
    where answer.answer <> 'cannot' and gathering.cancelled_at is null`
}

/** Members of then who were not there. Where nobody is noted, those who had said that they come are taken to have come. */
function notThere(told: Sql): Sql {
  return sql`select distinct told.event_id, membership.person_id
    from ${told} join gathering on gathering.id = told.subject_id
    join membership on membership.community_id = gathering.community_id and membership.joined_at <= gathering.starts_at
    cross join lateral (select count(*) > 0 as is_noted, coalesce(bool_or(was.person_id = membership.person_id), false) as was_there
      from attendance was where was.gathering_id = gathering.id and was.state in ('present', 'late', 'left')) noted
    where not noted.was_there and (noted.is_noted or not exists (select from gathering_answer answer
      where answer.gathering_id = gathering.id and answer.person_id = membership.person_id and answer.answer = 'comes'))`
}

/** What was called off or moved since does not near any more: whoever meant to come is told of that. */
export const stillNears = sql<boolean>`(notice.kind <> 'gatheringNears'
  or (gathering.cancelled_at is null and gathering.time_set_at <= notice.created_at))`

function coordinators(told: Sql): Sql {
  return sql`select told.event_id, membership.person_id
    from ${told} join membership on membership.community_id = told.community_id
    where 'coordinator' = any (membership.roles)`
}

function members(told: Sql): Sql {
  return sql`select told.event_id, membership.person_id
    from ${told} join membership on membership.community_id = told.community_id`
}

/** Those who flagged a post, when something came of it that they have not heard of. */
function flaggers(told: Sql): Sql {
  return sql`select distinct told.event_id, flagging.owner_id
    from ${told} join flag on flag.post_id = told.post_id and flag.settled_at <= told.at
    join flagging on flagging.flag_id = flag.id
    where not exists (select from notice where notice.owner_id = flagging.owner_id and notice.post_id = flag.post_id
      and notice.kind in ('flagStands', 'flagMended') and notice.created_at >= flag.settled_at)`
}

/** All who are concerned by a batch, with the reason and its rank. */
export const reached: Sql = sql.join(
  tellings.map(({ kind, events, rank }) => {
    const told = sql`(select * from told where kind in (${sql.join(events.map(sql.lit))})) told`
    return sql`select ${sql.lit(kind)} as reason, ${sql.lit(rank)} as rank, whom.*
      from (${concerned[kind](told)}) whom (event_id, owner_id)`
  }),
  sql` union all `,
)

/** What concerns a masked author as such, and concerns whoever follows a conversation as well. */
const asFollower: readonly NoticeKind[] = ['answer', 'quote', 'reply']

/** What only she can be told. */
const asWearer = sql.join((['mended', 'noted', 'unmasked'] satisfies readonly NoticeKind[]).map(sql.lit))

/**
 * The same with whoever wears a mask in its place (`worn`). She is told as a follower is, and of nothing else that only
 * an author hears of but this: that something of hers was taken out or got a content note, or that two have found out who she is.
 */
export function unmasked(all: Sql): Sql {
  const rank = tellings.find(({ kind }) => kind === 'reply')?.rank ?? 0
  const follows = sql`worn.mask is not null and whom.reason not in (${asWearer})`
  return sql`
    select whom.event_id, coalesce(worn.person, whom.owner_id) as owner_id,
      case when ${follows} then 'reply' else whom.reason end as reason,
      case when ${follows} then ${sql.lit(rank)} else whom.rank end as rank
    from (${all}) whom left join worn on worn.mask = whom.owner_id
    where worn.mask is null or whom.reason in (${sql.join(asFollower.map(sql.lit))}, ${asWearer})`
}

/** The topics that a notice is about: those that the conversation was asked of and its owner can be asked about. */
export const topicsSought = sql<string[]>`case when notice.kind = 'experience' then array(
  select topic.label from thread_topic asked
  join knowledge_topic topic on topic.id = asked.topic_id
  join knowledge_claim claim on claim.topic_id = topic.id and claim.person_id = notice.owner_id
  where asked.thread_id = notice.thread_id order by lower(topic.label)) else '{}' end`

/** Whether a notice is about something said in a peer-support space. */
export const isInSupport = sql<boolean>`coalesce(thread.kind = 'support', false)`

/** The title of its conversation, where that may stand elsewhere. */
export const titleToTell = sql<string | null>`case when thread.kind <> 'support' then thread.title end`

/** The kinds of events that tell anybody. */
export const tellingEvents: readonly string[] = [...new Set(tellings.flatMap(({ events }) => events))]
