import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'

/** Says once of everything that has opened that it has. Whoever was not there is told by the road that she chose. */
export async function unguardedAnnouncing(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`with due as (
      update track set announced_at = ${now} from community c
      where c.id = track.community_id and c.closed_at is null and track.announced_at is null
        and track.opens_at <= ${now} and track.closes_at > ${now}
      returning track.gathering_id, track.community_id
    )
    insert into event (kind, community_id, subject_id, facts, at)
    select 'track.opened', community_id, gathering_id, '{}', ${now} from due`.execute(system)
}
