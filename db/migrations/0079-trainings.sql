-- A training that an umbrella, or one of its communities, announces before it takes place. It is drafted, announced, and
-- called off where it has to be; it is past once its last day is over.
create table training (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  -- Null where it is nobody's in particular. A hidden community announces nothing.
  community_id uuid references community on delete cascade,
  name_en text check (length(name_en) between 1 and 120),
  name_fr text check (length(name_fr) between 1 and 120),
  about_en text check (length(about_en) between 1 and 2000),
  about_fr text check (length(about_fr) between 1 and 2000),
  -- For whom, where or how one comes to it, and how long, in words.
  audience_en text check (length(audience_en) between 1 and 200),
  audience_fr text check (length(audience_fr) between 1 and 200),
  place_en text check (length(place_en) between 1 and 200),
  place_fr text check (length(place_fr) between 1 and 200),
  length_en text check (length(length_en) between 1 and 200),
  length_fr text check (length(length_fr) between 1 and 200),
  starts_on date not null,
  ends_on date not null,
  -- Only the months are settled yet.
  is_by_month boolean not null,
  -- On the umbrella's clock, such as 09:30.
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- The last day on which somebody can say that she is interested.
  interest_until date not null,
  places integer check (places between 1 and 100000),
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  announced_at timestamptz,
  announced_by uuid references person on delete set null,
  called_off_at timestamptz,
  called_off_by uuid references person on delete set null,
  check (name_en is not null or name_fr is not null),
  check (ends_on >= starts_on),
  check (interest_until <= ends_on),
  check (starts_at is null or not is_by_month),
  check (announced_by is null or announced_at is not null),
  check (called_off_at is null or announced_at is not null),
  check (called_off_by is null or called_off_at is not null)
);
create index on training (umbrella_id, ends_on);
create index on training (community_id);
create index on training (created_by);
create index on training (announced_by);
create index on training (called_off_by);
create trigger stays_as_it_was before insert on training for each row execute function stays_as_it_was();

-- What is written to all who are interested: how to take part, what changed, that it is called off.
create table training_letter (
  id uuid primary key,
  training_id uuid not null references training on delete cascade,
  words_en text check (length(words_en) between 1 and 4000),
  words_fr text check (length(words_fr) between 1 and 4000),
  created_at timestamptz not null,
  created_by uuid references person on delete set null,
  check (words_en is not null or words_fr is not null)
);
create index on training_letter (training_id);
create index on training_letter (created_by);

-- An interest is in one thing: a community that is planned, or a training that is announced.
alter table interest alter column community_id drop not null,
  add column training_id uuid references training on delete cascade,
  add check (num_nonnulls(community_id, training_id) = 1),
  add unique (training_id, person_id),
  add unique (training_id, email);

-- To whom a letter has gone: whoever has it already is not written to again when the work was interrupted.
create table training_letter_sent (
  letter_id uuid not null references training_letter on delete cascade,
  interest_id uuid not null references interest on delete cascade,
  primary key (letter_id, interest_id)
);
create index on training_letter_sent (interest_id);

do $$
declare one text;
begin
  foreach one in array array['training', 'training_letter', 'training_letter_sent'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
end $$;

-- Those who look after the umbrella, or coordinate the community, keep it.
grant select, insert, delete on training to hearth_app;
grant update (name_en, name_fr, about_en, about_fr, audience_en, audience_fr, place_en, place_fr, length_en, length_fr,
  starts_on, ends_on, is_by_month, starts_at, interest_until, places, announced_at, announced_by, called_off_at,
  called_off_by) on training to hearth_app;
create policy of_those_who_announce on training for select to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]) or community_id = any ((select my_coordinated())::uuid[]));
create policy announced on training for select to hearth_app
  using (announced_at is not null and (community_id is null
    or exists (select from community c where c.id = community_id and c.visibility <> 'hidden')));
create policy drafted_by_those_who_announce on training for insert to hearth_app
  with check ((umbrella_id = any ((select my_umbrellas())::uuid[]) or community_id = any ((select my_coordinated())::uuid[]))
    and (community_id is null or exists (select from community c
      where c.id = community_id and c.umbrella_id = training.umbrella_id and c.visibility <> 'hidden')));
create policy changed_by_those_who_announce on training for update to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]) or community_id = any ((select my_coordinated())::uuid[]));
-- What was announced is called off, not made never to have been.
create policy drafts_are_thrown_away on training for delete to hearth_app
  using (announced_at is null
    and (umbrella_id = any ((select my_umbrellas())::uuid[]) or community_id = any ((select my_coordinated())::uuid[])));

grant select, insert on training_letter to hearth_app;
create policy of_those_who_announce on training_letter to hearth_app
  using (exists (select from training t where t.id = training_id
    and (t.umbrella_id = any ((select my_umbrellas())::uuid[]) or t.community_id = any ((select my_coordinated())::uuid[]))))
  with check (exists (select from training t where t.id = training_id
    and (t.umbrella_id = any ((select my_umbrellas())::uuid[]) or t.community_id = any ((select my_coordinated())::uuid[]))));

grant select (training_id) on interest to hearth_app;
create policy of_those_who_announce on interest for select to hearth_app
  using (confirmed_at is not null and exists (select from training t where t.id = training_id
    and (t.umbrella_id = any ((select my_umbrellas())::uuid[]) or t.community_id = any ((select my_coordinated())::uuid[]))));

-- Whoever opens the community, or calls the training off, is waited for.
create or replace function waits_for_the_opening() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare waits boolean;
begin
  if new.training_id is not null then
    select announced_at is not null and called_off_at is null
      and (new.created_at at time zone umbrella.time_zone)::date <= interest_until
      into waits from training join umbrella on umbrella.id = training.umbrella_id
      where training.id = new.training_id for key share of training;
    if not coalesce(waits, false) then
      raise exception 'This training asks nobody any more.' using errcode = '23514', constraint = 'training_asks_nobody';
    end if;
    return new;
  end if;
  select opened_at is null and closed_at is null into waits from community where id = new.community_id for key share;
  if not waits then
    raise exception 'This community is not planned any more.' using errcode = '23514', constraint = 'community_is_not_planned';
  end if;
  return new;
end $$;

create function send_the_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('sendTrainingLetter', json_build_object('letter', new.id));
  return null;
end $$;
revoke execute on function send_the_letter() from public;
create trigger send_the_letter after insert on training_letter for each row execute function send_the_letter();
