import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { RoomEvent } from './events.ts'
import { closes_hours_after } from './model.ts'

/** Ends the rooms that nobody ended, as those who lead would have: what was for their time alone is deleted. */
export async function unguardedClosing(system: Db, now: Temporal.Instant): Promise<void> {
  const kind: RoomEvent = 'gathering.ended'
  await sql`
    with over as (
      update room set ended_at = ${now}, timer_until = null, timer_left = null
      from gathering g
      where g.id = room.gathering_id and room.ended_at is null
        and greatest(g.starts_at, room.opened_at) + make_interval(mins => g.minutes, hours => ${closes_hours_after}) <= ${now}::timestamptz
      returning room.gathering_id, room.community_id
    )
    insert into event (kind, community_id, subject_id, at)
    select ${kind}, community_id, gathering_id, ${now} from over`.execute(system)
}
