-- Whose turn it is in a room, how people come and go as a group, and what is parked for later.
alter table room add column is_fair boolean not null default false;
comment on column room.is_fair is 'Whether turns are counted, so that those who spoke less come first. Never what was said.';

-- Each in turn, once. A second one is for those who passed.
create table room_round (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  is_second boolean not null default false,
  started_at timestamptz not null,
  ended_at timestamptz,
  unique (id, gathering_id)
);
create unique index one_round_at_a_time on room_round (gathering_id) where ended_at is null;
create index on room_round (gathering_id);
create index on room_round (community_id);
create table room_turn (
  round_id uuid not null,
  gathering_id uuid not null,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  place integer not null,
  done_at timestamptz,
  passed_at timestamptz,
  primary key (round_id, person_id),
  unique (round_id, place),
  check (done_at is null or passed_at is null),
  foreign key (round_id, gathering_id) references room_round (id, gathering_id) on delete cascade
);
create index on room_turn (round_id, gathering_id);
create index on room_turn (community_id);
create index on room_turn (person_id);

-- Who would like to speak, who has the word, and who had it.
create table room_hand (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  raised_at timestamptz not null,
  called_at timestamptz,
  done_at timestamptz,
  check (done_at is null or called_at is not null)
);
create unique index one_hand_each on room_hand (gathering_id, person_id) where done_at is null;
create unique index one_has_the_word on room_hand (gathering_id) where called_at is not null and done_at is null;
create index on room_hand (gathering_id);
create index on room_hand (community_id);
create index on room_hand (person_id);

-- How people arrive, or go: counted for the group, never kept for anybody. 'passed' is one of the answers.
create type room_mood as enum ('calm', 'glad', 'hopeful', 'curious', 'tired', 'tense', 'heavy', 'scattered', 'passed');
create table room_check (
  step_id uuid primary key,
  gathering_id uuid not null,
  community_id uuid not null references community on delete cascade,
  -- How many have answered, or passed.
  taken integer not null default 0,
  closed_at timestamptz,
  foreign key (step_id, gathering_id) references room_step (id, gathering_id) on delete cascade
);
create index on room_check (step_id, gathering_id);
create index on room_check (community_id);
-- Every answer writes all rows of its step anew, so that not even the order of writing says who chose what.
create table room_mood_count (
  step_id uuid not null references room_check on delete cascade,
  mood room_mood not null,
  count integer not null default 0,
  primary key (step_id, mood)
);
-- That somebody has answered, so that nobody does twice. Gone with the counts when it is closed.
create table room_taking (
  step_id uuid not null references room_check on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (step_id, person_id)
);
create index on room_taking (community_id);
create index on room_taking (person_id);
-- What the group brings: no part of it smaller than five. Null parts: too few answered, or too differently.
create table room_picture (
  step_id uuid primary key references room_check on delete cascade,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  parts jsonb,
  shared_at timestamptz
);
create index on room_picture (gathering_id);
create index on room_picture (community_id);

-- What came up and does not belong here: kept by name, for later.
create table room_parked (
  id uuid primary key,
  gathering_id uuid not null references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid references person on delete set null,
  words text not null check (length(words) between 1 and 300),
  parked_at timestamptz not null,
  -- Who takes it further; or else it was dropped.
  owner_id uuid references person on delete set null,
  settled_at timestamptz,
  dropped_at timestamptz,
  check (settled_at is null or dropped_at is null)
);
create index on room_parked (gathering_id);
create index on room_parked (community_id);
create index on room_parked (person_id);
create index on room_parked (owner_id);

do $$
declare one text;
begin
  foreach one in array array['room_round', 'room_turn', 'room_hand', 'room_check', 'room_mood_count', 'room_taking',
    'room_picture', 'room_parked'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
  foreach one in array array['room_round', 'room_turn', 'room_hand', 'room_check', 'room_parked'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
  foreach one in array array['room_round', 'room_turn', 'room_hand', 'room_check', 'room_taking', 'room_picture',
    'room_parked'] loop
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
  foreach one in array array['room_round', 'room_turn', 'room_hand', 'room_parked', 'room_picture'] loop
    execute format('create trigger tell_of_room after insert or update or delete on %I for each row
      execute function tell_of_room()', one);
  end loop;
  foreach one in array array['room_round', 'room_turn'] loop
    execute format('create policy those_who_lead on %I to hearth_app
      using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id))', one);
  end loop;
end $$;
grant select, insert on room_round, room_turn to hearth_app;
grant update (ended_at) on room_round to hearth_app;
grant update (done_at, passed_at) on room_turn to hearth_app;
grant select, insert, delete on room_hand to hearth_app;
grant update (called_at, done_at) on room_hand to hearth_app;
grant select on room_check, room_taking, room_picture to hearth_app;
grant update (shared_at) on room_picture to hearth_app;
grant select, insert on room_parked to hearth_app;
grant update (owner_id, settled_at, dropped_at) on room_parked to hearth_app;

create policy my_turn on room_turn for update to hearth_app
  using (person_id = (select my_id()) and is_open_room(gathering_id)) with check (person_id = (select my_id()));
create policy i_come_last on room_turn for insert to hearth_app
  with check (person_id = (select my_id()) and is_open_room(gathering_id));
create policy mine on room_hand to hearth_app
  using (person_id = (select my_id()) and is_open_room(gathering_id))
  with check (person_id = (select my_id()) and is_open_room(gathering_id) and (called_at is null or done_at is not null));
create policy called_by_those_who_lead on room_hand for update to hearth_app
  using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id));
create policy mine on room_taking for select to hearth_app using (person_id = (select my_id()));
create policy of_those_who_hold_the_group on room_picture for select to hearth_app using (
  community_id = any ((select my_communities())::uuid[])
  and (shared_at is not null or i_lead_room(gathering_id) or i_act_as(community_id, 'core_member', 'facilitator')));
create policy shared_by_those_who_lead on room_picture for update to hearth_app
  using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id));
create policy anybody_parks on room_parked for insert to hearth_app
  with check (person_id = (select my_id()) and is_open_room(gathering_id) and settled_at is null and dropped_at is null);
create policy settled_by_those_who_lead on room_parked for update to hearth_app
  using (i_lead_room(gathering_id)) with check (i_lead_room(gathering_id));
create policy taken_on on room_parked for update to hearth_app
  using (is_open_room(gathering_id)) with check (owner_id = (select my_id()) and dropped_at is null);

-- Folds what is smaller than the threshold into 'other', and the next smallest until that is large enough as well. Null where one
-- part alone is left.
create function folded(counts jsonb, threshold integer) returns jsonb language sql immutable as $$
  with cell as (select key, value::integer as n from jsonb_each_text(counts) where value::integer > 0),
  ordered as (select key, n, sum(n) over (order by n, key) - n as before, bool_or(n < threshold) over () as some_small from cell),
  part as (select case when n < threshold or (some_small and before < threshold) then 'other' else key end as key, n from ordered),
  parts as (select key, sum(n) as n from part group by key)
  select case when count(*) > 1 then jsonb_object_agg(key, n) end from parts
$$;

-- Counts an answer, or a pass, of whoever asks, once. Gives whether it was counted.
create function check_in(step uuid, mood room_mood) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_step record;
begin
  select s.id, s.gathering_id, s.community_id into of_step from room_step s join room r on r.step_id = s.id
  where s.id = check_in.step and s.kind in ('check_in', 'check_out') and r.ended_at is null
    and s.community_id = any (my_communities())
    and not exists (select from community c where c.id = s.community_id and c.closed_at is not null);
  if not found then return false; end if;
  insert into room_check (step_id, gathering_id, community_id) values (of_step.id, of_step.gathering_id, of_step.community_id)
    on conflict do nothing;
  perform from room_check c where c.step_id = check_in.step and c.closed_at is null for update;
  if not found then return false; end if;
  insert into room_mood_count (step_id, mood) select check_in.step, unnest(enum_range(null::room_mood)) on conflict do nothing;
  insert into room_taking values (check_in.step, of_step.community_id, my_id()) on conflict do nothing;
  if not found then return false; end if;
  update room_mood_count c set count = count + case when c.mood = check_in.mood then 1 else 0 end
    where c.step_id = check_in.step;
  update room_check c set taken = taken + 1 where c.step_id = check_in.step;
  return true;
end $$;

-- Closes it: what the group brings is worked out once, and what it was made of is deleted.
create function close_check(step uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_check record;
begin
  select c.* into of_check from room_check c where c.step_id = close_check.step and c.closed_at is null
    and i_lead_room(c.gathering_id) and is_open_room(c.gathering_id) for update;
  if not found then return false; end if;
  insert into room_picture (step_id, gathering_id, community_id, parts)
    select of_check.step_id, of_check.gathering_id, of_check.community_id,
      folded((select jsonb_object_agg(c.mood, c.count) from room_mood_count c where c.step_id = of_check.step_id), 5);
  delete from room_mood_count c where c.step_id = close_check.step;
  delete from room_taking t where t.step_id = close_check.step;
  update room_check c set closed_at = moment where c.step_id = close_check.step;
  return true;
end $$;
revoke execute on function folded(jsonb, integer), check_in(uuid, room_mood), close_check(uuid, timestamptz) from public;
grant execute on function check_in(uuid, room_mood), close_check(uuid, timestamptz) to hearth_app;

create or replace function room_forgets() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from room_signal where gathering_id = new.gathering_id;
  delete from room_round where gathering_id = new.gathering_id;
  delete from room_hand where gathering_id = new.gathering_id;
  -- What was closed stays as the group's picture; what was not was nobody's to see.
  delete from room_check where gathering_id = new.gathering_id and closed_at is null;
  return null;
end $$;
