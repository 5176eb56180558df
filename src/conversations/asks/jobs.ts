import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { AskEvent } from '../events.ts'
import { followUpAfterDays, staleAfterDays } from './model.ts'

/** Asks in which nobody has written for long go stale. Gives how many. */
export async function unguardedStaleAsks(system: Db, now: Temporal.Instant): Promise<number> {
  const kind: AskEvent = 'ask.wentStale'
  const { numAffectedRows } = await sql`
    with stale as (
      update thread set ask_state = 'stale'
      where ask_state in ('open', 'answered') and last_posted_at < ${daysBefore(now, staleAfterDays)}
        and closed_at is null and deleted_at is null
      returning id, community_id
    )
    insert into event (kind, community_id, subject_id, facts, at)
    select ${kind}, community_id, id, jsonb_build_object('thread', id), ${now} from stale`.execute(system)
  return Number(numAffectedRows ?? 0)
}

/** Whoever asked is asked once, two weeks after it was settled or once it went quiet, what came of it. Gives how many. */
export async function unguardedFollowUps(system: Db, now: Temporal.Instant): Promise<number> {
  const kind: AskEvent = 'ask.followedUp'
  const { numAffectedRows } = await sql`
    with due as (
      update thread set followed_up_at = ${now}
      where followed_up_at is null and deleted_at is null
        and not exists (select from community where community.id = thread.community_id and community.closed_at is not null)
        and (ask_state = 'stale' or (ask_state = 'resolved' and resolved_at <= ${daysBefore(now, followUpAfterDays)}))
        and exists (select from membership where membership.community_id = thread.community_id
                    and membership.person_id = thread.author_id and membership.ended_at is null
                    union all select from mask where mask.id = thread.author_id)
      returning id, community_id
    )
    insert into event (kind, community_id, subject_id, facts, at)
    select ${kind}, community_id, id, jsonb_build_object('thread', id), ${now} from due`.execute(system)
  return Number(numAffectedRows ?? 0)
}

function daysBefore(now: Temporal.Instant, days: number): Temporal.Instant {
  return now.subtract({ hours: 24 * days })
}
