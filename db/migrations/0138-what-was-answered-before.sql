-- What an umbrella's public questions said until somebody changed them. The words that hold are in the question itself; these
-- go with it when it goes for good.
alter table public_question add constraint public_question_of_umbrella unique (id, umbrella_id);
create table public_question_version (
  question_id uuid not null,
  umbrella_id uuid not null references umbrella on delete cascade,
  version integer not null check (version > 0),
  question_en text check (length(question_en) between 1 and 200),
  question_fr text check (length(question_fr) between 1 and 200),
  -- Markdown.
  answer_en text check (length(answer_en) between 1 and 5000),
  answer_fr text check (length(answer_fr) between 1 and 5000),
  changed_at timestamptz not null,
  changed_by uuid references person on delete set null,
  primary key (question_id, version),
  foreign key (question_id, umbrella_id) references public_question (id, umbrella_id) on delete cascade,
  check (coalesce(question_en, question_fr) is not null),
  check ((question_en is null) = (answer_en is null)),
  check ((question_fr is null) = (answer_fr is null))
);
create index on public_question_version (umbrella_id);
create index on public_question_version (changed_by);
alter table public_question_version enable row level security;
alter table public_question_version force row level security;
-- What was said stays as it was said.
grant select, insert on public_question_version to hearth_app;
create policy owner_acts_for_nobody on public_question_version to current_user using (true) with check (true);
create policy administrators_read on public_question_version for select to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]));
create policy administrators_write on public_question_version for insert to hearth_app
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]) and changed_by = (select my_id()));
