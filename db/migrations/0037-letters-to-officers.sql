-- When whoever protects privacy was last written to of what waits for her. Nobody reads it: it tells when words were
-- flagged or held.
create table officer_letter (
  person_id uuid primary key references person on delete cascade,
  told_at timestamptz not null
);
alter table officer_letter enable row level security;
alter table officer_letter force row level security;
create policy owner_acts_for_nobody on officer_letter to current_user using (true) with check (true);
