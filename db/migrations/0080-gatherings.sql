-- When a community comes together. A series says what was agreed on: on whose clock, how it repeats, how long, how and
-- where. What happens once is a series of one; a cycle has sessions without a rule, each with a theme.
create type gathering_kind as enum ('single', 'series', 'cycle');
create type gathering_way as enum ('online', 'in_person', 'both');
create type gathering_answer_given as enum ('comes', 'maybe', 'cannot');

create table gathering_series (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  kind gathering_kind not null,
  title_en text check (length(title_en) between 1 and 120),
  title_fr text check (length(title_fr) between 1 and 120),
  -- The rhythm that holds: from this time on the clock of this zone. What was before keeps its own times.
  starts timestamp not null,
  zone text not null check (length(zone) between 1 and 60),
  rule text check (length(rule) between 1 and 200),
  minutes smallint not null check (minutes between 5 and 2880),
  way gathering_way not null,
  place text not null default '' check (length(place) <= 300),
  -- Occurrences are written out up to here.
  made_until timestamp not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  unique (id, community_id),
  check (title_en is not null or title_fr is not null),
  check (rule is null or kind = 'series')
);
create index on gathering_series (community_id);
create index on gathering_series (created_by);

-- One occurrence. It stays the same row, with its answers, when it moves.
create table gathering (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  series_id uuid not null,
  -- The time that the rhythm gave it. Its own may be another.
  falls_on timestamp not null,
  starts timestamp not null,
  zone text not null check (length(zone) between 1 and 60),
  minutes smallint not null check (minutes between 5 and 2880),
  -- The instant of the three above, as the program works it out.
  starts_at timestamptz not null,
  -- Answers from before this moment were given for another time.
  time_set_at timestamptz not null,
  theme_en text check (length(theme_en) between 1 and 200),
  theme_fr text check (length(theme_fr) between 1 and 200),
  -- Counts the changes that calendars must hear of.
  sequence integer not null default 0,
  moved_at timestamptz,
  moved_by uuid references person on delete set null,
  cancelled_at timestamptz,
  cancelled_by uuid references person on delete set null,
  cancelled_because text not null default '' check (length(cancelled_because) <= 500),
  -- What becomes of it: planned, agenda published, live, harvested, closed.
  agenda_published_at timestamptz,
  live_at timestamptz,
  harvested_at timestamptz,
  closed_at timestamptz,
  unique (series_id, falls_on),
  unique (id, community_id),
  foreign key (series_id, community_id) references gathering_series (id, community_id) on delete cascade,
  check (cancelled_at is null or live_at is null),
  check (cancelled_at is not null or cancelled_because = ''),
  check (harvested_at is null or live_at is not null),
  check (closed_at is null or harvested_at is not null)
);
create index on gathering (community_id, starts_at);
create index on gathering (series_id, community_id);
create index on gathering (moved_by);
create index on gathering (cancelled_by);

-- How to come in from afar. A secret of the members, from so many minutes before the beginning where that is set.
create table gathering_link (
  series_id uuid primary key,
  community_id uuid not null,
  url text not null default '' check (length(url) <= 1000 and (url = '' or url like 'https://%')),
  dial_in text not null default '' check (length(dial_in) <= 300),
  opens_before smallint check (opens_before between 5 and 10080),
  foreign key (series_id, community_id) references gathering_series (id, community_id) on delete cascade
);
create index on gathering_link (series_id, community_id);

-- What somebody says of coming to one occurrence.
create table gathering_answer (
  gathering_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  answer gathering_answer_given not null,
  -- Where one can do either, how she comes.
  way gathering_way check (way <> 'both'),
  said_at timestamptz not null,
  primary key (gathering_id, person_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on gathering_answer (gathering_id, community_id);
create index on gathering_answer (person_id);

-- What somebody needs in order to take part, for those who convene alone.
create table gathering_need (
  gathering_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  words text not null check (length(words) between 1 and 500),
  primary key (gathering_id, person_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on gathering_need (gathering_id, community_id);
create index on gathering_need (person_id);

do $$
declare one text;
begin
  foreach one in array array['gathering_series', 'gathering', 'gathering_link', 'gathering_answer', 'gathering_need'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('grant select, insert, update, delete on %I to hearth_app', one);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
  foreach one in array array['gathering_series', 'gathering'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
  foreach one in array array['gathering_series', 'gathering', 'gathering_link'] loop
    execute format('create policy those_who_convene on %I to hearth_app
      using (community_id = any ((select my_convened())::uuid[]))
      with check (community_id = any ((select my_convened())::uuid[]))', one);
  end loop;
  foreach one in array array['gathering_answer', 'gathering_need'] loop
    execute format('create policy mine on %I to hearth_app
      using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
      with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
end $$;
create policy in_my_communities on gathering_answer for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy those_who_convene on gathering_need for select to hearth_app
  using (community_id = any ((select my_convened())::uuid[]));

-- The way into one occurrence, as a member may know it at a moment. Those who convene read the table.
create function way_into(gathering uuid, moment timestamptz) returns table (url text, dial_in text, opens_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when due.is_open then link.url else '' end, case when due.is_open then link.dial_in else '' end,
    case when not due.is_open then due.opens_at end
  from gathering g join gathering_link link on link.series_id = g.series_id
  cross join lateral (select g.starts_at - make_interval(mins => link.opens_before) as opens_at) opening
  cross join lateral (select opening.opens_at, opening.opens_at is null or opening.opens_at <= moment as is_open) due
  where g.id = way_into.gathering and g.cancelled_at is null
    and g.community_id = any (my_communities()) and (link.url <> '' or link.dial_in <> '')
$$;
revoke execute on function way_into(uuid, timestamptz) from public;
grant execute on function way_into(uuid, timestamptz) to hearth_app;

-- Nobody answers for what is called off. Whoever answers waits for whoever is calling it off, and the other way round.
create function asks_whether_it_happens() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare is_off boolean;
begin
  select cancelled_at is not null into is_off from gathering where id = new.gathering_id for share;
  if is_off then
    raise exception 'This gathering is called off.' using errcode = '23514', constraint = 'gathering_is_off';
  end if;
  return new;
end $$;
revoke execute on function asks_whether_it_happens() from public;
create trigger asks_whether_it_happens before insert or update on gathering_answer
  for each row execute function asks_whether_it_happens();

-- Whoever leaves, or is kept out, comes to nothing that is still ahead, and nobody keeps what she needs.
create function take_back_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from gathering_need where community_id = new.community_id and person_id = new.person_id;
  delete from gathering_answer a using gathering g where g.id = a.gathering_id and g.starts_at > new.ended_at
    and a.community_id = new.community_id and a.person_id = new.person_id;
  return null;
end $$;
revoke execute on function take_back_answers() from public;
create trigger take_back_answers after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function take_back_answers();
