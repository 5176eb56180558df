-- What a gathering is read for: put in by those who convene, in its order, with questions to guide whoever reads.
create table gathering_reading (
  id uuid primary key,
  gathering_id uuid not null,
  community_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  author text not null default '' check (length(author) <= 300),
  url text not null default '' check (length(url) <= 1000 and (url = '' or url like 'https://%')),
  minutes integer check (minutes between 1 and 600),
  is_together boolean not null,
  -- One a line.
  questions text not null default '' check (length(questions) <= 4000),
  position integer not null check (position > 0),
  revision integer not null default 1,
  removed_at timestamptz,
  edited_at timestamptz not null,
  edited_by uuid references person on delete set null,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on gathering_reading (gathering_id, community_id);
create index on gathering_reading (edited_by);

alter table gathering_reading enable row level security;
alter table gathering_reading force row level security;
do $$ begin
  execute format('create policy owner_acts_for_nobody on gathering_reading to %I using (true) with check (true)', current_user);
end $$;
grant select, insert, update, delete on gathering_reading to hearth_app;
create trigger stays_as_it_was before insert or update on gathering_reading for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
create policy those_who_convene on gathering_reading to hearth_app
  using (community_id = any ((select my_convened())::uuid[]))
  with check (community_id = any ((select my_convened())::uuid[]));
create policy in_my_communities on gathering_reading for select to hearth_app
  using (removed_at is null and community_id = any ((select my_communities())::uuid[]));
