import { sql } from 'kysely'
import type { GatheringGuestId, GatheringId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'

/** A guest who was told another time than the one that holds, or that it is held where it is not. */
export interface Untold {
  readonly guest: GatheringGuestId
  readonly person: PersonId
  readonly gathering: GatheringId
  readonly startsAt: Temporal.Instant
  readonly isOff: boolean
  readonly toldStartsAt: Temporal.Instant
  readonly toldOff: boolean
}

const atOnce = 100
/** What is changed several times within so long is told once, as it is then: as long as members' letters wait. */
export const patience_minutes = 5

/**
 * The guests to write to, who came and were not withdrawn: of what is ahead or goes on, and not while somebody is still
 * changing it. Whoever wants no letters gets none, and reads it on her page.
 */
export async function unguardedUntoldGuests(system: Db, now: Temporal.Instant): Promise<Untold[]> {
  const settled = now.subtract({ minutes: patience_minutes })
  const { rows } = await sql<Untold>`
    select v.id as guest, v.person_id as person, g.id as gathering, g.starts_at as "startsAt",
      g.cancelled_at is not null as "isOff", v.told_starts_at as "toldStartsAt", v.told_off as "toldOff"
    from gathering_guest v
    join gathering g on g.id = v.gathering_id
    join community c on c.id = g.community_id and c.closed_at is null
    join person p on p.id = v.person_id and p.letters <> 'none'
    where v.ended_at is null and v.told_starts_at is not null
      and g.starts_at + make_interval(mins => g.minutes) > ${now}
      and (v.told_off <> (g.cancelled_at is not null)
        or (g.cancelled_at is null and v.told_starts_at <> g.starts_at))
      and coalesce(greatest(g.moved_at, g.cancelled_at) <= ${settled}, true)
      and not exists (select from event e where e.community_id = g.community_id and e.subject_id = g.id
        and e.kind in ('gathering.moved', 'gathering.cancelled', 'gathering.restored') and e.at > ${settled})
    order by g.starts_at, v.id limit ${atOnce}`.execute(system)
  return rows
}
