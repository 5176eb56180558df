-- What those at a gathering write down together. Who wrote which word is kept nowhere.
create table shared_notes (
  gathering_id uuid primary key,
  community_id uuid not null,
  -- The document that editors share, as Yjs writes it. Emptied when the gathering is harvested: the words stay.
  state bytea not null check (length(state) <= 2097152),
  words text not null default '' check (length(words) <= 100000),
  version integer not null default 0,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on shared_notes (gathering_id, community_id);

-- Whether whoever asks can still write there.
create function takes_notes(gathering uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from gathering g where g.id = takes_notes.gathering and g.community_id = any (my_communities())
    and g.cancelled_at is null and g.harvested_at is null)
$$;
revoke execute on function takes_notes(uuid) from public;
grant execute on function takes_notes(uuid) to hearth_app;

alter table shared_notes enable row level security;
alter table shared_notes force row level security;
do $$
begin
  execute format('create policy owner_acts_for_nobody on shared_notes to %I using (true) with check (true)', current_user);
end $$;
create policy in_my_communities on shared_notes for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy while_it_takes_notes on shared_notes for insert to hearth_app with check (takes_notes(gathering_id));
create policy while_it_takes_notes_still on shared_notes for update to hearth_app
  using (takes_notes(gathering_id)) with check (takes_notes(gathering_id));
grant select, insert, update on shared_notes to hearth_app;
create trigger stays_as_it_was before insert or update on shared_notes for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();

-- Those who have them open ask for what is new. It is no event: what is typed by the second is remembered nowhere.
create function tell_of_notes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'notes.written', 'actor', null,
    'community', new.community_id, 'subject', null, 'thread', new.gathering_id, 'seq', null)::text);
  return null;
end $$;
revoke execute on function tell_of_notes() from public;
create trigger tell_of_notes after update of version on shared_notes for each row execute function tell_of_notes();

create function forget_how_notes_came_about() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update shared_notes set state = '' where gathering_id = new.id;
  return null;
end $$;
revoke execute on function forget_how_notes_came_about() from public;
create trigger forget_how_notes_came_about after update of harvested_at on gathering for each row
  when (old.harvested_at is null and new.harvested_at is not null) execute function forget_how_notes_came_about();
