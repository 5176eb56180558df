-- Colleagues of one organisation who ask to join a community together. Each has a request of her own, judged by itself;
-- this only says that they belong together. It is found by its id, which whoever began it gives to the others.
create table colleague_group (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  organisation text not null check (length(organisation) between 1 and 120),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  unique (id, community_id)
);
create index on colleague_group (community_id);
create index on colleague_group (umbrella_id);
create index on colleague_group (expires_at);

alter table join_request
  add column colleagues_id uuid,
  add constraint join_request_colleagues_fkey foreign key (colleagues_id, community_id)
    references colleague_group (id, community_id) on delete set null (colleagues_id);
create index on join_request (colleagues_id) where colleagues_id is not null;

-- What the organisation is called, to whoever was given the id and asks at this moment.
create function colleagues_asking(colleagues uuid, community uuid, moment timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select g.organisation from colleague_group g
  where g.id = $1 and g.community_id = $2 and g.expires_at > $3
$$;
revoke execute on function colleagues_asking(uuid, uuid, timestamptz) from public;
grant execute on function colleagues_asking(uuid, uuid, timestamptz) to hearth_app;

create trigger asks_what_runs before insert on colleague_group for each row execute function asks_what_runs();

alter table colleague_group enable row level security;
alter table colleague_group force row level security;
create policy owner_acts_for_nobody on colleague_group to current_user using (true) with check (true);
grant select, insert on colleague_group to hearth_app;
-- Read by those of the group, and by those who look at one of its requests.
create policy of_those_concerned on colleague_group for select to hearth_app using (
  exists (select from join_request r where r.colleagues_id = colleague_group.id)
);
create policy whoever_asks_begins on colleague_group for insert to hearth_app with check (
  exists (select from join_request r where r.community_id = colleague_group.community_id
          and r.umbrella_id = colleague_group.umbrella_id and r.person_id = (select my_id()))
);
