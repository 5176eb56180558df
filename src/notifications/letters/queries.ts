import { sql } from 'kysely'
import type { Letters, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { labelOf, noteIn, type ContentNote } from '../../conversations/index.ts'
import type { Notice, NoticeKind } from '../model.ts'
import { isInSupport, stillNears, titleToTell, topicsSought } from '../reason-queries.ts'

export async function findMyLetters(db: Db, viewer: Viewer): Promise<Letters> {
  const mine = db.selectFrom('person').select('letters').where('id', '=', signedIn(viewer))
  return (await mine.executeTakeFirstOrThrow()).letters
}

/** How somebody wants her letters. */
export interface Wish {
  readonly letters: Letters
  readonly isDiscreet: boolean
}

export async function unguardedWish(system: Db, person: PersonId): Promise<Wish | null> {
  const found = system.selectFrom('person').select(['letters', 'is_discreet as isDiscreet']).where('id', '=', person)
  return (await found.executeTakeFirst()) ?? null
}

/** A notice with the first words it is about, as they were written. */
export interface Untold extends Notice {
  readonly markdown: string | null
  /** What those words are said to hold: it stands in their place. */
  readonly note: ContentNote | null
}

/** What is older than this is found in the inbox only: nobody gets the letters of a month at once. */
const daysBack = 7
export const untoldMax = 60

/**
 * What happened that somebody has neither seen nor been written of, the latest first. Asked again when the letter is
 * written: what she may not read any more, or has muted since, is in no letter.
 */
export async function unguardedUntold(system: Db, person: PersonId, now: Temporal.Instant): Promise<Untold[]> {
  const { rows } = await sql<UntoldRow>`
    select notice.id, notice.kind, notice.created_at as "createdAt", notice.seen_at as "seenAt",
      case when theirs.ended_at is null then actor.display_name end as "actorName",
      ${labelOf(sql.ref('notice.actor_id'))} as "actorMask",
      community.id as "communityId", notice.request_id as "requestId", community.name_en, community.name_fr,
      notice.gathering_id as "gatheringId", gathering.starts_at as "startsAt",
      thread.id as "threadId", ${titleToTell} as "threadTitle", ${isInSupport} as "isSupport", post.id as "postId", post.seq,
      case when thread.kind <> 'support' then post.markdown end as markdown,
      case when thread.kind <> 'support' then ${noteIn('post')} end as note,
      ${topicsSought} as topics
    ${untoldOf}
    left join person actor on actor.id = notice.actor_id
    left join membership theirs on theirs.person_id = actor.id and theirs.community_id = community.id
    where notice.owner_id = ${person} and ${isUntold(now)}
    order by notice.created_at desc, notice.id desc limit ${untoldMax}`.execute(system)
  return rows.map(({ name_en, name_fr, ...row }) => ({ ...row, communityName: { en: name_en, fr: name_fr } }))
}

interface UntoldRow extends Omit<Untold, 'communityName'> {
  readonly kind: NoticeKind
  readonly name_en: string | null
  readonly name_fr: string | null
}

/** Notices with all that decides whether they may still be told of. */
export const untoldOf = sql`
  from notice
  left join thread on thread.id = notice.thread_id
  left join post on post.id = notice.post_id
  left join join_request request on request.id = notice.request_id
  left join gathering on gathering.id = notice.gathering_id
  join community on community.id = coalesce(notice.community_id, request.community_id)
  left join membership on membership.community_id = community.id and membership.person_id = notice.owner_id
    and membership.ended_at is null
  left join reading on reading.owner_id = notice.owner_id and reading.thread_id = notice.thread_id`

export function isUntold(now: Temporal.Instant) {
  return sql`notice.seen_at is null and notice.lettered_at is null
    and notice.created_at > ${now.subtract({ hours: 24 * daysBack })}
    and (membership.person_id is not null or (notice.request_id is not null and notice.kind <> 'requestMoved'))
    and thread.deleted_at is null and post.deleted_at is null
    and (notice.kind <> 'helped' or post.helped_at is not null)
    and ${stillNears} and (notice.kind <> 'gatheringNears' or gathering.starts_at > ${now})
    and (notice.kind <> 'gatheringLater' or exists (select from track where track.gathering_id = notice.gathering_id
      and track.closes_at > ${now}))
    and reading.following is distinct from 'muted'`
}

/** The time zones of those who want one letter a day. */
export async function unguardedZones(system: Db): Promise<string[]> {
  const rows = await system.selectFrom('person').select('time_zone').distinct().where('letters', '=', 'daily').execute()
  return rows.map(({ time_zone }) => time_zone)
}
