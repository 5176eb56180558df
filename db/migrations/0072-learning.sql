-- That somebody has read a lesson of the learning path: hers alone. Nothing counts it, and nobody who looks after
-- anything reads it.
create table lesson_read (
  owner_id uuid not null references person on delete cascade,
  lesson text not null check (length(lesson) between 1 and 40),
  read_at timestamptz not null,
  primary key (owner_id, lesson)
);
alter table lesson_read enable row level security;
alter table lesson_read force row level security;
grant select, insert, delete on lesson_read to hearth_app;
create policy owner_acts_for_nobody on lesson_read to current_user using (true) with check (true);
create policy mine on lesson_read to hearth_app
  using (owner_id = (select my_id())) with check (owner_id = (select my_id()));
