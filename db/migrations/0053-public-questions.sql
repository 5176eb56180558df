-- What an umbrella answers in public, to people who are not signed in as well: questions in its own words and order. One
-- that was taken off stays for a month, so that it can come back.
create table public_question (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  position integer not null check (position >= 0),
  question_en text check (length(question_en) between 1 and 200),
  question_fr text check (length(question_fr) between 1 and 200),
  -- Markdown.
  answer_en text check (length(answer_en) between 1 and 5000),
  answer_fr text check (length(answer_fr) between 1 and 5000),
  created_at timestamptz not null,
  removed_at timestamptz check (removed_at >= created_at),
  check (coalesce(question_en, question_fr) is not null),
  check ((question_en is null) = (answer_en is null)),
  check ((question_fr is null) = (answer_fr is null))
);
create index on public_question (umbrella_id, position);
alter table public_question enable row level security;
alter table public_question force row level security;
grant select, insert, update, delete on public_question to hearth_app;
create policy owner_acts_for_nobody on public_question to current_user using (true) with check (true);
create policy answers_are_public on public_question for select to hearth_app using (removed_at is null);
create policy administrators_change on public_question for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));
