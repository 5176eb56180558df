-- For those who were not at a gathering: for some days what to read and to watch, and the questions that were asked in
-- the room, to be answered in writing.
create table track (
  gathering_id uuid primary key,
  community_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  words text not null default '' check (length(words) <= 4000),
  -- Those who were not there are told once.
  announced_at timestamptz,
  revision integer not null default 1,
  made_at timestamptz not null,
  made_by uuid references person on delete set null,
  unique (gathering_id, community_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check (closes_at > opens_at)
);
create index on track (community_id);
create index on track (made_by);
create index on track (opens_at) where announced_at is null;

-- Where the recording is. Members ask the function below, which knows whether it is time.
create table track_link (
  gathering_id uuid primary key,
  community_id uuid not null,
  url text not null check (length(url) <= 1000 and url like 'https://%'),
  is_only_while_open boolean not null,
  foreign key (gathering_id, community_id) references track (gathering_id, community_id) on delete cascade
);
create index on track_link (gathering_id, community_id);

-- What is asked. `origin` says which step of the room or the agenda it was, so that two who choose it at once ask it once.
create table track_prompt (
  id uuid primary key,
  gathering_id uuid not null,
  community_id uuid not null,
  words_en text check (length(words_en) between 1 and 2000),
  words_fr text check (length(words_fr) between 1 and 2000),
  origin text check (length(origin) <= 60),
  unique (gathering_id, origin),
  unique (id, gathering_id),
  foreign key (gathering_id, community_id) references track (gathering_id, community_id) on delete cascade,
  check (words_en is not null or words_fr is not null)
);
create index on track_prompt (gathering_id, community_id);

-- What somebody answers, with her name. A question that somebody has answered is not taken away.
create table track_answer (
  prompt_id uuid not null,
  gathering_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  words text not null check (length(words) between 1 and 4000),
  said_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (prompt_id, person_id),
  foreign key (prompt_id, gathering_id) references track_prompt (id, gathering_id),
  foreign key (gathering_id, community_id) references track (gathering_id, community_id) on delete cascade
);
create index on track_answer (prompt_id, gathering_id);
create index on track_answer (gathering_id, community_id);
create index on track_answer (person_id);

do $$
declare one text;
begin
  foreach one in array array['track', 'track_link', 'track_prompt', 'track_answer'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('grant select, insert, update, delete on %I to hearth_app', one);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
  foreach one in array array['track', 'track_link', 'track_prompt'] loop
    execute format('create policy those_who_convene on %I to hearth_app
      using (community_id = any ((select my_convened())::uuid[]))
      with check (community_id = any ((select my_convened())::uuid[]))', one);
  end loop;
  foreach one in array array['track', 'track_prompt', 'track_answer'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
end $$;
create policy mine on track_answer to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

-- Where the recording is, as a member may know it at a moment.
create function track_recording(gathering uuid, moment timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select link.url from track_link link join track on track.gathering_id = link.gathering_id
  where track.gathering_id = track_recording.gathering and track.community_id = any (my_communities())
    and (track.community_id = any (my_convened())
      or (track.opens_at <= moment and (not link.is_only_while_open or track.closes_at > moment)))
$$;
revoke execute on function track_recording(uuid, timestamptz) from public;
grant execute on function track_recording(uuid, timestamptz) to hearth_app;

-- Nobody answers before it opens or after it closes. Whoever answers waits for whoever closes it, and the other way round.
create function asks_whether_track_is_open() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare found boolean;
begin
  select new.changed_at >= opens_at and new.changed_at < closes_at into found
    from track where gathering_id = new.gathering_id for share;
  if not coalesce(found, false) then
    raise exception 'These questions are not open.' using errcode = '23514', constraint = 'track_is_closed';
  end if;
  return new;
end $$;
revoke execute on function asks_whether_track_is_open() from public;
create trigger asks_whether_track_is_open before insert or update on track_answer
  for each row execute function asks_whether_track_is_open();
