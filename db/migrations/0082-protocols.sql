-- A community's own way of working through something together: written by those who call it together, or adapted from one
-- that comes with Hearth. Those that come with Hearth are no rows.
create type sensitivity as enum ('low', 'medium', 'high');
create table protocol (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  language language not null,
  title text not null check (length(title) between 1 and 120),
  purpose text not null default '' check (length(purpose) <= 600),
  -- What to take care of.
  care text not null default '' check (length(care) <= 1000),
  -- Where it comes from, in words.
  origin text not null default '' check (length(origin) <= 300),
  people_from smallint not null check (people_from between 2 and 300),
  -- Null: as many as come.
  people_to smallint check (people_to between people_from and 300),
  sensitivity sensitivity not null,
  -- Whether whoever facilitates has to know how.
  needs_skill boolean not null,
  -- Stages of a community in which it fits; none: all.
  stages text[] not null
    check (stages <@ '{potential,coalescing,maturing,stewardship,transformation}' and array_ndims(stages) is distinct from 2),
  -- In their order: [{"title", "minutes", "isEach", "who", "text"}].
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 20
    and octet_length(steps::text) < 200000),
  -- Counts each change, so that whoever saves can be told that it is not the one she opened.
  revision integer not null default 1,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  edited_by uuid references person on delete set null,
  removed_at timestamptz
);
create index on protocol (community_id, lower(title), id) where removed_at is null;
create index on protocol (community_id);
create index on protocol (edited_by);
create trigger stays_as_it_was before insert or update on protocol for each row execute function stays_as_it_was();

alter table protocol enable row level security;
alter table protocol force row level security;
create policy owner_acts_for_nobody on protocol to current_user using (true) with check (true);
grant select, insert, update on protocol to hearth_app;
create policy in_my_communities on protocol for select to hearth_app using (
  community_id = any ((select my_communities())::uuid[])
  and (removed_at is null or i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
);
create policy those_who_facilitate on protocol to hearth_app
  using (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
  with check (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'));
