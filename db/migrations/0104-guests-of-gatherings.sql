-- Somebody from outside who comes to one gathering. She is told when it is, how to come in and what it is made of.
create table gathering_guest (
  id uuid primary key,
  invitation_id uuid not null unique references invitation on delete cascade,
  gathering_id uuid not null,
  community_id uuid not null references community on delete cascade,
  name text not null check (length(name) between 1 and 120),
  -- Where she comes from, in the words of whoever asked her.
  affiliation text not null default '' check (length(affiliation) <= 120),
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  person_id uuid references person on delete cascade,
  came_at timestamptz,
  -- The agreement of the members that she read as she came.
  agreed_id uuid references paper on delete set null,
  ended_at timestamptz,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check ((came_at is null) = (person_id is null))
);
create index on gathering_guest (gathering_id, community_id);
create index on gathering_guest (community_id);
create index on gathering_guest (person_id) where person_id is not null;
create index on gathering_guest (asked_by);
create index on gathering_guest (agreed_id);

alter table gathering_guest enable row level security;
alter table gathering_guest force row level security;
create policy owner_acts_for_nobody on gathering_guest to current_user using (true) with check (true);
grant select, insert, update (ended_at) on gathering_guest to hearth_app;
create policy in_my_communities on gathering_guest for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy coordinators_ask on gathering_guest for insert to hearth_app with check (
  community_id = any ((select my_coordinated())::uuid[]) and asked_by = (select my_id()) and person_id is null
  and exists (select from invitation i where i.id = gathering_guest.invitation_id and i.is_guest
              and i.community_id = gathering_guest.community_id)
);
create policy coordinators_end on gathering_guest for update to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]));

create trigger stays_as_it_was before insert or update of came_at on gathering_guest
  for each row execute function stays_as_it_was();

-- The gatherings that are open to the viewer as a guest: until a week after the end, and never one that is called off. The
-- way in is open from when it is for members, until an hour after the end.
create function gathering_visits(moment timestamptz) returns table (
  gathering_id uuid, community_en text, community_fr text, title_en text, title_fr text, theme_en text, theme_fr text,
  starts timestamp, zone text, starts_at timestamptz, minutes smallint, way gathering_way, place text,
  is_published boolean, url text, dial_in text, opens_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, c.name_en, c.name_fr, s.title_en, s.title_fr, g.theme_en, g.theme_fr,
    g.starts, g.zone, g.starts_at, g.minutes, s.way, s.place, g.agenda_published_at is not null,
    case when due.is_open then link.url else '' end, case when due.is_open then link.dial_in else '' end,
    case when opening.at > $1 then opening.at end
  from gathering_guest v
  join gathering g on g.id = v.gathering_id and g.cancelled_at is null
  join gathering_series s on s.id = g.series_id
  join community c on c.id = v.community_id
  left join gathering_link link on link.series_id = g.series_id
  cross join lateral (select g.starts_at + make_interval(mins => g.minutes) as over) ending
  cross join lateral (select g.starts_at - make_interval(mins => link.opens_before) as at) opening
  cross join lateral (select link.series_id is not null and (opening.at is null or opening.at <= $1)
    and $1 < ending.over + interval '1 hour' as is_open) due
  where v.person_id = my_id() and v.ended_at is null and $1 < ending.over + interval '7 days'
$$;
revoke execute on function gathering_visits(timestamptz) from public;
grant execute on function gathering_visits(timestamptz) to hearth_app;

-- The steps that a guest reads, once they are published: no words of members, nobody's name.
create function gathering_visit_steps(gathering uuid, moment timestamptz) returns table (
  kind agenda_kind, minutes smallint, title_en text, title_fr text
) language sql stable security definer set search_path = public, pg_temp as $$
  select i.kind, i.minutes, i.title_en, i.title_fr
  from gathering_visits($2) v
  join agenda_item i on i.gathering_id = v.gathering_id and i.removed_at is null
  where v.gathering_id = $1 and v.is_published
  order by i.position
$$;
revoke execute on function gathering_visit_steps(uuid, timestamptz) from public;
grant execute on function gathering_visit_steps(uuid, timestamptz) to hearth_app;
