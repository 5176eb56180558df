-- One of a series can be held in another way and place: nothing here, and it is what its series says. What was is never
-- changed by what a series becomes. Since `placed_at` it is held as it is now.
alter table gathering add column way gathering_way, add column place text check (length(place) <= 300),
  add column placed_at timestamptz, add check ((way is null) = (place is null));

-- As before; nobody comes in from afar where people are in one room.
create or replace function way_into(gathering uuid, moment timestamptz) returns table (url text, dial_in text, opens_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when due.is_open then link.url else '' end, case when due.is_open then link.dial_in else '' end,
    case when not due.is_open then due.opens_at end
  from gathering g join gathering_series s on s.id = g.series_id join gathering_link link on link.series_id = g.series_id
  cross join lateral (select g.starts_at - make_interval(mins => link.opens_before) as opens_at) opening
  cross join lateral (select opening.opens_at, opening.opens_at is null or opening.opens_at <= moment as is_open) due
  where g.id = way_into.gathering and g.cancelled_at is null and coalesce(g.way, s.way) <> 'in_person'
    and g.community_id = any (my_communities()) and (link.url <> '' or link.dial_in <> '')
$$;

-- The same for guests.
create or replace function gathering_visits(moment timestamptz) returns table (
  gathering_id uuid, community_en text, community_fr text, title_en text, title_fr text, theme_en text, theme_fr text,
  starts timestamp, zone text, starts_at timestamptz, minutes smallint, way gathering_way, place text,
  is_published boolean, url text, dial_in text, opens_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, c.name_en, c.name_fr, s.title_en, s.title_fr, g.theme_en, g.theme_fr,
    g.starts, g.zone, g.starts_at, g.minutes, coalesce(g.way, s.way), coalesce(g.place, s.place),
    g.agenda_published_at is not null,
    case when due.is_open then link.url else '' end, case when due.is_open then link.dial_in else '' end,
    case when opening.at > $1 then opening.at end
  from (select distinct v.gathering_id from gathering_guest v
    where v.person_id = my_id() and v.ended_at is null
      and (v.agreed_id is not null or not exists (select from paper p
        where p.community_id = v.community_id and p.kind = 'agreement' and p.adopted_at < v.came_at
          and (p.superseded_at is null or p.superseded_at > v.came_at)))) mine
  join gathering g on g.id = mine.gathering_id and g.cancelled_at is null
  join gathering_series s on s.id = g.series_id
  join community c on c.id = g.community_id
  left join gathering_link link on link.series_id = g.series_id and coalesce(g.way, s.way) <> 'in_person'
  cross join lateral (select g.starts_at + make_interval(mins => g.minutes) as over) ending
  cross join lateral (select g.starts_at - make_interval(mins => link.opens_before) as at) opening
  cross join lateral (select link.series_id is not null and (opening.at is null or opening.at <= $1)
    and $1 < ending.over + interval '1 hour' as is_open) due
  where $1 < ending.over + interval '7 days'
$$;
