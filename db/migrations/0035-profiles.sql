-- What somebody tells of herself, each thing to whom she chooses: to nobody, to the people of her communities, or to them
-- and everybody under her umbrella.
create type profile_key as enum ('offer', 'seek', 'role', 'region', 'languages', 'pronouns', 'contact');
create type profile_audience as enum ('me', 'community', 'umbrella');

-- What people do and where, in words that an umbrella keeps: the same for all who say it, in both languages. They are as
-- public as its name.
create table profile_term (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  kind profile_key not null check (kind in ('role', 'region')),
  name_en text check (length(name_en) between 1 and 60),
  name_fr text check (length(name_fr) between 1 and 60),
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null),
  unique (id, kind)
);
create index on profile_term (umbrella_id);

create table profile_field (
  owner_id uuid not null references person on delete cascade,
  key profile_key not null,
  -- Of languages, their codes with a space between.
  text text check (length(text) between 1 and 400),
  term_id uuid,
  audience profile_audience not null default 'me',
  updated_at timestamptz not null,
  primary key (owner_id, key),
  foreign key (term_id, key) references profile_term (id, kind) on delete cascade,
  check ((term_id is not null) = (key in ('role', 'region'))),
  check ((text is null) = (term_id is not null)),
  check (key <> 'languages' or text ~ '^[a-z]{2,3}( [a-z]{2,3})*$')
);
create index on profile_field (term_id);
create index on profile_field (owner_id) where audience = 'umbrella';

alter table profile_term enable row level security;
alter table profile_term force row level security;
alter table profile_field enable row level security;
alter table profile_field force row level security;
grant select, insert, update, delete on profile_term, profile_field to hearth_app;
create policy owner_acts_for_nobody on profile_term to current_user using (true) with check (true);
create policy owner_acts_for_nobody on profile_field to current_user using (true) with check (true);

-- Who shows something of herself to everybody under her umbrella, where the viewer is one of those: all, or one person.
-- An account alone makes nobody one of them, since anybody may make one where registration is open. And nobody is shown
-- by a community that others do not know of: whoever is in such communities only would be found out by it.
create function shown_under_umbrella(only_one uuid) returns table (person_id uuid, display_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive roof (id, above) as (
    select u.id, u.id from umbrella u
    union select roof.id, u.parent_id from roof join umbrella u on u.id = roof.above where u.parent_id is not null
  ), mine as (
    select distinct roof.above as id from roof
    where roof.id = any (my_umbrellas()) or roof.id = any (my_protected())
       or roof.id in (select c.umbrella_id from community c where c.id = any (my_communities()))
  )
  select p.id, p.display_name
  from person p
  join mine on mine.id = p.umbrella_id
  where (only_one is null or p.id = only_one)
    and not has_blocked_me(p.id)
    and exists (select from profile_field f where f.owner_id = p.id and f.audience = 'umbrella')
    and (
      exists (select from membership m
              join community c on c.id = m.community_id
              join roof on roof.id = c.umbrella_id
              where m.person_id = p.id and m.ended_at is null and c.visibility <> 'hidden' and roof.above = p.umbrella_id)
      or exists (select from umbrella_administrator a join roof on roof.id = a.umbrella_id
                 where a.person_id = p.id and roof.above = p.umbrella_id)
      or exists (select from privacy_officer o join roof on roof.id = o.umbrella_id
                 where o.person_id = p.id and roof.above = p.umbrella_id)
    )
$$;
revoke execute on function shown_under_umbrella(uuid) from public;
grant execute on function shown_under_umbrella(uuid) to hearth_app;

create policy those_signed_in on profile_term for select to hearth_app using ((select my_id()) is not null);
create policy administrators_change on profile_term for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));

create policy as_its_owner_chose on profile_field for select to hearth_app using (
  owner_id = (select my_id())
  or (audience <> 'me'
      and (exists (select from membership m where m.person_id = profile_field.owner_id and m.ended_at is null
                   and m.community_id = any ((select my_communities())::uuid[]))
           or (audience = 'umbrella' and exists (select from shown_under_umbrella(profile_field.owner_id))))
      and not has_blocked_me(owner_id))
);
create policy of_myself on profile_field for all to hearth_app
  using (owner_id = (select my_id()))
  with check (
    owner_id = (select my_id())
    and (term_id is null or exists (select from profile_term t where t.id = profile_field.term_id
                                    and t.umbrella_id = any ((select my_roofs())::uuid[])))
  );
