import { sql } from 'kysely'
import type { UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Figures } from './model.ts'

interface AsOf {
  readonly umbrella: UmbrellaId
  readonly on: Temporal.PlainDate
  /** Whether that is today: how many belonged on another day is not told. */
  readonly isToday: boolean
}

/**
 * The figures of an umbrella and of each below it, on a day, the uppermost first. The only way in: nothing of hidden and of
 * affinity communities, and nothing of umbrellas that the viewer does not administer.
 */
export async function listFigures(db: Db, viewer: Viewer, { umbrella, on, isToday }: AsOf): Promise<Figures[]> {
  const day = on.toString()
  const { rows } = await sql<Figures>`
    with recursive below (id, depth, place) as (
      select id, 0, array[lower(coalesce(name_en, name_fr)), id::text] from umbrella where id = ${umbrella}
      union all
      select u.id, depth + 1, place || array[lower(coalesce(u.name_en, u.name_fr)), u.id::text]
      from umbrella u join below on u.parent_id = below.id
    ), told as (
      select c.umbrella_id, c.member_count,
        (c.created_at at time zone u.time_zone)::date <= ${day}::date as was_there,
        coalesce((c.opened_at at time zone u.time_zone)::date <= ${day}::date, false) as was_open,
        coalesce((c.closed_at at time zone u.time_zone)::date <= ${day}::date, false) as was_over
      from community c join below on below.id = c.umbrella_id join umbrella u on u.id = c.umbrella_id
      where c.visibility <> 'hidden' and c.kind <> 'affinity'
    ), counted as (
      select umbrella_id, count(*) filter (where was_open and not was_over)::int as running,
        count(*) filter (where was_there and not was_open and not was_over)::int as planned,
        count(*) filter (where was_open and was_over)::int as past,
        coalesce(sum(member_count) filter (where was_open and not was_over), 0)::int as places
      from told group by umbrella_id
    ), belonging as (
      select o.umbrella_id, count(*)::int as organisations, array_agg(distinct o.jurisdiction) as jurisdictions
      from member_organisation o join below on below.id = o.umbrella_id
      where exists (select from organisation_membership m where m.organisation_id = o.id
        and m.starts_on <= ${day}::date and coalesce(m.ends_on >= ${day}::date, true))
      group by o.umbrella_id
    )
    select u.id, json_build_object('en', u.name_en, 'fr', u.name_fr) as name, below.depth,
      coalesce(running, 0) as running, coalesce(planned, 0) as planned, coalesce(past, 0) as past,
      case when ${isToday}::boolean then coalesce(places, 0) end as places,
      coalesce(organisations, 0) as organisations, coalesce(jurisdictions, '{}') as jurisdictions
    from below join umbrella u on u.id = below.id
    left join counted on counted.umbrella_id = u.id left join belonging on belonging.umbrella_id = u.id
    where u.id = any (${viewer.administers}::uuid[])
    order by below.place`.execute(db)
  return rows
}
