-- A guest of one gathering follows its room, as far as an outsider may, and prepares the step that she leads
-- (docs/decisions/0060).
-- Which way of working a run is made of, where it comes with Hearth: a guest is told its words out of the program, so that no
-- words of members can stand in their place.
alter table room_run add column shipped_protocol text check (length(shipped_protocol) between 1 and 80);
update room_run r set shipped_protocol = i.shipped_protocol
from room_step s join agenda_item i on i.id = s.item_id where s.run_id = r.id;

-- What she was told last of when it is and whether it is held: by her page as she came, or by a letter since.
alter table gathering_guest add column told_starts_at timestamptz, add column told_off boolean not null default false;
update gathering_guest v set told_starts_at = g.starts_at, told_off = g.cancelled_at is not null
from gathering g where g.id = v.gathering_id and v.came_at is not null;

-- As before, and once each; nothing to whoever came past an agreement of the members that held as she came.
create or replace function gathering_visits(moment timestamptz) returns table (
  gathering_id uuid, community_en text, community_fr text, title_en text, title_fr text, theme_en text, theme_fr text,
  starts timestamp, zone text, starts_at timestamptz, minutes smallint, way gathering_way, place text,
  is_published boolean, url text, dial_in text, opens_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, c.name_en, c.name_fr, s.title_en, s.title_fr, g.theme_en, g.theme_fr,
    g.starts, g.zone, g.starts_at, g.minutes, s.way, s.place, g.agenda_published_at is not null,
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
  left join gathering_link link on link.series_id = g.series_id
  cross join lateral (select g.starts_at + make_interval(mins => g.minutes) as over) ending
  cross join lateral (select g.starts_at - make_interval(mins => link.opens_before) as at) opening
  cross join lateral (select link.series_id is not null and (opening.at is null or opening.at <= $1)
    and $1 < ending.over + interval '1 hour' as is_open) due
  where $1 < ending.over + interval '7 days'
$$;

-- Whether a step is led by whoever asks, as a guest who was not withdrawn.
create function i_lead_as_guest(guest uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from gathering_guest v where v.id = guest and v.person_id = my_id() and v.ended_at is null)
$$;
revoke execute on function i_lead_as_guest(uuid) from public;

-- The steps, from when members read them: by title or kind, which of them she leads, and which one is on.
drop function gathering_visit_steps(uuid, timestamptz);
create function gathering_visit_steps(gathering uuid, moment timestamptz) returns table (
  id uuid, kind agenda_kind, minutes smallint, title_en text, title_fr text, is_mine boolean, is_on boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.kind, i.minutes, i.title_en, i.title_fr, i_lead_as_guest(i.guest_id), coalesce(step.item_id = i.id, false)
  from gathering_visits($2) v
  join gathering g on g.id = v.gathering_id and (v.is_published or g.live_at is not null)
  join community c on c.id = g.community_id
  join agenda_item i on i.gathering_id = v.gathering_id and i.removed_at is null
  left join room r on r.gathering_id = g.id and r.ended_at is null and c.closed_at is null
  left join room_step step on step.id = r.step_id
  where v.gathering_id = $1
  order by i.position, i.id
$$;

-- Where the room is: the step by the title that the agenda gives it, or its kind; of a way of working which of its steps it is,
-- without words; until when the timer runs. What members wrote for the step goes to whoever leads it alone. Nobody's name, no
-- count, nothing that was said.
create function gathering_visit_room(gathering uuid, moment timestamptz) returns table (
  is_ended boolean, kind agenda_kind, who room_who, title_en text, title_fr text, shipped_protocol text, part integer,
  parts integer, is_mine boolean, item_id uuid, led_title_en text, led_title_fr text, led_about_en text, led_about_fr text,
  timer_until timestamptz, timer_left integer, hides_timer boolean
) language sql stable security definer set search_path = public, pg_temp as $$
  select r.ended_at is not null or c.closed_at is not null, step.kind, step.who, i.title_en, i.title_fr, run.shipped_protocol,
    (select count(*)::integer from room_step o where o.run_id = step.run_id and o.place < step.place),
    (select count(*)::integer from room_step o where o.run_id = step.run_id),
    led.is_mine, case when led.is_mine then i.id end,
    case when led.is_mine then step.title_en end, case when led.is_mine then step.title_fr end,
    case when led.is_mine then step.about_en end, case when led.is_mine then step.about_fr end,
    case when step.id is not null then r.timer_until end, case when step.id is not null then r.timer_left end,
    coalesce(w.hides_timer, false)
  from gathering_visits($2) v
  join room r on r.gathering_id = v.gathering_id
  join community c on c.id = r.community_id
  left join room_step step on step.id = r.step_id and r.ended_at is null and c.closed_at is null
  left join room_run run on run.id = step.run_id
  left join agenda_item i on i.id = step.item_id and i.removed_at is null
  left join room_wish w on w.person_id = my_id()
  cross join lateral (select i_lead_as_guest(i.guest_id) as is_mine) led
  where v.gathering_id = $1
$$;

-- A step that she leads, with what members wrote for it and the way of working that it follows: to her alone.
create function gathering_visit_led(gathering uuid, item uuid, moment timestamptz) returns table (
  kind agenda_kind, minutes smallint, title_en text, title_fr text, words text, wanted text, shipped_protocol text,
  language language, way_title text, purpose text, care text, origin text, people_from smallint, people_to smallint,
  sensitivity sensitivity, needs_skill boolean, steps jsonb
) language sql stable security definer set search_path = public, pg_temp as $$
  select i.kind, i.minutes, i.title_en, i.title_fr, i.words, i.wanted, i.shipped_protocol,
    p.language, p.title, p.purpose, p.care, p.origin, p.people_from, p.people_to, p.sensitivity, p.needs_skill, p.steps
  from gathering_visits($3) v
  join gathering g on g.id = v.gathering_id and (v.is_published or g.live_at is not null)
  join agenda_item i on i.gathering_id = v.gathering_id and i.id = $2 and i.removed_at is null
  left join protocol p on p.id = i.protocol_id and p.community_id = i.community_id and p.removed_at is null
  where v.gathering_id = $1 and i_lead_as_guest(i.guest_id)
$$;
revoke execute on function gathering_visit_steps(uuid, timestamptz), gathering_visit_room(uuid, timestamptz),
  gathering_visit_led(uuid, uuid, timestamptz) from public;
grant execute on function gathering_visit_steps(uuid, timestamptz), gathering_visit_room(uuid, timestamptz),
  gathering_visit_led(uuid, uuid, timestamptz) to hearth_app;
