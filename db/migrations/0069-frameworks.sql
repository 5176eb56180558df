-- What an umbrella means by a community of practice, in its own words, for everybody to read: in versions, of which the
-- latest is shown. One without words in either language takes the page off.
create table framework (
  umbrella_id uuid not null references umbrella on delete cascade,
  version integer not null check (version > 0),
  -- Markdown.
  words_en text check (length(words_en) between 1 and 20000),
  words_fr text check (length(words_fr) between 1 and 20000),
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  superseded_at timestamptz check (superseded_at >= made_at),
  primary key (umbrella_id, version)
);
create unique index framework_current on framework (umbrella_id) where superseded_at is null;
create index on framework (made_by);
alter table framework enable row level security;
alter table framework force row level security;
grant select, insert on framework to hearth_app;
-- What was said stays as it was said.
grant update (superseded_at) on framework to hearth_app;
create policy owner_acts_for_nobody on framework to current_user using (true) with check (true);
create policy what_holds_is_public on framework for select to hearth_app using (superseded_at is null);
create policy administrators_read_all on framework for select to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]));
create policy administrators_write on framework for insert to hearth_app
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]) and made_by = (select my_id()));
create policy administrators_change on framework for update to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]));
