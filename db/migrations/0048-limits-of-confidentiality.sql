-- What an umbrella says of the limits of confidentiality, since what the law asks differs from place to place: the words
-- with which agreements under it begin. Where it says nothing, those of the umbrella above it, or Hearth's own.
create table confidentiality_limits (
  umbrella_id uuid primary key references umbrella on delete cascade,
  text_en text check (length(text_en) between 1 and 2000),
  text_fr text check (length(text_fr) between 1 and 2000),
  edited_at timestamptz not null,
  check (coalesce(text_en, text_fr) is not null)
);
alter table confidentiality_limits enable row level security;
alter table confidentiality_limits force row level security;
grant select, insert, update, delete on confidentiality_limits to hearth_app;
create policy owner_acts_for_nobody on confidentiality_limits to current_user using (true) with check (true);
create policy under_my_roofs on confidentiality_limits for select to hearth_app
  using (umbrella_id = any ((select my_roofs())::uuid[]));
create policy administrators_change on confidentiality_limits for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));
