-- What somebody makes of something that is read, under one of its questions or of the whole: hers alone, or shown to members,
-- side by side with what others make of it.
alter table gathering_reading add unique (id, community_id);

create table reading_note (
  id uuid primary key,
  reading_id uuid not null,
  community_id uuid not null,
  owner_id uuid not null references person on delete cascade,
  -- The words of the question, so that what was answered is told after it was changed; empty: of the whole.
  about text not null default '' check (length(about) <= 300),
  -- Where in the text.
  place text not null default '' check (length(place) <= 60),
  words text not null check (length(words) between 1 and 2000),
  -- Null: hers alone.
  shared_at timestamptz,
  -- When those who convene took it out of what others read.
  taken_out_at timestamptz,
  revision integer not null default 1,
  written_at timestamptz not null,
  unique (reading_id, owner_id, about),
  check (shared_at is null or taken_out_at is null),
  foreign key (reading_id, community_id) references gathering_reading (id, community_id) on delete cascade
);
create index on reading_note (reading_id, community_id);
create index on reading_note (owner_id);
create index on reading_note (community_id);

alter table reading_note enable row level security;
alter table reading_note force row level security;
do $$ begin
  execute format('create policy owner_acts_for_nobody on reading_note to %I using (true) with check (true)', current_user);
end $$;
grant select, insert, delete, update (place, words, shared_at, taken_out_at, revision, written_at) on reading_note to hearth_app;
create trigger stays_as_it_was before insert or update on reading_note for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
create policy mine on reading_note to hearth_app
  using (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy shown_to_members on reading_note for select to hearth_app
  using (shared_at is not null and community_id = any ((select my_communities())::uuid[]));

-- It goes back to whoever wrote it, who is told on its page. Those who convene never read it again unless she shows it again.
create function take_out_reading_note(note uuid, at timestamptz) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    update reading_note set shared_at = null, taken_out_at = at, revision = revision + 1
    where id = note and shared_at is not null and community_id = any ((select my_convened())::uuid[])
      and owner_id <> my_id()
    returning 1
  ) select exists (select from gone)
$$;
revoke execute on function take_out_reading_note(uuid, timestamptz) from public;
grant execute on function take_out_reading_note(uuid, timestamptz) to hearth_app;

-- Whoever leaves takes along what was hers alone; what she showed stays, as what she said does.
create function forget_reading_notes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from reading_note n where n.community_id = new.community_id and n.owner_id = new.person_id and n.shared_at is null;
  return null;
end $$;
revoke execute on function forget_reading_notes() from public;
create trigger forget_reading_notes after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function forget_reading_notes();

-- A file hangs on a post or on something that is read.
alter table file
  add column reading_id uuid,
  drop constraint file_check,
  add foreign key (reading_id, community_id) references gathering_reading (id, community_id) on delete cascade,
  add check ((num_nonnulls(post_id, reading_id) = 0) = (owner_id is not null)),
  add check (num_nonnulls(post_id, reading_id) < 2),
  add check (reading_id is null or state in ('waiting', 'ready', 'refused'));
create index on file (reading_id, community_id);
drop index file_unfinished;
create index file_unfinished on file (created_at) where owner_id is not null;
