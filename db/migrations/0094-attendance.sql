-- Who was at a gathering, as care and not control: for those who convene, and for each about herself.
create type attendance_state as enum ('present', 'late', 'left', 'absent', 'excused');
create type attendance_source as enum ('hand', 'self', 'code', 'room', 'report');

create table attendance (
  gathering_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  state attendance_state not null,
  source attendance_source not null,
  -- How long she was there, where a report says it.
  minutes smallint check (minutes between 0 and 2880),
  noted_at timestamptz not null,
  noted_by uuid references person on delete set null,
  primary key (gathering_id, person_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on attendance (gathering_id, community_id);
create index on attendance (person_id);
create index on attendance (noted_by);

-- What whoever facilitates reads out, so that those on the phone can say that they are there.
create table attendance_code (
  gathering_id uuid primary key,
  community_id uuid not null,
  code text not null check (code ~ '^[0-9]{4}$'),
  made_at timestamptz not null,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on attendance_code (gathering_id, community_id);

-- Wrong codes, so that nobody tries them all. Reached by nobody but the function below.
create table attendance_try (
  gathering_id uuid not null references gathering on delete cascade,
  person_id uuid not null references person on delete cascade,
  tries smallint not null,
  last_at timestamptz not null,
  primary key (gathering_id, person_id)
);
create index on attendance_try (person_id);

do $$
declare one text;
begin
  foreach one in array array['attendance', 'attendance_code', 'attendance_try'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
  foreach one in array array['attendance', 'attendance_code'] loop
    execute format('grant select, insert, update, delete on %I to hearth_app', one);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
    execute format('create policy those_who_convene on %I to hearth_app
      using (community_id = any ((select my_convened())::uuid[]))
      with check (community_id = any ((select my_convened())::uuid[]))', one);
  end loop;
end $$;
create policy mine on attendance to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

-- Nothing is noted of a gathering that is closed. Whoever notes waits for whoever closes, and the other way round.
create function asks_whether_it_is_closed() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare is_closed boolean;
begin
  select closed_at is not null into is_closed from gathering where id = new.gathering_id for share;
  if is_closed then
    raise exception 'This gathering is closed.' using errcode = '23514', constraint = 'gathering_is_closed';
  end if;
  return new;
end $$;
revoke execute on function asks_whether_it_is_closed() from public;
create trigger asks_whether_it_is_closed before insert or update on attendance
  for each row execute function asks_whether_it_is_closed();

-- Whether this is the code that was read out: 'in', 'wrong', 'wait' after several wrong ones, or 'shut' before and after.
create function try_attendance_code(gathering uuid, said text, moment timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare known text; tried attendance_try;
begin
  select c.code into known from attendance_code c join gathering g on g.id = c.gathering_id
    where g.id = try_attendance_code.gathering and g.community_id = any (my_communities()) and g.cancelled_at is null
    and moment between g.starts_at - interval '15 minutes' and g.starts_at + make_interval(mins => g.minutes + 30);
  if known is null or my_id() is null then return 'shut'; end if;
  insert into attendance_try as t values (try_attendance_code.gathering, my_id(), 0, moment)
    on conflict (gathering_id, person_id) do update set last_at = t.last_at returning * into tried;
  if tried.tries >= 5 and moment < tried.last_at + interval '10 minutes' then return 'wait'; end if;
  if known = said then
    delete from attendance_try t where t.gathering_id = try_attendance_code.gathering and t.person_id = my_id();
    return 'in';
  end if;
  update attendance_try t set tries = case when tried.tries >= 5 then 1 else tried.tries + 1 end, last_at = moment
    where t.gathering_id = try_attendance_code.gathering and t.person_id = my_id();
  return 'wrong';
end $$;

-- Of these addresses, whose are members of a community that whoever asks convenes.
create function members_by_address(community uuid, addresses text[]) returns table (person_id uuid, address text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, lower(l.email) from membership m join login l on l.id = m.person_id
  where m.community_id = community and m.ended_at is null and community = any (my_convened())
    and lower(l.email) = any (addresses)
$$;
revoke execute on function try_attendance_code(uuid, text, timestamptz), members_by_address(uuid, text[]) from public;
grant execute on function try_attendance_code(uuid, text, timestamptz), members_by_address(uuid, text[]) to hearth_app;

-- Whoever was in the room is noted as there when it ends, unless something is noted of her already; the room itself no longer
-- knows who looked at its page, or when.
create function attends_by_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into attendance (gathering_id, community_id, person_id, state, source, noted_at)
    select gathering_id, community_id, person_id, 'present', 'room', new.ended_at
    from room_presence where gathering_id = new.gathering_id
    on conflict do nothing;
  delete from room_presence where gathering_id = new.gathering_id;
  return null;
end $$;
revoke execute on function attends_by_room() from public;
create trigger attends_by_room after update of ended_at on room for each row
  when (old.ended_at is null and new.ended_at is not null) execute function attends_by_room();
