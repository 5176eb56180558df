import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Members } from './members.ts'

/**
 * Everybody who was in a channel belongs to its community, and whoever has gone from it has left: so names are seen by
 * those who read the words. What is known of somebody here already stays as it is.
 */
export async function unguardedMemberships(
  db: Db,
  { community, people }: Members,
  now: Temporal.Instant,
): Promise<number> {
  const rows = [...people].map(([person, { isMember, roles, firstSeen, lastSeen }]) => ({
    person_id: person,
    roles,
    joined_at: (firstSeen ?? now).toString(),
    ended_at: isMember ? null : (lastSeen ?? now).toString(),
  }))
  if (rows.length === 0) return 0
  const { rows: added } = await sql`
    insert into membership (community_id, person_id, roles, joined_at, caught_up_at, visited_at, ended_at, ended_because)
    select ${community}, person_id, roles, joined_at, ${now}, ${now}, ended_at,
      case when ended_at is not null then 'left' end
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (person_id uuid, roles role[],
      joined_at timestamptz, ended_at timestamptz)
    on conflict (community_id, person_id) do nothing
    returning person_id`.execute(db)
  await sql`
    update community set last_posted_at = greatest(last_posted_at,
      (select max(last_posted_at) from thread
       where community_id = ${community} and kind <> 'support' and deleted_at is null))
    where id = ${community}`.execute(db)
  return added.length
}
