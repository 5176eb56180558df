-- Small groups into which the convening team divides a community, at random or as it chooses. New ones take the place of
-- those before.
create table small_group (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  place smallint not null check (place > 0),
  name text not null default '' check (length(name) <= 60),
  made_at timestamptz not null,
  unique (community_id, place),
  unique (id, community_id)
);
create table small_group_member (
  community_id uuid not null,
  person_id uuid not null,
  group_id uuid not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references membership (community_id, person_id) on delete cascade,
  foreign key (group_id, community_id) references small_group (id, community_id) on delete cascade
);
create index on small_group_member (group_id, community_id);
create trigger stays_as_it_was before insert or update on small_group for each row execute function stays_as_it_was();
create trigger stays_as_it_was before insert or update on small_group_member
  for each row execute function stays_as_it_was();

-- Those who call the community together, in the communities of the viewer.
create function my_convened() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select m.community_id from membership m
    where m.person_id = my_id() and m.ended_at is null and m.roles && '{coordinator,facilitator}'::role[])
$$;
revoke execute on function my_convened() from public;
grant execute on function my_convened() to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['small_group', 'small_group_member'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('grant select, insert, update, delete on %I to hearth_app', one);
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
    execute format('create policy those_who_convene on %I to hearth_app
      using (community_id = any ((select my_convened())::uuid[]))
      with check (community_id = any ((select my_convened())::uuid[]))', one);
  end loop;
end $$;
