-- A member who is glad to be a buddy says so, and a newcomer who would rather not have one. Hers; coordinators read it.
create table buddy_wish (
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  glad_at timestamptz,
  alone_at timestamptz,
  primary key (community_id, person_id)
);
create index on buddy_wish (person_id);

-- Somebody who is asked to be near a newcomer for a while. She may say no without a reason, and whom it would have been for
-- never hears of it: the newcomer sees only whoever said yes.
create table buddyship (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  newcomer_id uuid not null references person on delete cascade,
  buddy_id uuid not null references person on delete cascade,
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  -- It is for a while: after this moment it is over, whoever looks.
  until timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  ended_at timestamptz,
  check (newcomer_id <> buddy_id),
  check (until > asked_at),
  check (accepted_at is null or declined_at is null),
  check (declined_at is null or ended_at is null)
);
create unique index one_buddy_at_a_time on buddyship (community_id, newcomer_id)
  where declined_at is null and ended_at is null;
create index on buddyship (newcomer_id);
create index on buddyship (buddy_id);
create index on buddyship (asked_by);

alter table buddy_wish enable row level security;
alter table buddy_wish force row level security;
alter table buddyship enable row level security;
alter table buddyship force row level security;
grant select, insert, update, delete on buddy_wish to hearth_app;
grant select, insert on buddyship to hearth_app;
-- Who is asked to be near whom stays as it was.
grant update (accepted_at, declined_at, ended_at) on buddyship to hearth_app;

do $$
begin
  execute format('create policy owner_acts_for_nobody on buddy_wish to %I using (true) with check (true)', current_user);
  execute format('create policy owner_acts_for_nobody on buddyship to %I using (true) with check (true)', current_user);
end $$;

create policy mine on buddy_wish to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy coordinators_read on buddy_wish for select to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]));

create policy as_told on buddyship for select to hearth_app using (
  community_id = any ((select my_coordinated())::uuid[])
  or (community_id = any ((select my_communities())::uuid[])
      and (buddy_id = (select my_id()) or (newcomer_id = (select my_id()) and accepted_at is not null)))
);
create policy coordinators_ask on buddyship for insert to hearth_app
  with check (community_id = any ((select my_coordinated())::uuid[]));
create policy those_concerned_change on buddyship for update to hearth_app using (
  community_id = any ((select my_coordinated())::uuid[])
  or (community_id = any ((select my_communities())::uuid[]) and (select my_id()) in (buddy_id, newcomer_id))
);

-- Only whoever was asked says yes or no.
create function keep_ones_own_answer() returns trigger language plpgsql as $$
begin
  if my_id() is not null and my_id() <> old.buddy_id
     and (new.accepted_at, new.declined_at) is distinct from (old.accepted_at, old.declined_at) then
    raise exception 'That is for whoever was asked.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_ones_own_answer before update on buddyship for each row execute function keep_ones_own_answer();

-- A newcomer who would rather be without a buddy ends what was asked for her, without seeing whether anything was.
create function end_my_buddyships(community uuid, moment timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update buddyship set ended_at = moment
  where community_id = community and community = any (my_communities()) and newcomer_id = my_id()
    and declined_at is null and ended_at is null
$$;
revoke execute on function end_my_buddyships(uuid, timestamptz) from public;
grant execute on function end_my_buddyships(uuid, timestamptz) to hearth_app;

-- Whoever leaves, or is kept out, is nobody's buddy any more, and has none.
create function end_buddyships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update buddyship set ended_at = new.ended_at
  where community_id = new.community_id and new.person_id in (newcomer_id, buddy_id)
    and declined_at is null and ended_at is null;
  delete from buddy_wish where community_id = new.community_id and person_id = new.person_id;
  return null;
end $$;
revoke execute on function end_buddyships() from public;
create trigger end_buddyships after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function end_buddyships();

-- Nobody is asked, and nobody says yes, in a community that is closed.
create trigger stays_as_it_was before insert on buddyship for each row execute function stays_as_it_was();
create trigger stays_as_it_was before insert on buddy_wish for each row execute function stays_as_it_was();
create trigger stays_unchanged before update of accepted_at on buddyship for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
