create table family (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  name_en text,
  name_fr text,
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null)
);
create index on family (umbrella_id);

create table community (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete restrict,
  family_id uuid references family on delete set null,
  name_en text,
  name_fr text,
  purpose_en text,
  purpose_fr text,
  kind community_kind not null,
  visibility visibility not null,
  member_count integer not null default 0 check (member_count >= 0),
  last_posted_at timestamptz,
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null),
  -- Who belongs to an affinity community is never shown outside it, and neither is the community.
  constraint affinity_is_hidden check (kind <> 'affinity' or visibility = 'hidden')
);
create index on community (umbrella_id);

-- A person's time in a community. Leaving ends it; coming back opens it again.
create table membership (
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  roles role[] not null check (cardinality(roles) > 0),
  joined_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person on delete set null,
  ended_because text check (ended_because in ('left', 'removed')),
  -- Until when the member has seen everything: "mark all read".
  caught_up_at timestamptz not null,
  visited_at timestamptz not null,
  primary key (community_id, person_id),
  check ((ended_at is null) = (ended_because is null))
);
create index on membership (person_id, community_id);

-- The headcount is kept here, so that it is right whoever writes: an invitation, a coordinator, an import. The row of
-- the community is locked by it, which makes two changes at once wait for each other.
create function count_members_come() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update community c set member_count = c.member_count + come.n
  from (select community_id, count(*) as n from after where ended_at is null group by community_id) come
  where c.id = come.community_id;
  return null;
end $$;
create function count_members_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update community c set member_count = c.member_count - gone.n
  from (select community_id, count(*) as n from before where ended_at is null group by community_id) gone
  where c.id = gone.community_id;
  return null;
end $$;
create function count_member_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update community c set member_count = c.member_count + case when new.ended_at is null then 1 else -1 end
  where c.id = new.community_id;
  return null;
end $$;
revoke execute on function count_members_come(), count_members_gone(), count_member_changed() from public;
create trigger count_members_come after insert on membership
  referencing new table as after for each statement execute function count_members_come();
create trigger count_members_gone after delete on membership
  referencing old table as before for each statement execute function count_members_gone();
create trigger count_member_changed after update of ended_at on membership
  for each row when ((old.ended_at is null) <> (new.ended_at is null)) execute function count_member_changed();

-- A way in: to a community, to an umbrella (as one who looks after it, or as nobody in particular), or to the account
-- of somebody imported.
create table invitation (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  community_id uuid references community on delete cascade,
  roles role[] not null default '{member}',
  is_administrator boolean not null default false,
  person_id uuid references person on delete cascade,
  email text not null check (email = lower(email)),
  language language not null,
  token_hash text not null unique,
  invited_by uuid references person on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person on delete set null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person on delete set null
);
create index on invitation (community_id);
create index on invitation (umbrella_id);
create index on invitation (email);
create index on invitation (person_id);
