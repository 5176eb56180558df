-- How a community receives those who are new to it.

-- What its convening team says to whoever comes in. Where there is none, the page has words of Hearth's own.
create table welcome (
  community_id uuid primary key references community on delete cascade,
  words_en text check (length(words_en) between 1 and 4000),
  words_fr text check (length(words_fr) between 1 and 4000),
  -- Counts each change, so that nobody overwrites what she has not seen.
  revision integer not null check (revision > 0),
  edited_at timestamptz not null,
  edited_by uuid references person on delete set null
);
create index on welcome (edited_by);

-- First steps that a community adds to those that each has: a line, and where on this site it leads.
create table welcome_step (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  place integer not null check (place > 0),
  name_en text check (length(name_en) between 1 and 120),
  name_fr text check (length(name_fr) between 1 and 120),
  path text not null check (length(path) <= 500 and path ~ '^/([^/]|$)'),
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null)
);
create index on welcome_step (community_id, place);

-- That somebody says of such a step that she has done it: hers alone.
create table welcome_tick (
  owner_id uuid not null references person on delete cascade,
  step_id uuid not null references welcome_step on delete cascade,
  ticked_at timestamptz not null,
  primary key (owner_id, step_id)
);
create index on welcome_tick (step_id);

-- That somebody put the first steps away from the community's page: hers alone.
create table welcome_put_away (
  owner_id uuid not null references person on delete cascade,
  community_id uuid not null references community on delete cascade,
  put_away_at timestamptz not null,
  primary key (owner_id, community_id)
);
create index on welcome_put_away (community_id);

-- Since when somebody's letters are as she chose, and not as everybody's begin. It says nothing that `letters` does not.
alter table person add column letters_chosen_at timestamptz;

do $$
declare one text;
begin
  foreach one in array array['welcome', 'welcome_step', 'welcome_tick', 'welcome_put_away'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select, insert, update, delete on %I to hearth_app', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
  foreach one in array array['welcome', 'welcome_step'] loop
    execute format('create policy fellow_members on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
    execute format('create policy coordinators_change on %I for all to hearth_app
      using (community_id = any ((select my_coordinated())::uuid[]))
      with check (community_id = any ((select my_coordinated())::uuid[]))', one);
  end loop;
  foreach one in array array['welcome_tick', 'welcome_put_away'] loop
    execute format('create policy mine on %I to hearth_app
      using (owner_id = (select my_id())) with check (owner_id = (select my_id()))', one);
  end loop;
end $$;

-- Whose first words wait for an answer: who came in lately, and what she wrote under her name since.
create index membership_joined on membership (community_id, joined_at) where ended_at is null;
