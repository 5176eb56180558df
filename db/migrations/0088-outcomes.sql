-- What comes of gatherings: what was decided and by which rule, what somebody does until when, what was learned.
create type decision_rule as enum ('consent', 'consensus', 'vote', 'advice');
create type decision_state as enum ('proposed', 'decided', 'not_decided', 'withdrawn');
create type decision_voice as enum ('agree', 'reserve', 'object', 'aside');
create type action_state as enum ('open', 'done', 'dropped');

create table outcome_decision (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  gathering_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  rule decision_rule not null,
  -- What was objected aloud, as whoever took notes wrote it down.
  objections text not null default '' check (length(objections) <= 2000),
  state decision_state not null default 'proposed',
  proposed_at timestamptz not null,
  proposed_by uuid references person on delete set null,
  -- What was said before this moment was said of other words.
  worded_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person on delete set null,
  unique (id, community_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check ((state = 'proposed') = (settled_at is null))
);
create index on outcome_decision (community_id, proposed_at desc, id);
create index on outcome_decision (gathering_id, community_id);
create index on outcome_decision (proposed_by);
create index on outcome_decision (settled_by);

-- What somebody says of a proposal, with her name. Whoever objects says why.
create table outcome_voice (
  decision_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  voice decision_voice not null,
  words text not null default '' check (length(words) <= 1000),
  said_at timestamptz not null,
  primary key (decision_id, person_id),
  foreign key (decision_id, community_id) references outcome_decision (id, community_id) on delete cascade,
  check (voice <> 'object' or words <> '')
);
create index on outcome_voice (decision_id, community_id);
create index on outcome_voice (person_id);

create table outcome_action (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  gathering_id uuid not null,
  text text not null check (length(text) between 1 and 500),
  -- Nobody: somebody may take it up.
  owner_id uuid references person on delete set null,
  due date,
  -- Whether it was parked in the gathering, to be looked at again.
  is_parked boolean not null default false,
  state action_state not null default 'open',
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  closed_at timestamptz,
  closed_by uuid references person on delete set null,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check ((state = 'open') = (closed_at is null))
);
create index on outcome_action (community_id, due) where state = 'open';
create index on outcome_action (community_id);
create index on outcome_action (gathering_id, community_id);
create index on outcome_action (owner_id);
create index on outcome_action (created_by);
create index on outcome_action (closed_by);

create table outcome_learning (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  gathering_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on outcome_learning (community_id);
create index on outcome_learning (gathering_id, community_id);
create index on outcome_learning (created_by);

do $$
declare one text;
begin
  foreach one in array array['outcome_decision', 'outcome_voice', 'outcome_action', 'outcome_learning'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('grant select, insert, update on %I to hearth_app', one);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
  foreach one in array array['outcome_decision', 'outcome_action', 'outcome_learning'] loop
    execute format('create policy those_who_keep_notes on %I to hearth_app
      using (i_act_as(community_id, ''core_member'', ''facilitator'', ''coordinator''))
      with check (i_act_as(community_id, ''core_member'', ''facilitator'', ''coordinator''))', one);
  end loop;
end $$;
create policy mine on outcome_voice to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy mine_or_nobodys on outcome_action for update to hearth_app
  using ((owner_id is null or owner_id = (select my_id())) and community_id = any ((select my_communities())::uuid[]))
  with check (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy said_by_me on outcome_learning for insert to hearth_app
  with check (created_by = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

-- Nothing is said of what is settled. Whoever says something waits for whoever settles it, and the other way round.
create function asks_whether_it_is_open() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare found decision_state;
begin
  select state into found from outcome_decision where id = new.decision_id for share;
  if found <> 'proposed' then
    raise exception 'This proposal is settled.' using errcode = '23514', constraint = 'decision_is_settled';
  end if;
  return new;
end $$;
revoke execute on function asks_whether_it_is_open() from public;
create trigger asks_whether_it_is_open before insert or update on outcome_voice
  for each row execute function asks_whether_it_is_open();

-- What whoever leaves had taken on, somebody else can take up.
create function give_back_actions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update outcome_action set owner_id = null
    where community_id = new.community_id and owner_id = new.person_id and state = 'open';
  return null;
end $$;
revoke execute on function give_back_actions() from public;
create trigger give_back_actions after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function give_back_actions();
