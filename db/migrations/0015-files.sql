create type file_state as enum ('uploading', 'waiting', 'ready', 'refused');

-- A file of a community. It is its owner's alone until it hangs on something; from then on, what it hangs on says who
-- may read it and who may take it away, and whose it was is not told.
create table file (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  owner_id uuid references person on delete cascade,
  post_id uuid,
  state file_state not null,
  name text not null check (length(name) between 1 and 200),
  -- By what it holds, whatever it is called.
  type text not null,
  bytes integer not null check (bytes >= 0),
  sha256 bytea,
  -- Of a picture alone.
  width integer check (width > 0),
  height integer check (height > 0),
  alt text not null default '' check (length(alt) <= 500),
  -- Whether who made it and where may still stand in it.
  tells_origin boolean not null default false,
  created_at timestamptz not null,
  check ((post_id is null) = (owner_id is not null)),
  check (post_id is null or state in ('waiting', 'ready', 'refused')),
  check ((width is null) = (height is null))
);

-- A post that moves to another community takes its files along.
alter table post add constraint post_of_community unique (id, community_id);
alter table file add foreign key (post_id, community_id) references post (id, community_id)
  on update cascade on delete cascade;
create index on file (post_id, id);
create index on file (community_id);
create index on file (owner_id) where owner_id is not null;
create index file_unfinished on file (created_at) where post_id is null;
create index file_unscanned on file (id) where state = 'waiting';

-- Files whose row is gone, for whatever reason, and that the store still has to forget.
create table file_leftover (
  id uuid primary key,
  since timestamptz not null default now()
);

create function leave_file() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into file_leftover (id) select gone.id from gone on conflict do nothing;
  return null;
end $$;
create trigger leave_file after delete on file
  referencing old table as gone for each statement execute function leave_file();
revoke execute on function leave_file() from public;

grant select, insert, update, delete on file to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['file', 'file_leftover'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
end $$;

create policy mine_or_hung_up on file to hearth_app
  using (
    owner_id = (select my_id())
    or (owner_id is null and community_id = any ((select my_communities())::uuid[]))
  )
  with check (
    (owner_id is null or owner_id = (select my_id())) and community_id = any ((select my_communities())::uuid[])
  );
