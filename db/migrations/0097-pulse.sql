-- What those who convene see of how a community comes together over time: as care, not control.

-- Whoever does not want to be looked for. She alone reads it: to those who convene she is simply not there.
create table left_uncounted (
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  said_at timestamptz not null,
  primary key (community_id, person_id)
);
create index on left_uncounted (person_id);

-- That somebody of those who convene has asked after her: by whom and when, and no word more.
create table asked_after (
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  asked_at timestamptz not null,
  asked_by uuid references person on delete set null,
  primary key (community_id, person_id)
);
create index on asked_after (person_id);
create index on asked_after (asked_by);

do $$
declare one text;
begin
  foreach one in array array['left_uncounted', 'asked_after'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('grant select, insert, update, delete on %I to hearth_app', one);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
end $$;
create policy mine on left_uncounted to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
-- What is noted of her she may read.
create policy of_me on asked_after for select to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy those_who_convene on asked_after to hearth_app
  using (community_id = any ((select my_convened())::uuid[]))
  with check (community_id = any ((select my_convened())::uuid[]));

-- Members who were at none of the last gatherings: at least so many in a row, over at least so many days. A gathering counts
-- where it is noted that somebody was there, and for a member only where she belonged by then and had not said that she
-- cannot come. Not among them: whoever asks, whoever is on leave, has just come in or back, or wants to be left out.
-- Gives nothing to those who do not convene that community.
create function missed_for_long(community uuid, moment timestamptz, times integer, days integer)
  returns table (person_id uuid, last_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with noted as (
    select g.id, g.starts_at, g.time_set_at from gathering g
    where g.community_id = community and community = any (my_convened()) and g.cancelled_at is null
      and g.starts_at < moment and g.starts_at > moment - interval '24 months'
      and exists (select from attendance a where a.gathering_id = g.id and a.state in ('present', 'late', 'left'))
  ), known as (
    select m.person_id, noted.starts_at, coalesce(a.state in ('present', 'late', 'left'), false) as was_there
    from membership m
    join noted on noted.starts_at > greatest(m.joined_at, m.confirmed_at)
    left join attendance a on a.gathering_id = noted.id and a.person_id = m.person_id
    left join gathering_answer said on said.gathering_id = noted.id and said.person_id = m.person_id
      and said.said_at >= noted.time_set_at
    where m.community_id = community and m.ended_at is null and m.on_leave_since is null and m.person_id <> my_id()
      and a.state is distinct from 'excused'
      and (a.state is not null or said.answer is distinct from 'cannot')
      and not exists (select from left_uncounted l where l.community_id = m.community_id and l.person_id = m.person_id)
  ), latest as (
    select *, max(starts_at) filter (where was_there) over (partition by known.person_id) as last_at from known
  )
  select latest.person_id, latest.last_at from latest
  where latest.last_at is null or latest.starts_at > latest.last_at
  group by latest.person_id, latest.last_at
  having count(*) >= times and min(latest.starts_at) <= moment - make_interval(days => days)
$$;
revoke execute on function missed_for_long(uuid, timestamptz, integer, integer) from public;
grant execute on function missed_for_long(uuid, timestamptz, integer, integer) to hearth_app;

-- Whoever leaves, or is kept out, is not asked after any more, and nothing of it stays.
create function forget_asking_after() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from asked_after where community_id = new.community_id and person_id = new.person_id;
  delete from left_uncounted where community_id = new.community_id and person_id = new.person_id;
  return null;
end $$;
revoke execute on function forget_asking_after() from public;
create trigger forget_asking_after after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function forget_asking_after();

-- How the communities under an umbrella come together: when, and what became of it. For its administrators, and like its
-- figures without communities that are hidden or of affinity: no title, no person, no answer.
create function gathered_under(umbrella uuid, since timestamptz, until timestamptz)
  returns table (community_id uuid, name_en text, name_fr text, starts_at timestamptz, zone text, minutes smallint,
    is_off boolean, is_moved boolean, is_noted boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.name_en, c.name_fr, g.starts_at, g.zone, g.minutes, g.cancelled_at is not null, g.moved_at is not null,
    g.live_at is not null
      or exists (select from attendance a where a.gathering_id = g.id and a.state in ('present', 'late', 'left'))
  from community c
  left join gathering g on g.community_id = c.id and g.starts_at >= since and g.starts_at < until
  where c.umbrella_id = gathered_under.umbrella and gathered_under.umbrella = any (my_umbrellas())
    and c.closed_at is null and c.opened_at is not null and c.visibility <> 'hidden' and c.kind <> 'affinity'
$$;
revoke execute on function gathered_under(uuid, timestamptz, timestamptz) from public;
grant execute on function gathered_under(uuid, timestamptz, timestamptz) to hearth_app;
