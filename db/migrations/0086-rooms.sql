-- The live room of a gathering: the page that everybody has open beside the call. All that it knows stands here, so that it
-- goes on where it was when the program starts again.
-- Who speaks or works, in the words of protocols.
create type room_who as enum ('everyone', 'round', 'alone', 'pairs', 'threes', 'fours', 'presenter', 'others', 'inner',
  'outer', 'facilitator');
create type room_signal_kind as enum ('pause', 'help', 'word');
create type room_signal_answer as enum ('seen', 'pause_soon', 'will_write', 'coming');

create table room (
  gathering_id uuid primary key,
  community_id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid references person on delete set null,
  step_id uuid,
  step_since timestamptz,
  -- Counts the moves from step to step, so that of two who press next at once the second is told.
  moves integer not null default 0,
  -- A timer runs until a moment, or stands with so many seconds left.
  timer_until timestamptz,
  timer_left integer check (timer_left between 0 and 86400),
  ended_at timestamptz,
  ended_by uuid references person on delete set null,
  check (timer_until is null or timer_left is null),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on room (gathering_id, community_id);
create index on room (opened_by);
create index on room (ended_by);

-- Those who lead it, each since a moment: what was told to those who led before is not hers.
create table room_host (
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  since timestamptz not null,
  primary key (gathering_id, person_id)
);
create index on room_host (community_id);
create index on room_host (person_id);

-- What is done in it, one after the other.
create table room_step (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  place integer not null,
  -- The step of the agenda that it came from, and its kind; null for what was put in on the spot.
  item_id uuid,
  kind agenda_kind,
  -- Neither: what its kind is called.
  title_en text check (length(title_en) between 1 and 200),
  title_fr text check (length(title_fr) between 1 and 200),
  about_en text check (length(about_en) between 1 and 4000),
  about_fr text check (length(about_fr) between 1 and 4000),
  who room_who,
  seconds integer check (seconds between 1 and 86400),
  skipped_at timestamptz,
  unique (gathering_id, place) deferrable initially deferred,
  unique (id, gathering_id),
  foreign key (item_id, gathering_id) references agenda_item (id, gathering_id) on delete set null (item_id)
);
create index on room_step (community_id);
create index on room_step (item_id, gathering_id);
alter table room add foreign key (step_id, gathering_id) references room_step (id, gathering_id)
  on delete set null (step_id) deferrable initially deferred;
create index on room (step_id, gathering_id);

-- Who is here: when a page of hers last asked.
create table room_presence (
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  came_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (gathering_id, person_id)
);
create index on room_presence (community_id);
create index on room_presence (person_id);

-- How somebody likes rooms, for herself.
create table room_wish (
  person_id uuid primary key references person on delete cascade,
  hides_timer boolean not null
);

-- "I need a pause", to those who lead at that moment and nobody else. Gone when the room ends.
create table room_signal (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  kind room_signal_kind not null,
  sent_at timestamptz not null,
  answer room_signal_answer,
  unique (gathering_id, person_id)
);
create index on room_signal (community_id);
create index on room_signal (person_id);

-- Whether whoever asks leads this room now.
create function i_lead_room(room uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from room_host h where h.gathering_id = room and h.person_id = my_id()
    and h.community_id = any (my_communities()))
$$;
-- Whether it is open: began, and has not ended.
create function is_open_room(room uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from room r where r.gathering_id = is_open_room.room and r.ended_at is null
    and r.community_id = any (my_communities()))
$$;
revoke execute on function i_lead_room(uuid), is_open_room(uuid) from public;
grant execute on function i_lead_room(uuid), is_open_room(uuid) to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['room', 'room_host', 'room_step', 'room_presence', 'room_wish', 'room_signal'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
  foreach one in array array['room', 'room_host', 'room_step', 'room_presence'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
  foreach one in array array['room', 'room_host', 'room_step', 'room_presence', 'room_signal'] loop
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
end $$;

grant select, insert, update on room to hearth_app;
grant select, insert, delete on room_host to hearth_app;
grant select, insert, update on room_step to hearth_app;
grant select on room_presence to hearth_app;
grant select, insert, update on room_wish to hearth_app;
grant select, insert, delete on room_signal to hearth_app;
grant update (answer) on room_signal to hearth_app;

create policy those_who_call_together on room for insert to hearth_app
  with check (i_lead(gathering_id, community_id));
create policy those_who_lead on room for update to hearth_app using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id));
create policy those_who_call_together on room_host for insert to hearth_app
  with check (person_id = (select my_id()) and is_open_room(gathering_id)
    and i_lead(gathering_id, community_id));
create policy mine on room_host for delete to hearth_app using (person_id = (select my_id()));
create policy those_who_lead on room_step to hearth_app using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id));
create policy mine on room_wish to hearth_app using (person_id = (select my_id())) with check (person_id = (select my_id()));
create policy mine on room_signal to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and answer is null and is_open_room(gathering_id));
create policy led_when_it_was_sent on room_signal for select to hearth_app using (exists (select from room_host h
  where h.gathering_id = room_signal.gathering_id and h.person_id = my_id() and h.since <= room_signal.sent_at
    and h.community_id = any ((select my_communities())::uuid[])));
create policy answered_by_those_who_lead on room_signal for update to hearth_app using (exists (select from room_host h
  where h.gathering_id = room_signal.gathering_id and h.person_id = my_id() and h.since <= room_signal.sent_at
    and h.community_id = any ((select my_communities())::uuid[])));

-- Whatever moment is written, nobody leads from before what was told to others.
create function leads_from_now_on() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.since := greatest(new.since, (select max(sent_at) + interval '1 microsecond' from room_signal s
    where s.gathering_id = new.gathering_id));
  return new;
end $$;
revoke execute on function leads_from_now_on() from public;
create trigger leads_from_now_on before insert on room_host for each row execute function leads_from_now_on();

-- Whoever opens the room makes the gathering live: not one that is called off, and not in the same moment either.
create function makes_it_live() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering set live_at = new.opened_at
  where id = new.gathering_id and cancelled_at is null and harvested_at is null and live_at is null;
  if not found then
    raise exception 'This gathering cannot begin.' using errcode = '23514', constraint = 'gathering_cannot_begin';
  end if;
  return null;
end $$;
revoke execute on function makes_it_live() from public;
create trigger makes_it_live after insert on room for each row execute function makes_it_live();

-- A gathering knows when its room ended, so that its page leads there no longer.
alter table gathering add column ended_at timestamptz, add check (ended_at is null or live_at is not null);
create function ends_with_its_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering set ended_at = new.ended_at where id = new.gathering_id;
  return null;
end $$;
revoke execute on function ends_with_its_room() from public;
create trigger ends_with_its_room after update of ended_at on room for each row execute function ends_with_its_room();

-- What was said to few, and who had the word, is gone when the room ends.
create function room_forgets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from room_signal where gathering_id = new.gathering_id;
  return null;
end $$;
revoke execute on function room_forgets() from public;
create trigger room_forgets after update of ended_at on room for each row
  when (old.ended_at is null and new.ended_at is not null) execute function room_forgets();

-- What a gathering came to is confirmed: the room is over.
create function room_is_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update room set ended_at = new.harvested_at where gathering_id = new.id and ended_at is null;
  return null;
end $$;
revoke execute on function room_is_over() from public;
create trigger room_is_over after update of harvested_at on gathering for each row
  when (old.harvested_at is null and new.harvested_at is not null) execute function room_is_over();

-- Pages that are open hear that something changed: not what, and not by whom.
create function tell_of_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare of_row record;
begin
  of_row := coalesce(new, old);
  perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'room.changed', 'actor', null,
    'community', of_row.community_id, 'subject', null, 'thread', of_row.gathering_id, 'seq', 0)::text);
  return null;
end $$;
revoke execute on function tell_of_room() from public;
create trigger tell_of_room after insert or update on room for each row execute function tell_of_room();
create trigger tell_of_room after insert or delete on room_host for each row execute function tell_of_room();
create trigger tell_of_room after insert or update on room_step for each row execute function tell_of_room();

-- Of a signal hear those whom it is for, and whoever sent it: nobody else's page asks for anything.
create function tell_of_signal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare of_row record;
begin
  of_row := coalesce(new, old);
  perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'notice.added', 'actor', null, 'community', null,
    'subject', concerned.person_id, 'thread', null, 'seq', null)::text)
  from (select person_id from room_host where gathering_id = of_row.gathering_id union select of_row.person_id) concerned;
  return null;
end $$;
revoke execute on function tell_of_signal() from public;
create trigger tell_of_signal after insert or update or delete on room_signal for each row execute function tell_of_signal();
