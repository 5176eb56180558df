-- What an umbrella keeps on record, so that rules can ask: who belongs to which organisation, in what, since when.
-- Two periods of the same thing may not overlap. That takes equality of an id and the overlap of ranges in one index; the
-- extension comes with PostgreSQL itself, is trusted, and is there wherever unaccent and pg_trgm are.
create extension if not exists btree_gist;

create type initiative_kind as enum ('vawir_vir', 'sac', 'icat', 'other');
create type initiative_part as enum ('chair', 'cochair', 'coordinator');

-- Who pays for a programme stream.
create table funder (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  name_en text check (length(name_en) between 1 and 120),
  name_fr text check (length(name_fr) between 1 and 120),
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null),
  unique (id, umbrella_id)
);
create index on funder (umbrella_id);

-- A kind of funded work, by the code that contracts call it. One that is no more stays for those who worked in it.
create table programme_stream (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  code text not null check (code ~ '^[[:alnum:]][[:alnum:]._-]{0,19}$'),
  name_en text check (length(name_en) between 1 and 120),
  name_fr text check (length(name_fr) between 1 and 120),
  funder_id uuid,
  retired_at timestamptz,
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null),
  foreign key (funder_id, umbrella_id) references funder (id, umbrella_id) on delete restrict
);
create unique index programme_stream_code on programme_stream (umbrella_id, lower(code));
create index on programme_stream (funder_id);

-- An organisation that belongs to an umbrella, or did. Its jurisdiction is one of those named in src/organisations.
create table member_organisation (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  -- What the umbrella's own files call it.
  code text check (code ~ '^[[:alnum:]][[:alnum:]._-]{0,39}$'),
  name text not null check (length(name) between 1 and 160),
  jurisdiction text not null check (jurisdiction ~ '^[A-Z]{2}-[A-Z]{2,3}$'),
  created_at timestamptz not null,
  unique (id, umbrella_id)
);
create unique index member_organisation_code on member_organisation (umbrella_id, lower(code));
create unique index member_organisation_name on member_organisation (umbrella_id, lower(name), jurisdiction);

-- From when to when it belonged. Its last day counts.
create table organisation_membership (
  id uuid primary key,
  organisation_id uuid not null references member_organisation on delete cascade,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null,
  constraint organisation_membership_order check (ends_on >= starts_on),
  constraint organisation_membership_apart exclude using gist
    (organisation_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index on organisation_membership (organisation_id, starts_on desc);

-- Local work together that an umbrella knows of, such as a committee or an assessment team.
create table initiative (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  kind initiative_kind not null,
  name text not null check (length(name) between 1 and 160),
  region text check (length(region) between 1 and 120),
  created_at timestamptz not null
);
create index on initiative (umbrella_id);

-- Who holds which part in it, from when to when.
create table initiative_role (
  id uuid primary key,
  initiative_id uuid not null references initiative on delete cascade,
  person_id uuid not null references person on delete cascade,
  role initiative_part not null,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null,
  constraint initiative_role_order check (ends_on >= starts_on),
  constraint initiative_role_apart exclude using gist
    (initiative_id with =, person_id with =, role with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index on initiative_role (initiative_id);
create index on initiative_role (person_id);

-- Whom an umbrella keeps facts of. She need not have an account: by this address she is known in its files.
create table person_on_record (
  umbrella_id uuid not null references umbrella on delete cascade,
  person_id uuid not null references person on delete cascade,
  email text check (email = lower(email)),
  created_at timestamptz not null,
  primary key (umbrella_id, person_id),
  unique (umbrella_id, email)
);
create index on person_on_record (person_id);

-- Where somebody works, as what, since when. Private to her and to those who look after the umbrella.
create table employment (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- Null where it is no member organisation; then its name is said.
  organisation_id uuid,
  organisation_name text check (length(organisation_name) between 1 and 160),
  role_title text not null check (length(role_title) between 1 and 120),
  -- Null where nobody said.
  carries_caseload boolean,
  -- Whether somebody said in which streams: otherwise none is not none.
  streams_known boolean not null default false,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null,
  constraint employment_order check (ends_on >= starts_on),
  check (num_nonnulls(organisation_id, organisation_name) = 1),
  foreign key (organisation_id, umbrella_id) references member_organisation (id, umbrella_id) on delete restrict
);
create unique index employment_once on employment
  (person_id, umbrella_id, coalesce(organisation_id::text, lower(organisation_name)), lower(role_title), starts_on);
create index on employment (umbrella_id);
create index on employment (organisation_id);

create table employment_stream (
  employment_id uuid not null references employment on delete cascade,
  stream_id uuid not null references programme_stream on delete restrict,
  primary key (employment_id, stream_id)
);
create index on employment_stream (stream_id);

-- Which streams a community is for.
create table community_stream (
  community_id uuid not null references community on delete cascade,
  stream_id uuid not null references programme_stream on delete restrict,
  primary key (community_id, stream_id)
);
create index on community_stream (stream_id);

-- What a family's communities do alike. A community without a word of its own does as its family; 0 months means that it
-- meets when it wishes. A family's visibility is what new communities begin with: those that exist never change by it.
alter table family
  add column inbox_address text check (inbox_address = lower(inbox_address) and length(inbox_address) <= 254),
  add column rhythm_months smallint check (rhythm_months between 0 and 24),
  add column default_visibility visibility;
alter table community
  add column inbox_address text check (inbox_address = lower(inbox_address) and length(inbox_address) <= 254),
  add column rhythm_months smallint check (rhythm_months between 0 and 24);

-- Every change of what is on record: who, when, what it was and what it became. It goes with whom it is about.
create table fact_change (
  id bigint generated always as identity primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  kind text not null,
  -- What was changed: an organisation, a stream, an initiative, a family. Of facts about somebody, who it is.
  subject_id uuid not null,
  person_id uuid references person on delete cascade,
  actor_id uuid references person on delete set null,
  before jsonb,
  after jsonb,
  at timestamptz not null
);
create index on fact_change (subject_id, id desc);
create index on fact_change (person_id);
create index on fact_change (umbrella_id, id desc);

-- Whoever has a fact here is on record here, whoever wrote it.
create function go_on_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'employment' then
    insert into person_on_record (umbrella_id, person_id, created_at)
    select distinct umbrella_id, person_id, now() from fresh on conflict do nothing;
  else
    insert into person_on_record (umbrella_id, person_id, created_at)
    select distinct i.umbrella_id, fresh.person_id, now() from fresh join initiative i on i.id = fresh.initiative_id
    on conflict do nothing;
  end if;
  return null;
end $$;
revoke execute on function go_on_record() from public;
create trigger go_on_record after insert on employment
  referencing new table as fresh for each statement execute function go_on_record();
create trigger go_on_record after insert on initiative_role
  referencing new table as fresh for each statement execute function go_on_record();

-- Of her own employment somebody may say that it is over, and nothing else.
create function end_employment_only() returns trigger language plpgsql as $$
begin
  if my_id() is not null and new.umbrella_id <> all (coalesce(my_umbrellas(), '{}')) then
    if new.ends_on is null or new.ends_on > old.ends_on then
      raise exception 'What is over is not begun again.' using errcode = '42501';
    end if;
    old.ends_on := new.ends_on;
    if old is distinct from new then
      raise exception 'Whoever is employed may end it, not change it.' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;
create trigger end_employment_only before update on employment
  for each row execute function end_employment_only();

do $$
declare one text;
begin
  foreach one in array array[
    'funder', 'programme_stream', 'member_organisation', 'organisation_membership', 'initiative', 'initiative_role',
    'person_on_record', 'employment', 'employment_stream', 'community_stream', 'fact_change'
  ] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;

  -- Their names are public facts, which the umbrella's public pages say.
  foreach one in array array['funder', 'programme_stream', 'member_organisation', 'initiative'] loop
    execute format('create policy names_are_public on %I for select to hearth_app using (true)', one);
    execute format('create policy administrators_change on %I for all to hearth_app
      using (umbrella_id = any ((select my_umbrellas())::uuid[]))
      with check (umbrella_id = any ((select my_umbrellas())::uuid[]))', one);
  end loop;
end $$;
grant select, insert, update, delete on
  funder, programme_stream, member_organisation, organisation_membership, initiative, initiative_role, employment,
  employment_stream, community_stream
  to hearth_app;
grant select on person_on_record to hearth_app;
grant select, insert on fact_change to hearth_app;

create policy administrators_keep on organisation_membership for all to hearth_app
  using (exists (select from member_organisation o where o.id = organisation_membership.organisation_id
                 and o.umbrella_id = any ((select my_umbrellas())::uuid[])))
  with check (exists (select from member_organisation o where o.id = organisation_membership.organisation_id
                      and o.umbrella_id = any ((select my_umbrellas())::uuid[])));

create policy administrators_read on person_on_record for select to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]));

create policy administrators_keep on initiative_role for all to hearth_app
  using (exists (select from initiative i where i.id = initiative_role.initiative_id
                 and i.umbrella_id = any ((select my_umbrellas())::uuid[])))
  with check (exists (select from initiative i join person_on_record r on r.umbrella_id = i.umbrella_id
                      where i.id = initiative_role.initiative_id and r.person_id = initiative_role.person_id
                        and i.umbrella_id = any ((select my_umbrellas())::uuid[])));
create policy mine on initiative_role for select to hearth_app using (person_id = (select my_id()));

create policy administrators_keep on employment for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[])
              and exists (select from person_on_record r where r.umbrella_id = employment.umbrella_id
                          and r.person_id = employment.person_id));
create policy mine on employment for select to hearth_app using (person_id = (select my_id()));
create policy i_end_mine on employment for update to hearth_app
  using (person_id = (select my_id())) with check (person_id = (select my_id()));

create policy of_what_i_read on employment_stream for select to hearth_app
  using (exists (select from employment e where e.id = employment_stream.employment_id));
create policy administrators_keep on employment_stream for all to hearth_app
  using (exists (select from employment e where e.id = employment_stream.employment_id
                 and e.umbrella_id = any ((select my_umbrellas())::uuid[])))
  with check (exists (select from employment e join programme_stream s on s.umbrella_id = e.umbrella_id
                      where e.id = employment_stream.employment_id and s.id = employment_stream.stream_id
                        and e.umbrella_id = any ((select my_umbrellas())::uuid[])));

create policy of_what_i_see on community_stream for select to hearth_app
  using (exists (select from community c where c.id = community_stream.community_id));
create policy administrators_tie on community_stream for all to hearth_app
  using (exists (select from community c where c.id = community_stream.community_id
                 and c.umbrella_id = any ((select my_umbrellas())::uuid[])))
  with check (exists (select from community c join programme_stream s on s.umbrella_id = c.umbrella_id
                      where c.id = community_stream.community_id and s.id = community_stream.stream_id
                        and c.umbrella_id = any ((select my_umbrellas())::uuid[])));

create policy administrators_read on fact_change for select to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]));
create policy mine on fact_change for select to hearth_app using (person_id = (select my_id()));
create policy as_myself on fact_change for insert to hearth_app with check (
  actor_id = (select my_id())
  and (umbrella_id = any ((select my_umbrellas())::uuid[])
       or (person_id = (select my_id())
           and exists (select from employment e where e.person_id = fact_change.person_id
                       and e.umbrella_id = fact_change.umbrella_id)))
);

-- Puts somebody on record by her address: whoever lives under this umbrella already, or somebody new, who can ask for
-- her account by that address when she comes. An account under other roofs is not found: whether an address is known
-- there is told to nobody.
create function put_on_record(of_umbrella uuid, fresh uuid, address text, called text, speaks language, moment timestamptz)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_one uuid;
  claim uuid := gen_random_uuid();
begin
  if of_umbrella <> all (coalesce(my_umbrellas(), '{}')) then
    raise exception 'Only whoever looks after the umbrella.' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('on record ' || of_umbrella || lower(address), 0));
  select r.person_id into found_one from person_on_record r where r.umbrella_id = of_umbrella and r.email = lower(address);
  if found_one is not null then return found_one; end if;

  with recursive below as (
    select of_umbrella as id union select u.id from umbrella u join below on u.parent_id = below.id
  ) select p.id into found_one from login l join person p on p.id = l.id
    where l.email = lower(address) and p.umbrella_id in (select below.id from below);
  if found_one is null and address is not null then
    select i.person_id into found_one from invitation i join person p on p.id = i.person_id
    where i.umbrella_id = of_umbrella and i.email = lower(address) and i.accepted_at is null and i.withdrawn_at is null
    order by i.created_at limit 1;
  end if;
  if found_one is null then
    insert into person (id, umbrella_id, display_name, language, time_zone, created_at)
    select fresh, u.id, called, speaks, u.time_zone, moment from umbrella u where u.id = of_umbrella;
    found_one := fresh;
    if address is not null then
      insert into invitation (id, umbrella_id, person_id, email, language, token_hash, invited_by, created_at, expires_at)
      values (claim, of_umbrella, fresh, lower(address), speaks, 'unsent ' || claim, my_id(), moment, moment);
    end if;
  end if;
  insert into person_on_record values (of_umbrella, found_one, lower(address), moment)
  on conflict (umbrella_id, person_id) do update set email = coalesce(person_on_record.email, excluded.email);
  return found_one;
end $$;
revoke execute on function put_on_record(uuid, uuid, text, text, language, timestamptz) from public;
grant execute on function put_on_record(uuid, uuid, text, text, language, timestamptz) to hearth_app;

-- The names of those on record, for whoever keeps it. She need not meet them, so neither their names nor their pictures
-- come out of the tables of those who do.
create function on_record(of_umbrella uuid, only_these uuid[])
returns table (person_id uuid, display_name text, language language, email text, has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.display_name, p.language, r.email, exists (select from login l where l.id = p.id)
  from person_on_record r join person p on p.id = r.person_id
  where r.umbrella_id = of_umbrella and r.person_id = any (only_these) and of_umbrella = any (my_umbrellas())
$$;
revoke execute on function on_record(uuid, uuid[]) from public;
grant execute on function on_record(uuid, uuid[]) to hearth_app;

-- Those on record whose name or address holds these letters, by name, a page after somebody.
create function find_on_record(of_umbrella uuid, sought text, after_name text, after_id uuid, at_most integer)
returns table (person_id uuid, display_name text, language language, email text, has_account boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.display_name, p.language, r.email, exists (select from login l where l.id = p.id)
  from person_on_record r join person p on p.id = r.person_id
  where r.umbrella_id = of_umbrella and of_umbrella = any (my_umbrellas())
    and (sought = '' or position(lower(unaccent(sought)) in lower(unaccent(p.display_name))) > 0
         or position(lower(sought) in r.email) > 0)
    and (after_name is null or (lower(p.display_name), p.id) > (after_name, after_id))
  order by lower(p.display_name), p.id
  limit at_most
$$;
revoke execute on function find_on_record(uuid, text, text, uuid, integer) from public;
grant execute on function find_on_record(uuid, text, text, uuid, integer) to hearth_app;
