-- The programme stream that somebody says of herself, to whom she chose. It is no employment, and nothing is copied from one.
alter table profile_field add column stream_id uuid references programme_stream on delete cascade;
create index on profile_field (stream_id);
do $$
declare one text;
begin
  for one in select conname from pg_constraint
             where conrelid = 'profile_field'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%term_id%' loop
    execute format('alter table profile_field drop constraint %I', one);
  end loop;
end $$;
alter table profile_field
  add constraint one_value check (num_nonnulls(text, term_id, stream_id) = 1),
  add constraint term_of_role_or_region check ((term_id is not null) = (key in ('role', 'region'))),
  add constraint stream_as_such check ((stream_id is not null) = (key = 'stream'));
drop policy of_myself on profile_field;
create policy of_myself on profile_field for all to hearth_app
  using (owner_id = (select my_id()))
  with check (
    owner_id = (select my_id())
    and (term_id is null or exists (select from profile_term t where t.id = profile_field.term_id
                                    and t.umbrella_id = any ((select my_roofs())::uuid[])))
    and (stream_id is null or exists (select from programme_stream s where s.id = profile_field.stream_id
                                      and s.umbrella_id = any ((select my_roofs())::uuid[])))
  );

-- Who shows something of herself to everybody under her umbrella, and may be seen so: see shown_under_umbrella in 0035.
create view umbrella_above as
  with recursive roof (id, above) as (
    select u.id, u.id from umbrella u
    union select roof.id, u.parent_id from roof join umbrella u on u.id = roof.above where u.parent_id is not null
  ) select id, above from roof;

create view widely_shown as
  with roof as materialized (select id, above from umbrella_above)
  select p.id as person_id, p.umbrella_id, p.display_name
  from person p
  where exists (select from profile_field f where f.owner_id = p.id and f.audience = 'umbrella')
    and (
      exists (select from membership m
              join community c on c.id = m.community_id
              join roof on roof.id = c.umbrella_id
              where m.person_id = p.id and m.ended_at is null and c.visibility <> 'hidden' and roof.above = p.umbrella_id)
      or exists (select from umbrella_administrator a join roof on roof.id = a.umbrella_id
                 where a.person_id = p.id and roof.above = p.umbrella_id)
      or exists (select from privacy_officer o join roof on roof.id = o.umbrella_id
                 where o.person_id = p.id and roof.above = p.umbrella_id)
    );

-- Umbrellas whose people show themselves to the viewer as well, where they show themselves so far.
create function my_wider_circles() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$
  select array(
    select distinct roof.above from umbrella_above roof
    where roof.id = any (my_umbrellas()) or roof.id = any (my_protected())
       or roof.id in (select c.umbrella_id from community c where c.id = any (my_communities())))
$$;

create or replace function shown_under_umbrella(only_one uuid) returns table (person_id uuid, display_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, s.display_name from widely_shown s
  where s.umbrella_id = any ((select my_wider_circles())::uuid[])
    and (only_one is null or s.person_id = only_one)
    and s.person_id <> all (array(select owner_id from muting where person_id = my_id() and is_block))
$$;

-- What the directory of people knows: for each place in which somebody is to be found, which is a community that is not
-- hidden or her own umbrella, what those there may read of her and nothing else. Copied from profiles, memberships and
-- names by what changes them, in the same transaction; what it has to hold is said by the view directory_truth. The words
-- stand in it by their ids, so that rewording one changes nothing here.
create table directory_entry (
  person_id uuid not null references person on delete cascade,
  community_id uuid references community on delete cascade,
  umbrella_id uuid references umbrella on delete cascade,
  place_id uuid not null generated always as (coalesce(community_id, umbrella_id)) stored,
  name text not null,
  -- The name as it is ordered: without accents and case.
  sort text collate "C" not null,
  has_picture boolean not null,
  offer text,
  stream uuid,
  role uuid,
  region uuid,
  languages text,
  findable tsvector not null generated always as
    (to_tsvector('simple'::regconfig, sort) || words_in(coalesce(offer, ''), null)) stored,
  primary key (place_id, person_id),
  check (num_nonnulls(community_id, umbrella_id) = 1)
);
create index on directory_entry (place_id, sort, person_id);
create index on directory_entry (place_id, stream, sort, person_id) where stream is not null;
create index on directory_entry (place_id, role, sort, person_id) where role is not null;
create index on directory_entry (place_id, region, sort, person_id) where region is not null;
create index on directory_entry (person_id);
create index on directory_entry (community_id) where community_id is not null;
create index on directory_entry (umbrella_id) where umbrella_id is not null;
create index on directory_entry using gin (findable);

create view directory_truth as
  select place.person_id, place.community_id, place.umbrella_id, place.display_name as name,
    lower(unaccent(place.display_name)) collate "C" as sort, place.has_picture,
    told.offer, told.stream, told.role, told.region, told.languages
  from (
    select p.id as person_id, m.community_id, null::uuid as umbrella_id, p.display_name,
      p.picture_at is not null as has_picture, 'community'::profile_audience as least
    from membership m join community c on c.id = m.community_id join person p on p.id = m.person_id
    where m.ended_at is null and c.visibility <> 'hidden'
    union all
    -- Pictures are for those who meet.
    select s.person_id, null, s.umbrella_id, s.display_name, false, 'umbrella' from widely_shown s
  ) place
  cross join lateral (
    select min(f.text) filter (where f.key = 'offer') as offer,
      (array_agg(f.stream_id) filter (where f.key = 'stream'))[1] as stream,
      (array_agg(f.term_id) filter (where f.key = 'role'))[1] as role,
      (array_agg(f.term_id) filter (where f.key = 'region'))[1] as region,
      min(f.text) filter (where f.key = 'languages') as languages
    from profile_field f where f.owner_id = place.person_id and f.audience >= place.least
  ) told;

-- Whoever is looked at is held, so that of two changes at once the second sees what the first did. One is looked at after
-- the other: an array of many, compared with each of many, takes minutes.
create function enter_in_directory(people uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from person where id = any (people) order by id for no key update;
  delete from directory_entry where person_id = any (people);
  insert into directory_entry
    (person_id, community_id, umbrella_id, name, sort, has_picture, offer, stream, role, region, languages)
  select t.person_id, t.community_id, t.umbrella_id, t.name, t.sort, t.has_picture, t.offer, t.stream, t.role, t.region,
    t.languages
  from unnest(people) one cross join lateral (select * from directory_truth truth where truth.person_id = one) t;
end $$;

create function enter_owners() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enter_in_directory(array(select distinct owner_id from changed));
  return null;
end $$;
create function enter_persons() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enter_in_directory(array(select distinct person_id from changed));
  return null;
end $$;
create function enter_one() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enter_in_directory(array[case tg_table_name when 'person' then to_jsonb(new) ->> 'id'
                                   else to_jsonb(new) ->> 'person_id' end]::uuid[]);
  return null;
end $$;
create function enter_members() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enter_in_directory(array(select person_id from membership where community_id = new.id and ended_at is null));
  return null;
end $$;
create function enter_widely_shown() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enter_in_directory(array(select distinct owner_id from profile_field where audience = 'umbrella'));
  return null;
end $$;

create trigger enter_in_directory_told after insert on profile_field
  referencing new table as changed for each statement execute function enter_owners();
create trigger enter_in_directory_retold after update on profile_field
  referencing new table as changed for each statement execute function enter_owners();
create trigger enter_in_directory_untold after delete on profile_field
  referencing old table as changed for each statement execute function enter_owners();
create trigger enter_in_directory_joined after insert on membership
  referencing new table as changed for each statement execute function enter_persons();
create trigger enter_in_directory_gone after delete on membership
  referencing old table as changed for each statement execute function enter_persons();
create trigger enter_in_directory_ended after update of ended_at on membership for each row
  when ((old.ended_at is null) <> (new.ended_at is null)) execute function enter_one();
create trigger enter_in_directory_renamed after update of display_name, picture_at, umbrella_id on person for each row
  when ((old.display_name, old.picture_at is null, old.umbrella_id)
        is distinct from (new.display_name, new.picture_at is null, new.umbrella_id)) execute function enter_one();
create trigger enter_in_directory_hidden after update of visibility, umbrella_id on community for each row
  when ((old.visibility, old.umbrella_id) is distinct from (new.visibility, new.umbrella_id)) execute function enter_members();
create trigger enter_in_directory_moved after update of parent_id on umbrella for each row
  when (old.parent_id is distinct from new.parent_id) execute function enter_widely_shown();
do $$
declare one text;
begin
  foreach one in array array['umbrella_administrator', 'privacy_officer'] loop
    execute format('create trigger enter_in_directory_appointed after insert on %I
      referencing new table as changed for each statement execute function enter_persons()', one);
    execute format('create trigger enter_in_directory_relieved after delete on %I
      referencing old table as changed for each statement execute function enter_persons()', one);
  end loop;
end $$;

-- The places in which the viewer finds people. A hidden community is none, also for those who belong to it: the directory
-- is the same as if it were not there.
create function my_directory() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select c.id from community c where c.id = any (my_communities()) and c.visibility <> 'hidden')
    || my_wider_circles()
$$;
-- Those who have blocked the viewer: of them she reads nothing but their names where they meet.
create function my_blockers() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select array(select owner_id from muting where person_id = my_id() and is_block) $$;

-- Those of the viewer's places, with whom there, whose name or offer holds these words. An index of words is of no use
-- behind policies, so this sees past them and asks itself who calls.
create function entries_that_say(sought tsquery) returns table (place_id uuid, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.place_id, e.person_id from directory_entry e
  where e.findable @@ sought and e.place_id = any ((select my_directory())::uuid[])
    and e.person_id <> all ((select my_blockers())::uuid[])
$$;

alter table directory_entry enable row level security;
alter table directory_entry force row level security;
grant select on directory_entry to hearth_app;
create policy owner_acts_for_nobody on directory_entry to current_user using (true) with check (true);
create policy as_each_chose on directory_entry for select to hearth_app using (
  place_id = any ((select my_directory())::uuid[]) and person_id <> all ((select my_blockers())::uuid[])
);

revoke execute on function my_wider_circles(), enter_in_directory(uuid[]), enter_owners(), enter_persons(), enter_one(),
  enter_members(), enter_widely_shown(), my_directory(), my_blockers(), entries_that_say(tsquery) from public;
grant execute on function my_wider_circles(), my_directory(), my_blockers(), entries_that_say(tsquery) to hearth_app;

select enter_in_directory(array(select id from person));
