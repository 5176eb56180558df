-- In which language a gathering is, and with what help: of a series, or of one gathering instead.
create type gathering_language as enum ('en', 'fr', 'both');
create type gathering_help as enum ('interpretation', 'asl', 'lsq', 'captions');
create table gathering_access (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  series_id uuid not null,
  -- Null: of every gathering of the series that has none of its own.
  gathering_id uuid,
  language gathering_language,
  help gathering_help[] not null default '{}',
  words text not null default '' check (length(words) <= 500),
  unique nulls not distinct (series_id, gathering_id),
  foreign key (series_id, community_id) references gathering_series (id, community_id) on delete cascade,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on gathering_access (community_id);
create index on gathering_access (series_id, community_id);
create index on gathering_access (gathering_id, community_id);

-- What became of what somebody needs. When it is deleted, so many stay: of a gathering, and of nobody.
create type need_state as enum ('asked', 'arranged', 'not_possible');
alter table gathering_need add column state need_state not null default 'asked';
alter table gathering_need add column said_back text not null default '' check (length(said_back) <= 300);
alter table gathering_need add column settled_at timestamptz;
create table gathering_need_count (
  gathering_id uuid primary key,
  community_id uuid not null,
  asked integer not null check (asked >= arranged),
  arranged integer not null check (arranged >= 0),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on gathering_need_count (gathering_id, community_id);
create index on gathering_need_count (community_id);

do $$
declare one text;
begin
  foreach one in array array['gathering_access', 'gathering_need_count'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
end $$;
create policy in_my_communities on gathering_access for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy those_who_convene on gathering_access to hearth_app
  using (community_id = any ((select my_convened())::uuid[])) with check (community_id = any ((select my_convened())::uuid[]));
create policy those_who_convene on gathering_need_count for select to hearth_app
  using (community_id = any ((select my_convened())::uuid[]));
grant select, insert, update, delete on gathering_access to hearth_app;
grant select on gathering_need_count to hearth_app;

-- Whose need it is, and of what, stays.
revoke update on gathering_need from hearth_app;
grant update (words, state, said_back, settled_at) on gathering_need to hearth_app;
-- Those who convene say what became of it; what somebody needs, she says herself, and then it is asked anew.
create policy settled_by_those_who_convene on gathering_need for update to hearth_app
  using (community_id = any ((select my_convened())::uuid[])) with check (community_id = any ((select my_convened())::uuid[]));
create function need_is_asked_anew() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.words <> old.words then
    if current_user = 'hearth_app' and new.person_id is distinct from my_id() then
      raise exception 'What somebody needs is hers to say.' using errcode = '42501';
    end if;
    new.state := 'asked';
    new.said_back := '';
    new.settled_at := null;
  elsif current_user = 'hearth_app' and (new.state, new.said_back, new.settled_at) is distinct from (old.state, old.said_back, old.settled_at)
    and not new.community_id = any (my_convened()) then
    raise exception 'Those who convene say what became of it.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger need_is_asked_anew before update on gathering_need for each row execute function need_is_asked_anew();
-- Nobody begins with an answer.
create function need_begins_asked() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.state := 'asked';
  new.said_back := '';
  new.settled_at := null;
  return new;
end $$;
create trigger need_begins_asked before insert on gathering_need for each row execute function need_begins_asked();
revoke execute on function need_is_asked_anew(), need_begins_asked() from public;
