import { sql } from 'kysely'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import type { Gatherings } from './gatherings-pages.ts'
import { seen, type SomePage } from './some-page.ts'

/** Circle called five times before: one was off, one moved, of one nothing is noted. Ben was at the first alone. */
export async function callBefore({ clone, people }: Journey, { series }: Gatherings): Promise<void> {
  const db = clone.system
  await sql`insert into gathering (id, community_id, series_id, falls_on, starts, zone, minutes, starts_at, time_set_at,
      moved_at, cancelled_at)
    select gen_random_uuid(), s.community_id, s.id, day::timestamp, day::timestamp, s.zone, s.minutes, day, day,
      case when n = 3 then day end, case when n = 4 then day end
    from gathering_series s, unnest(array['2025-09-20T20:00Z', '2025-10-14T20:00Z', '2025-11-12T20:00Z',
      '2025-12-09T20:00Z', '2026-01-13T20:00Z', '2026-02-10T20:00Z']::timestamptz[]) with ordinality as past (day, n)
    where s.id = ${series}`.execute(db)
  await sql`insert into attendance (gathering_id, community_id, person_id, state, source, noted_at)
    select g.id, g.community_id, person, 'present', 'hand', g.starts_at
    from gathering g, unnest(array[${people.ana}, ${people.ben}]::uuid[]) with ordinality as there (person, at)
    where g.series_id = ${series} and g.starts_at < '2026-02-01' and g.cancelled_at is null
      and (at = 1 or g.starts_at < '2025-10-01')`.execute(db)
  await sql`insert into agenda_item (id, gathering_id, community_id, kind, minutes, position, edited_at)
    select gen_random_uuid(), g.id, g.community_id, kind, 30, at::int, g.starts_at
    from gathering g, unnest(array['check_in', 'concern', 'training']::agenda_kind[]) with ordinality as item (kind, at)
    where g.series_id = ${series} and g.starts_at < '2025-12-01'`.execute(db)
}

export function pulsePages({ communities: { circle, field, harbour } }: Full): SomePage[] {
  const place = `/communities/${circle}/gatherings/rhythm`
  return [
    ...seen('ana', [place]),
    ...seen('fay', [place, `${place}/mine`]),
    ...seen('ben', [`${place}/mine`, `/communities/${circle}/gatherings/past`]),
    ...seen('cy', [`/communities/${field}/gatherings/rhythm`]),
    ...seen('dee', [`/umbrellas/${harbour}/rhythm`]),
    { who: 'ben', path: place, status: 404 },
  ]
}
