import { sql } from 'kysely'
import { transaction, type Db } from '#kernel/db.ts'

/** Half a day after its end a gathering that nobody harvested counts as held. */
const heldAfterHours = 12

/**
 * What was on the agenda of a gathering that is over was talked of, unless it was left out; all else goes on to the next
 * gathering of the series, with its voices. What is kept for later stays where it is.
 */
export function unguardedCarrying(system: Db, now: Temporal.Instant): Promise<void> {
  return transaction(system, async (tx) => {
    await sql`update agenda_topic t set covered_at = ${now}
      from gathering g, agenda_item i
      where g.id = t.gathering_id and i.id = t.item_id and i.removed_at is null and g.cancelled_at is null
        and t.covered_at is null and t.withdrawn_at is null and t.parked_at is null and ${isOver(now)}
        and (i.done_at is not null or (g.live_at is null and i.skipped_at is null))`.execute(tx)
    await sql`update agenda_topic t set gathering_id = next.id, item_id = null, carried_at = ${now}
      from gathering g
      cross join lateral (select n.id from gathering n where n.series_id = g.series_id and n.starts_at > ${now}
        and n.cancelled_at is null and n.live_at is null order by n.starts_at limit 1) next
      where g.id = t.gathering_id and t.covered_at is null and t.withdrawn_at is null and t.parked_at is null
        and next.id <> g.id and (g.cancelled_at is not null or ${isOver(now)})`.execute(tx)
  })
}

function isOver(now: Temporal.Instant) {
  return sql`(g.harvested_at is not null
    or g.starts_at + make_interval(mins => g.minutes, hours => ${heldAfterHours}) < ${now}::timestamptz)`
}
