-- Three hundred people ask for a room within a moment. What is the same for all of them is asked of the database once a
-- revision, so the revision stands in a row: whichever process answers, it knows whether what it has is what there is.
create table room_revision (
  gathering_id uuid primary key references room on delete cascade,
  community_id uuid not null references community on delete cascade,
  -- Counts the transactions that changed what members see alike.
  revision bigint not null default 1,
  -- Counts those who came, which nobody else is told at once.
  arrivals bigint not null default 0
);
create index on room_revision (community_id);
alter table room_revision enable row level security;
alter table room_revision force row level security;
do $$ begin
  execute format('create policy owner_acts_for_nobody on room_revision to %I using (true) with check (true)', current_user);
end $$;
create policy in_my_communities on room_revision for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create trigger stays_as_it_was before insert or update on room_revision for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
grant select on room_revision to hearth_app;
insert into room_revision (gathering_id, community_id) select gathering_id, community_id from room;

create function room_has_revisions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into room_revision (gathering_id, community_id) values (new.gathering_id, new.community_id) on conflict do nothing;
  return null;
end $$;
create trigger room_has_revisions after insert on room for each row execute function room_has_revisions();

-- At the end of a transaction, so that whoever waits here holds up nobody who waits for her; once for each transaction.
create function counts_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update room_revision set revision = revision + 1
  where gathering_id = coalesce(new.gathering_id, old.gathering_id) and xmin <> pg_current_xact_id()::xid;
  return null;
end $$;
do $$
declare one text;
begin
  foreach one in array array['room', 'room_host', 'room_step', 'room_round', 'room_turn', 'room_hand', 'room_parked',
    'room_run', 'room_breakout', 'room_group', 'room_group_member', 'room_group_note'] loop
    execute format('create constraint trigger counts_revision after insert or update or delete on %I
      deferrable initially deferred for each row execute function counts_revision()', one);
  end loop;
end $$;

create function counts_arrival() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update room_revision set arrivals = arrivals + 1 where gathering_id = new.gathering_id;
  return null;
end $$;
create trigger counts_arrival after insert on room_presence for each row execute function counts_arrival();
revoke execute on function room_has_revisions(), counts_revision(), counts_arrival() from public;

-- That the room itself changed, its step or its timer, is what everybody waits for: pages ask for that at once, and for the
-- rest within a moment.
create or replace function tell_of_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare of_row record;
begin
  of_row := coalesce(new, old);
  perform pg_notify('hearth_event', json_build_object('id', 0,
    'kind', case when tg_table_name = 'room' then 'room.moved' else 'room.changed' end, 'actor', null,
    'community', of_row.community_id, 'subject', null, 'thread', of_row.gathering_id, 'seq', 0)::text);
  return null;
end $$;
