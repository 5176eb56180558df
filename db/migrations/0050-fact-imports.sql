-- A file of facts on its way in: read line by line into a waiting place, looked at, then written all at once or not at all.
create type fact_file as enum ('organisations', 'people', 'employments');
create type fact_line_state as enum ('read', 'new', 'changed', 'unchanged', 'wrong');

create table fact_import (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  started_by uuid references person on delete set null,
  kind fact_file not null,
  file_name text not null,
  stage text not null default 'reading' check (stage in ('reading', 'ready', 'writing', 'done', 'refused')),
  -- Why a file as a whole could not be read, and where.
  refused_because text,
  refused_at_line integer,
  bytes bigint not null,
  bytes_read bigint not null default 0,
  lines integer not null default 0,
  tries smallint not null default 0,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index on fact_import (umbrella_id, started_at desc);
create index on fact_import (started_by);

create table fact_import_line (
  import_id uuid not null references fact_import on delete cascade,
  line integer not null,
  state fact_line_state not null default 'read',
  -- What the line says, under the names of its columns.
  said jsonb not null,
  -- What it would change of what is on record.
  was jsonb,
  -- What is wrong: the key of a sentence, and the column that it is about.
  problem text,
  problem_column text,
  primary key (import_id, line)
);
create index on fact_import_line (import_id, state, line);

alter table fact_import enable row level security;
alter table fact_import force row level security;
alter table fact_import_line enable row level security;
alter table fact_import_line force row level security;
create policy owner_acts_for_nobody on fact_import to current_user using (true) with check (true);
create policy owner_acts_for_nobody on fact_import_line to current_user using (true) with check (true);
-- What is written and read of a file is the job's; a request begins it, and sees how far it is.
grant select, insert, delete on fact_import to hearth_app;
grant update (stage) on fact_import to hearth_app;
grant select on fact_import_line to hearth_app;
create policy administrators_bring on fact_import for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));
create policy of_imports_i_see on fact_import_line for select to hearth_app
  using (exists (select from fact_import i where i.id = fact_import_line.import_id));

-- Whoever has a fact here is on record here, by the address of her account where she has one.
create or replace function go_on_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'employment' then
    insert into person_on_record (umbrella_id, person_id, email, created_at)
    select distinct on (f.umbrella_id, f.person_id) f.umbrella_id, f.person_id, l.email, now()
    from fresh f left join login l on l.id = f.person_id
    on conflict do nothing;
  else
    insert into person_on_record (umbrella_id, person_id, email, created_at)
    select distinct on (i.umbrella_id, f.person_id) i.umbrella_id, f.person_id, l.email, now()
    from fresh f join initiative i on i.id = f.initiative_id left join login l on l.id = f.person_id
    on conflict do nothing;
  end if;
  return null;
end $$;
revoke execute on function go_on_record() from public;
