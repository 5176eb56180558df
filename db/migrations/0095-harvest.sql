-- What a gathering came to is confirmed, then it is closed. Who did, as for everything that is settled.
alter table gathering
  add column harvested_by uuid references person on delete set null,
  add column closed_by uuid references person on delete set null,
  add check (closed_at is not null or closed_by is null),
  add check (harvested_at is not null or harvested_by is null),
  add check (cancelled_at is null or harvested_at is null);
create index on gathering (harvested_by);
create index on gathering (closed_by);
-- One that had no room is harvested as well: from its end on.
do $$
declare one text;
begin
  select conname into strict one from pg_constraint where conrelid = 'gathering'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%(harvested_at IS NULL) OR (live_at IS NOT NULL)%';
  execute format('alter table gathering drop constraint %I', one);
end $$;

-- What was parked becomes something to do, or goes on to the next gathering.
alter table room_parked
  add column action_id uuid references outcome_action on delete set null,
  add column carried_at timestamptz,
  add check (carried_at is null or (settled_at is null and dropped_at is null));
create index on room_parked (action_id);
grant update (action_id, carried_at) on room_parked to hearth_app;
create policy settled_at_the_harvest on room_parked for update to hearth_app
  using (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
  with check (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'));

-- What is kept of a gathering in words: a draft of those who keep notes until they approve it. Or they say that there is none.
create table gathering_minutes (
  gathering_id uuid primary key,
  community_id uuid not null,
  words text not null default '' check (length(words) <= 50000),
  -- Counts each change, so that of two who change it at once the second is told.
  revision integer not null default 1,
  edited_at timestamptz not null,
  edited_by uuid references person on delete set null,
  approved_at timestamptz,
  approved_by uuid references person on delete set null,
  waived_at timestamptz,
  waived_by uuid references person on delete set null,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check (approved_at is null or words <> ''),
  check (approved_at is null or waived_at is null)
);
create index on gathering_minutes (gathering_id, community_id);
create index on gathering_minutes (edited_by);
create index on gathering_minutes (approved_by);
create index on gathering_minutes (waived_by);
alter table gathering_minutes enable row level security;
alter table gathering_minutes force row level security;
do $$
begin
  execute format('create policy owner_acts_for_nobody on gathering_minutes to %I using (true) with check (true)', current_user);
end $$;
grant select, insert, update on gathering_minutes to hearth_app;
create policy those_who_keep_notes on gathering_minutes to hearth_app
  using (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
  with check (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'));
create policy once_approved on gathering_minutes for select to hearth_app
  using (approved_at is not null and community_id = any ((select my_communities())::uuid[]));
create trigger stays_as_it_was before insert or update on gathering_minutes for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
create trigger asks_whether_it_is_closed before insert or update on gathering_minutes
  for each row execute function asks_whether_it_is_closed();

-- Confirms what a gathering came to, once it is over. Not all of those who keep notes may move it, so they come through here.
-- Gives whether it was not confirmed yet.
create function harvest_gathering(gathering uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering g set harvested_at = moment, harvested_by = my_id()
  where g.id = harvest_gathering.gathering and g.harvested_at is null and g.cancelled_at is null
    and (g.ended_at is not null or g.starts_at + make_interval(mins => g.minutes) <= moment)
    and i_act_as(g.community_id, 'core_member', 'facilitator', 'coordinator')
    and not exists (select from community c where c.id = g.community_id and c.closed_at is not null);
  return found;
end $$;

-- Opens it again while it is not closed. What is gone stays gone.
create function take_harvest_back(gathering uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering g set harvested_at = null, harvested_by = null
  where g.id = take_harvest_back.gathering and g.harvested_at is not null and g.closed_at is null
    and i_act_as(g.community_id, 'core_member', 'facilitator', 'coordinator')
    and not exists (select from community c where c.id = g.community_id and c.closed_at is not null);
  return found;
end $$;

-- Closes it, where its minutes are approved or there are to be none.
create function close_gathering(gathering uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering g set closed_at = moment, closed_by = my_id()
  where g.id = close_gathering.gathering and g.harvested_at is not null and g.closed_at is null
    and i_act_as(g.community_id, 'core_member', 'facilitator', 'coordinator')
    and not exists (select from community c where c.id = g.community_id and c.closed_at is not null);
  if not found then return false; end if;
  -- Asked once the gathering is held: whoever changes the minutes waits for this, or this has waited for her.
  if not exists (select from gathering_minutes m where m.gathering_id = close_gathering.gathering
      and (m.approved_at is not null or m.waived_at is not null)) then
    raise exception 'Its minutes are not approved.' using errcode = '23514', constraint = 'minutes_are_open';
  end if;
  return true;
end $$;

-- How many were there, for those who keep notes: the number alone.
create function count_who_came(gathering uuid) returns integer language sql stable security definer
set search_path = public, pg_temp as $$
  select count(*)::integer from attendance a where a.gathering_id = count_who_came.gathering
    and a.state in ('present', 'late', 'left')
    and i_act_as(a.community_id, 'core_member', 'facilitator', 'coordinator')
$$;
revoke execute on function harvest_gathering(uuid, timestamptz), take_harvest_back(uuid),
  close_gathering(uuid, timestamptz), count_who_came(uuid) from public;
grant execute on function harvest_gathering(uuid, timestamptz), take_harvest_back(uuid),
  close_gathering(uuid, timestamptz), count_who_came(uuid) to hearth_app;

-- Of what was felt, said to few and counted by person nothing is left, however the gathering came here. What the group brought
-- and what it wrote stays. Triggers come in the order of their names: the room, which is over first, notes who was there.
create function what_was_felt_is_gone() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from room_signal where gathering_id = new.id;
  delete from room_round where gathering_id = new.id;
  delete from room_hand where gathering_id = new.id;
  delete from room_taking t using room_check c where c.step_id = t.step_id and c.gathering_id = new.id;
  delete from room_mood_count m using room_check c where c.step_id = m.step_id and c.gathering_id = new.id;
  delete from room_check where gathering_id = new.id and closed_at is null;
  update room_breakout set closed_at = new.harvested_at where gathering_id = new.id and closed_at is null;
  delete from room_group_member where gathering_id = new.id;
  delete from room_presence where gathering_id = new.id;
  return null;
end $$;
revoke execute on function what_was_felt_is_gone() from public;
create trigger what_was_felt_is_gone after update of harvested_at on gathering for each row
  when (old.harvested_at is null and new.harvested_at is not null) execute function what_was_felt_is_gone();
