-- Asking to join: each request is a case with a state, a team that looks at it, and what was said on the way.
create type request_state as enum (
  'draft', 'submitted', 'under_review', 'info_requested', 'approved', 'declined', 'waitlisted', 'withdrawn', 'expired');

-- How a community takes people in. It never holds more people than its size: members, and places promised to those who
-- have not come in yet. The counts are kept by triggers on this row, so that two who approve at once wait for each other.
alter table community
  add column takes_requests boolean not null default true,
  add column answer_days smallint not null default 14 check (answer_days between 1 and 90),
  add column core_sees_requests boolean not null default false,
  add column size_limit integer check (size_limit between 2 and 100000),
  add column promised_places integer not null default 0 check (promised_places >= 0),
  add constraint community_fits check (size_limit is null or member_count + promised_places <= size_limit);

-- Who looks at requests to the communities of a family, beside each community's coordinators.
create table family_reviewer (
  family_id uuid not null references family on delete cascade,
  person_id uuid not null references person on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  added_by uuid references person on delete set null,
  created_at timestamptz not null,
  primary key (family_id, person_id)
);
create index on family_reviewer (person_id);
create index on family_reviewer (umbrella_id);
create index on family_reviewer (added_by);

create table join_request (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  -- Null until somebody who asked without an account has made one.
  person_id uuid references person on delete cascade,
  -- Where to write to who has no account. Nobody but the program and who reviews the case reads it.
  email text check (email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  language language not null,
  state request_state not null,
  practice text not null check (length(practice) between 1 and 300),
  words text not null default '' check (length(words) <= 1000),
  -- What was said about the facts that the community's rule asks of, as `src/eligibility` reads it.
  said jsonb not null default '{}',
  created_at timestamptz not null,
  submitted_at timestamptz,
  -- By when an answer is owed.
  due_at timestamptz,
  -- By when an answer to the reviewers' question is awaited.
  answer_by timestamptz,
  held_by uuid references person on delete set null,
  handed_by uuid references person on delete set null,
  waits_since timestamptz,
  decided_at timestamptz,
  decided_by uuid references person on delete set null,
  reason text check (reason in ('notPractising', 'notEligible', 'otherCommunity', 'other')),
  -- How the rule came out when it was decided.
  evaluation jsonb,
  appealed_at timestamptz,
  -- When an approved place was taken up.
  taken_at timestamptz,
  invitation_id uuid references invitation on delete set null,
  check (person_id is not null or email is not null),
  check ((state = 'draft') = (submitted_at is null)),
  check (state <> 'waitlisted' or waits_since is not null),
  check (state not in ('approved', 'declined') or decided_at is not null),
  check ((state = 'declined') <= (reason is not null)),
  check (taken_at is null or state = 'approved')
);
create unique index one_open_request_of_person on join_request (community_id, person_id)
  where state in ('submitted', 'under_review', 'info_requested', 'waitlisted');
create unique index one_open_request_of_address on join_request (community_id, email)
  where person_id is null and state in ('submitted', 'under_review', 'info_requested', 'waitlisted');
create index on join_request (person_id);
create index on join_request (email);
create index on join_request (umbrella_id);
create index on join_request (invitation_id);
create index on join_request (held_by);
create index on join_request (handed_by);
create index on join_request (decided_by);
-- The list of those who review: whoever waits longest for an answer comes first.
create index join_request_open on join_request (community_id, due_at, id)
  where state in ('submitted', 'under_review', 'info_requested');
create index join_request_waiting on join_request (community_id, waits_since, id) where state = 'waitlisted';
create index join_request_settled on join_request (community_id, submitted_at desc, id desc)
  where state in ('approved', 'declined', 'withdrawn', 'expired');
create index join_request_to_sweep on join_request (created_at) where state in ('draft', 'declined', 'withdrawn', 'expired');

-- What happened to a case, in order. What reviewers keep among themselves is internal.
create table join_step (
  id bigint generated always as identity primary key,
  request_id uuid not null references join_request on delete cascade,
  kind text not null,
  actor_id uuid references person on delete set null,
  is_internal boolean not null default false,
  -- What was written to the applicant, or by her.
  message text not null default '' check (length(message) <= 4000),
  -- What reviewers noted.
  note text not null default '' check (length(note) <= 1000),
  at timestamptz not null,
  check (is_internal or note = '')
);
create index on join_step (request_id, id);
create index on join_step (actor_id);

-- A reviewer who is too near to somebody to decide about her: the case is not hers any more.
create table join_recusal (
  request_id uuid not null references join_request on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (request_id, person_id)
);
create index on join_recusal (person_id);

-- Links by which somebody without an account follows her request. Only the program reads them.
create table join_link (
  token_hash text primary key,
  request_id uuid not null references join_request on delete cascade,
  expires_at timestamptz not null
);
create index on join_link (request_id);

-- Communities whose requests the viewer looks at: those that she coordinates, and those of families whose team she is in.
create function my_reviewed() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$
  select coalesce(my_coordinated(), '{}') || array(
    select c.id from family_reviewer r join community c on c.family_id = r.family_id where r.person_id = my_id())
$$;
revoke execute on function my_reviewed() from public;
grant execute on function my_reviewed() to hearth_app;

-- Communities whose requests she may see without deciding: those whose leadership group she is in, where they chose so.
create function my_seen_requests() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$
  select array(
    select c.id from membership m join community c on c.id = m.community_id
    where m.person_id = my_id() and m.ended_at is null and 'core_member' = any (m.roles) and c.core_sees_requests)
$$;
revoke execute on function my_seen_requests() from public;
grant execute on function my_seen_requests() to hearth_app;

-- Those with whom the viewer reviews, by name: to see who did what, and to hand a case over.
create function review_team(community uuid) returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.display_name from person p
  where ($1 = any (my_reviewed()) or $1 = any (my_seen_requests())
         or exists (select from public.community c where c.id = $1 and c.umbrella_id = any (my_umbrellas())))
    and (exists (select from membership m where m.community_id = $1 and m.person_id = p.id
                 and m.ended_at is null and 'coordinator' = any (m.roles))
         or exists (select from family_reviewer r join public.community c on c.family_id = r.family_id
                    where c.id = $1 and r.person_id = p.id))
$$;
revoke execute on function review_team(uuid) from public;
grant execute on function review_team(uuid) to hearth_app;

-- The team of a family, by name, for administrators; and whose address this is, among people under the same roof.
create function family_team(family uuid) returns table (person_id uuid, name text, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.display_name, r.created_at from family_reviewer r join person p on p.id = r.person_id
  where r.family_id = $1 and r.umbrella_id = any (my_umbrellas())
$$;
create function person_for_team(family uuid, address text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive above as (
    select u.id, u.parent_id from umbrella u join public.family f on f.umbrella_id = u.id
    where f.id = $1 and u.id = any (my_umbrellas())
    union select u.id, u.parent_id from umbrella u join above on above.parent_id = u.id
  ), roof as (
    select a.id from above a where a.parent_id is null
    union select u.id from umbrella u join roof on u.parent_id = roof.id
  )
  select p.id from login l join person p on p.id = l.id
  where l.email = lower($2) and p.umbrella_id in (select roof.id from roof)
$$;
revoke execute on function family_team(uuid), person_for_team(uuid, text) from public;
grant execute on function family_team(uuid), person_for_team(uuid, text) to hearth_app;

-- A place is promised from the approval until it is taken up or given back.
create function count_promised_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before integer := case when tg_op = 'INSERT' then 0 else (old.state = 'approved' and old.taken_at is null)::int end;
  after integer := case when tg_op = 'DELETE' then 0 else (new.state = 'approved' and new.taken_at is null)::int end;
begin
  if before <> after then
    update community set promised_places = promised_places + after - before
    where id = case when tg_op = 'DELETE' then old.community_id else new.community_id end;
  end if;
  return null;
end $$;
revoke execute on function count_promised_places() from public;
create trigger count_promised_places after insert or delete or update of state, taken_at on join_request
  for each row execute function count_promised_places();

-- What was written to the applicant goes out by mail too, from a job that the commit starts.
create function send_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('sendJoinLetter', json_build_object('step', new.id));
  return null;
end $$;
revoke execute on function send_step() from public;
create constraint trigger send_step after insert on join_step deferrable initially deferred
  for each row when (new.kind in ('asked', 'approved', 'declined', 'waitlisted', 'offered', 'expired', 'upheld'))
  execute function send_step();

do $$
declare one text;
begin
  foreach one in array array['family_reviewer', 'join_request', 'join_step', 'join_recusal', 'join_link'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
end $$;
grant select, insert, delete on family_reviewer to hearth_app;
grant select, insert, update on join_request to hearth_app;
grant select, insert on join_step, join_recusal to hearth_app;

create policy administrators_keep on family_reviewer to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[])
    and exists (select from family f where f.id = family_reviewer.family_id and f.umbrella_id = family_reviewer.umbrella_id));
create policy oneself on family_reviewer for select to hearth_app using (person_id = (select my_id()));

create policy mine on join_recusal for select to hearth_app using (person_id = (select my_id()));
create policy declared_by_myself on join_recusal for insert to hearth_app with check (person_id = (select my_id()));

create policy of_those_concerned on join_request for select to hearth_app using (
  person_id = (select my_id())
  or (state <> 'draft'
      and (community_id = any ((select my_reviewed())::uuid[])
           or community_id = any ((select my_seen_requests())::uuid[])
           or (appealed_at is not null and umbrella_id = any ((select my_umbrellas())::uuid[])))
      and not exists (select from join_recusal r where r.request_id = join_request.id and r.person_id = (select my_id())))
);
create policy as_myself on join_request for insert to hearth_app with check (
  person_id = (select my_id()) and email is null and state in ('draft', 'submitted')
  and exists (select from community c where c.id = join_request.community_id
              and c.umbrella_id = join_request.umbrella_id and c.takes_requests)
);
create policy those_who_review_change on join_request for update to hearth_app
  using (person_id is distinct from (select my_id()) and state <> 'draft'
    and (community_id = any ((select my_reviewed())::uuid[])
         or (appealed_at is not null and umbrella_id = any ((select my_umbrellas())::uuid[]))));
create policy whoever_asks_changes on join_request for update to hearth_app
  using (person_id = (select my_id()))
  with check (person_id = (select my_id()) and state in ('submitted', 'under_review', 'withdrawn'));

create policy of_those_concerned on join_step for select to hearth_app using (
  exists (select from join_request r where r.id = join_step.request_id
          and (not join_step.is_internal or r.person_id is distinct from (select my_id())))
);
create policy as_myself on join_step for insert to hearth_app with check (
  actor_id = (select my_id()) and exists (select from join_request r where r.id = join_step.request_id)
);

-- Who asks to join is the affair of those who review, and not of those inside.
drop policy in_my_places on event;
create policy in_my_places on event for select to hearth_app using (
  (community_id = any ((select my_communities())::uuid[]) and kind not like 'words.%' and kind not like 'request.%')
  or (community_id is null and umbrella_id = any ((select my_umbrellas())::uuid[]))
  or actor_id = (select my_id())
);
create index event_of_request on event (subject_id) where kind like 'request.%';

-- A notice of a request stands under no community: who looks at requests need not belong to it, and who asks does not yet.
-- Whoever looks at them no longer is told of them no longer.
alter table notice add column request_id uuid references join_request on delete cascade;
create index on notice (request_id) where request_id is not null;

create function forget_requests(person uuid, community uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from notice n using join_request r
  where n.request_id = r.id and n.owner_id = $1 and r.community_id = $2 and r.person_id is distinct from $1
$$;
revoke execute on function forget_requests(uuid, uuid) from public;

create function leave_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'join_recusal' then
    delete from notice where owner_id = new.person_id and request_id = new.request_id;
  elsif tg_table_name = 'family_reviewer' then
    perform forget_requests(old.person_id, c.id) from community c where c.family_id = old.family_id
      and not exists (select from membership m where m.community_id = c.id and m.person_id = old.person_id
                      and m.ended_at is null and 'coordinator' = any (m.roles));
  elsif not exists (select from family_reviewer r join community c on c.family_id = r.family_id
                    where c.id = old.community_id and r.person_id = old.person_id) then
    perform forget_requests(old.person_id, old.community_id);
  end if;
  return null;
end $$;
revoke execute on function leave_review() from public;
create trigger leave_review after insert on join_recusal for each row execute function leave_review();
create trigger leave_review after delete on family_reviewer for each row execute function leave_review();
create trigger leave_review after update of roles, ended_at on membership for each row
  when ('coordinator' = any (old.roles) and (not 'coordinator' = any (new.roles) or new.ended_at is not null))
  execute function leave_review();
