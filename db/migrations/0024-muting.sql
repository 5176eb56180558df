-- Whom somebody would rather not hear from. Hers alone: nobody is told, whoever is muted least of all.
create table muting (
  owner_id uuid not null references person on delete cascade,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  primary key (owner_id, person_id),
  check (owner_id <> person_id)
);
create index on muting (person_id);

alter table muting enable row level security;
alter table muting force row level security;
grant select, insert, delete on muting to hearth_app;
create policy owner_acts_for_nobody on muting to current_user using (true) with check (true);
create policy mine on muting to hearth_app using (owner_id = (select my_id())) with check (owner_id = (select my_id()));
