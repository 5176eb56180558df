-- Small groups within a room, whose notes come back into it; and protocols, of which the sensitive ones begin under
-- conditions and can be stopped at any moment.
create table room_run (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  title_en text check (length(title_en) between 1 and 200),
  title_fr text check (length(title_fr) between 1 and 200),
  sensitivity sensitivity not null,
  needs_skill boolean not null,
  presenter_id uuid references person on delete set null,
  -- Who is there for others while it runs, where nobody leads beside.
  support_id uuid references person on delete set null,
  -- Who said that she knows how to lead it.
  skill_said_by uuid references person on delete set null,
  started_at timestamptz,
  -- Nobody has to say why, and nobody keeps who it was.
  stopped_at timestamptz,
  unique (id, gathering_id),
  check (stopped_at is null or started_at is not null)
);
create index on room_run (gathering_id);
create index on room_run (community_id);
create index on room_run (presenter_id);
create index on room_run (support_id);
create index on room_run (skill_said_by);
alter table room_step add column run_id uuid;
alter table room_step add foreign key (run_id, gathering_id) references room_run (id, gathering_id) on delete cascade;
create index on room_step (run_id, gathering_id);

create table room_breakout (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  prompt text not null default '' check (length(prompt) <= 500),
  by_choice boolean not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  unique (id, gathering_id)
);
create unique index one_breakout_at_a_time on room_breakout (gathering_id) where closed_at is null;
create index on room_breakout (gathering_id);
create index on room_breakout (community_id);
create table room_group (
  id uuid primary key,
  breakout_id uuid not null,
  gathering_id uuid not null,
  community_id uuid not null references community on delete cascade,
  number smallint not null,
  unique (breakout_id, number),
  unique (id, breakout_id),
  foreign key (breakout_id, gathering_id) references room_breakout (id, gathering_id) on delete cascade
);
create index on room_group (breakout_id, gathering_id);
create index on room_group (community_id);
create table room_group_member (
  breakout_id uuid not null,
  group_id uuid not null,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (breakout_id, person_id),
  foreign key (group_id, breakout_id) references room_group (id, breakout_id) on delete cascade
);
create index on room_group_member (group_id, breakout_id);
create index on room_group_member (gathering_id);
create index on room_group_member (community_id);
create index on room_group_member (person_id);
-- What a group writes down together: its own until the groups come back, then everybody's.
create table room_group_note (
  group_id uuid primary key,
  breakout_id uuid not null,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  words text not null default '' check (length(words) <= 8000),
  revision integer not null default 1,
  foreign key (group_id, breakout_id) references room_group (id, breakout_id) on delete cascade
);
create index on room_group_note (group_id, breakout_id);
create index on room_group_note (gathering_id);
create index on room_group_note (community_id);

create function in_my_group(of_group uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from room_group_member m where m.group_id = of_group and m.person_id = my_id())
$$;
create function is_open_breakout(breakout uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from room_breakout b where b.id = breakout and b.closed_at is null
    and b.community_id = any (my_communities()))
$$;
revoke execute on function in_my_group(uuid), is_open_breakout(uuid) from public;
grant execute on function in_my_group(uuid), is_open_breakout(uuid) to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['room_run', 'room_breakout', 'room_group', 'room_group_member', 'room_group_note'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
    execute format('create trigger tell_of_room after insert or update or delete on %I for each row
      execute function tell_of_room()', one);
  end loop;
  foreach one in array array['room_run', 'room_breakout', 'room_group', 'room_group_member'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
  foreach one in array array['room_breakout', 'room_group', 'room_group_member', 'room_group_note', 'room_run'] loop
    execute format('create policy added_by_those_who_lead on %I for insert to hearth_app
      with check (i_lead_room(gathering_id))', one);
  end loop;
end $$;
grant select, insert on room_run, room_breakout, room_group, room_group_member, room_group_note to hearth_app;
grant update (closed_at) on room_breakout to hearth_app;
grant update (group_id) on room_group_member to hearth_app;
grant update (words, revision) on room_group_note to hearth_app;

create policy closed_by_those_who_lead on room_breakout for update to hearth_app
  using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id));
create policy i_go_into_one on room_group_member for insert to hearth_app
  with check (person_id = (select my_id()) and is_open_breakout(breakout_id));
create policy i_go_into_another on room_group_member for update to hearth_app
  using (person_id = (select my_id()) and is_open_breakout(breakout_id))
  with check (person_id = (select my_id()) and is_open_breakout(breakout_id));
create policy of_my_group_or_come_back on room_group_note for select to hearth_app using (
  community_id = any ((select my_communities())::uuid[])
  and (not is_open_breakout(breakout_id) or i_lead_room(gathering_id) or in_my_group(group_id)));
create policy written_by_my_group on room_group_note for update to hearth_app
  using (in_my_group(group_id) and is_open_breakout(breakout_id))
  with check (in_my_group(group_id) and is_open_breakout(breakout_id));

-- What a protocol that is sensitive still wants before it begins: an agreement that holds, and that everybody here has agreed
-- to it; somebody who knows how to lead it; and a second person who looks after people.
create function missing_for_run(run uuid, support uuid, has_skill boolean, moment timestamptz) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  with of_run as (select * from room_run r where r.id = run and i_lead_room(r.gathering_id)),
  here as (select p.person_id from room_presence p join of_run r on r.gathering_id = p.gathering_id
    where p.seen_at > moment - interval '90 seconds' union select my_id()),
  agreement as (select p.id from paper p join of_run r on r.community_id = p.community_id
    where p.kind = 'agreement' and p.adopted_at is not null and p.superseded_at is null)
  select array_remove(array[
    case when r.sensitivity = 'high' and not exists (select from agreement) then 'agreement'
      when r.sensitivity = 'high' and exists (select from here h where not exists (select from acknowledgement a
        where a.person_id = h.person_id and a.paper_id in (select id from agreement))) then 'agreed' end,
    case when r.needs_skill and not has_skill then 'skill' end,
    case when r.sensitivity = 'high' and not exists (select from room_host o join here h on h.person_id = o.person_id
        where o.gathering_id = r.gathering_id and o.person_id <> my_id())
      and not exists (select from here h where h.person_id = support and h.person_id <> my_id()) then 'second' end
  ], null) from of_run r
$$;

-- Begins it where nothing is missing. Gives what is.
create function begin_run(run uuid, presenter uuid, support uuid, has_skill boolean, moment timestamptz) returns text[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare missing text[];
begin
  perform from room_run r where r.id = run and i_lead_room(r.gathering_id) and is_open_room(r.gathering_id) for update;
  if not found then return array['lead']; end if;
  missing := missing_for_run(run, support, has_skill, moment);
  if cardinality(missing) > 0 then return missing; end if;
  update room_run r set started_at = moment, support_id = support, presenter_id = presenter,
    skill_said_by = case when has_skill then my_id() end
  where r.id = run and r.started_at is null
    and (presenter is null or exists (select from membership m where m.community_id = r.community_id
      and m.person_id = presenter and m.ended_at is null));
  return missing;
end $$;

-- Whoever presents, or leads, stops it: the rest of it is left out, and the room goes on with what comes after it.
create function stop_run(run uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_run record; goes_on uuid; last_place integer;
begin
  select r.* into of_run from room_run r where r.id = run and r.started_at is not null and r.stopped_at is null
    and is_open_room(r.gathering_id) and (r.presenter_id = my_id() or i_lead_room(r.gathering_id)) for update;
  if not found then return false; end if;
  perform from room where gathering_id = of_run.gathering_id for update;
  update room_run r set stopped_at = moment where r.id = run;
  update room_step s set skipped_at = moment where s.run_id = run and s.skipped_at is null;
  select max(place) into last_place from room_step s where s.run_id = run;
  select s.id into goes_on from room_step s where s.gathering_id = of_run.gathering_id and s.place > last_place
    and s.skipped_at is null and (s.run_id is null or s.run_id <> run)
    and not exists (select from room_run other where other.id = s.run_id and other.sensitivity = 'high' and other.started_at is null)
    order by s.place limit 1;
  if goes_on is null then
    goes_on := gen_random_uuid();
    insert into room_step (id, gathering_id, community_id, place)
      select goes_on, of_run.gathering_id, of_run.community_id, max(s.place) + 1 from room_step s
      where s.gathering_id = of_run.gathering_id;
  end if;
  update room r set step_id = goes_on, step_since = moment, moves = moves + 1, timer_until = null, timer_left = null
    where r.gathering_id = of_run.gathering_id
      and exists (select from room_step s where s.id = r.step_id and s.run_id = run);
  return true;
end $$;
revoke execute on function missing_for_run(uuid, uuid, boolean, timestamptz), begin_run(uuid, uuid, uuid, boolean, timestamptz),
  stop_run(uuid, timestamptz) from public;
grant execute on function missing_for_run(uuid, uuid, boolean, timestamptz), begin_run(uuid, uuid, uuid, boolean, timestamptz),
  stop_run(uuid, timestamptz) to hearth_app;

-- No room comes to a step of a sensitive protocol that has not begun, or was stopped, whatever asks for it.
create function begins_first() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from room_step s join room_run r on r.id = s.run_id where s.id = new.step_id and r.sensitivity = 'high'
      and (r.started_at is null or r.stopped_at is not null)) then
    raise exception 'This protocol has not begun.' using errcode = '23514', constraint = 'protocol_has_not_begun';
  end if;
  return new;
end $$;
revoke execute on function begins_first() from public;
create trigger begins_first before insert or update of step_id on room for each row execute function begins_first();
