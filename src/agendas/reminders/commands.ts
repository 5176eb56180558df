import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'

/** So early that also a letter of the morning, in any zone, comes the day before. */
const hoursBefore = 41

/**
 * Says of every gathering that is held soon that it nears, once for each time that it is given. Whoever said that she
 * comes, or perhaps, is told by the road that she chose.
 */
export async function unguardedReminders(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`with due as (
      insert into agenda_reminder (gathering_id, community_id, starts_at, sent_at)
      select g.id, g.community_id, g.starts_at, ${now} from gathering g join community c on c.id = g.community_id
      where g.starts_at > ${now} and g.starts_at <= ${now.add({ hours: hoursBefore })}
        and g.cancelled_at is null and g.live_at is null and c.closed_at is null
      on conflict do nothing
      returning gathering_id, community_id
    )
    insert into event (kind, community_id, subject_id, facts, at)
    select 'agenda.nears', community_id, gathering_id, '{}', ${now} from due`.execute(system)
}
