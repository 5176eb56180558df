-- Somebody would like to hear when a planned community opens. Nobody is told of it but those who will coordinate it; it is
-- forgotten a while after the community has opened, and taken back at any time.
create table interest (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  -- Null where she who is interested has no account, or did not use it.
  person_id uuid references person on delete cascade,
  email text check (email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  language language not null,
  -- What draws her, in her words.
  words text not null default '' check (length(words) <= 500),
  created_at timestamptz not null,
  -- It counts once the address is shown to be hers.
  confirmed_at timestamptz,
  -- When she was told that the community is open.
  told_at timestamptz,
  check ((person_id is null) <> (email is null)),
  check (person_id is null or confirmed_at is not null),
  unique (community_id, person_id),
  unique (community_id, email)
);
create index on interest (person_id);
create index interest_to_sweep on interest (created_at);

-- Links by which somebody without an account confirms it and takes it back. Only the program reads them.
create table interest_link (
  token_hash text primary key,
  interest_id uuid not null references interest on delete cascade
);
create index on interest_link (interest_id);

do $$
declare one text;
begin
  foreach one in array array['interest', 'interest_link'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
end $$;
-- Where it is written to, nobody but the program reads.
grant select (id, community_id, person_id, name, language, words, created_at, confirmed_at) on interest to hearth_app;
create policy mine on interest for select to hearth_app using (person_id = (select my_id()));
create policy of_those_who_will_coordinate on interest for select to hearth_app
  using (confirmed_at is not null and community_id = any ((select my_coordinated())::uuid[]));

-- Whoever opens it is waited for: from then on people ask to join.
create function waits_for_the_opening() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare waits boolean;
begin
  select opened_at is null and closed_at is null into waits from community where id = new.community_id for key share;
  if not waits then
    raise exception 'This community is not planned any more.' using errcode = '23514', constraint = 'community_is_not_planned';
  end if;
  return new;
end $$;
revoke execute on function waits_for_the_opening() from public;
create trigger waits_for_the_opening before insert on interest for each row execute function waits_for_the_opening();

create function tell_the_interested() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('tellInterested', json_build_object('community', new.id), job_key := 'opening ' || new.id);
  return null;
end $$;
revoke execute on function tell_the_interested() from public;
create trigger tell_the_interested after update of opened_at on community for each row
  when (old.opened_at is null and new.opened_at is not null) execute function tell_the_interested();
