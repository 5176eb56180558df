-- A request that nobody in its team may decide comes to those who administer the umbrella, and stays with them.
alter table join_request add column above_since timestamptz;
alter table join_request add column is_above boolean not null
  generated always as (appealed_at is not null or above_since is not null) stored;
create index join_request_above on join_request (umbrella_id) where is_above;

-- Why somebody was taken in though the rule says that it does not fit: for those who review.
alter table join_judgement add column why text not null default '' check (length(why) <= 1000);

-- Those of its team who may decide about a request: not about herself, not who is too near, not who handed it over, not about
-- an appeal against her own decision.
create function deciders_of(request uuid) returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select team.person_id from join_request r
  cross join lateral (
    select m.person_id from membership m
    where m.community_id = r.community_id and m.ended_at is null and 'coordinator' = any (m.roles)
    union
    select f.person_id from family_reviewer f join community c on c.family_id = f.family_id where c.id = r.community_id
  ) team
  where r.id = $1 and team.person_id is distinct from r.person_id and team.person_id is distinct from r.handed_by
    and (r.appealed_at is null or team.person_id is distinct from r.decided_by)
    and not exists (select from join_recusal c where c.request_id = r.id and c.person_id = team.person_id)
$$;
revoke execute on function deciders_of(uuid) from public;

-- The others who may, by name, for whoever may herself.
create function others_to_decide(request uuid) returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.display_name from person p
  where p.id in (select deciders_of($1)) and p.id is distinct from my_id()
    and (my_id() in (select deciders_of($1))
      or exists (select from join_request r where r.id = $1 and r.is_above and r.umbrella_id = any (my_umbrellas())
        and r.person_id is distinct from my_id()))
$$;
revoke execute on function others_to_decide(uuid) from public;
grant execute on function others_to_decide(uuid) to hearth_app;

-- Brings a request to those who administer where nobody else may decide, and gives it then; all that are open, where none is
-- named. Whoever calls it changes nothing for any other.
create function bring_above(request uuid, moment timestamptz) returns table (id uuid, community uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update join_request r set above_since = moment, held_by = null
  where (r.id = $1 or $1 is null) and r.state in ('submitted', 'under_review', 'info_requested', 'waitlisted')
    and r.above_since is null and not exists (select from deciders_of(r.id))
  returning r.id, r.community_id
$$;
revoke execute on function bring_above(uuid, timestamptz) from public;
grant execute on function bring_above(uuid, timestamptz) to hearth_app;

drop policy of_those_concerned on join_request;
create policy of_those_concerned on join_request for select to hearth_app using (
  person_id = (select my_id())
  or (state <> 'draft'
      and (community_id = any ((select my_reviewed())::uuid[])
           or community_id = any ((select my_seen_requests())::uuid[])
           or (is_above and umbrella_id = any ((select my_umbrellas())::uuid[])))
      and not exists (select from join_recusal r where r.request_id = join_request.id and r.person_id = (select my_id())))
);
drop policy those_who_review_change on join_request;
create policy those_who_review_change on join_request for update to hearth_app
  using (person_id is distinct from (select my_id()) and state <> 'draft'
    and (community_id = any ((select my_reviewed())::uuid[])
         or (is_above and umbrella_id = any ((select my_umbrellas())::uuid[]))));

drop policy of_those_who_review on join_judgement;
create policy of_those_who_review on join_judgement to hearth_app
  using (exists (select from join_request r where r.id = join_judgement.request_id
    and r.person_id is distinct from (select my_id())
    and (r.community_id = any ((select my_reviewed())::uuid[])
         or (r.is_above and r.umbrella_id = any ((select my_umbrellas())::uuid[])))))
  with check (exists (select from join_request r where r.id = join_judgement.request_id
    and r.person_id is distinct from (select my_id())
    and (r.community_id = any ((select my_reviewed())::uuid[])
         or (r.is_above and r.umbrella_id = any ((select my_umbrellas())::uuid[])))));

drop policy of_those_concerned on join_step;
create policy of_those_concerned on join_step for select to hearth_app using (
  exists (select from join_request r where r.id = join_step.request_id
    and (not join_step.is_internal
      or (r.person_id is distinct from (select my_id())
        and (r.community_id = any ((select my_reviewed())::uuid[])
             or (r.is_above and r.umbrella_id = any ((select my_umbrellas())::uuid[]))))))
);

create or replace function facts_for_review(of_request uuid, others uuid[]) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select f.facts
  from join_request r
  cross join lateral facts_of(
    array[coalesce(r.person_id,
      (select o.person_id from person_on_record o where o.umbrella_id = r.umbrella_id and o.email = r.email), r.id)],
    r.umbrella_id, true, others) f
  where r.id = of_request and r.state <> 'draft' and r.person_id is distinct from my_id()
    and (r.community_id = any (my_reviewed()) or (r.is_above and r.umbrella_id = any (my_umbrellas())))
    and not exists (select from join_recusal c where c.request_id = r.id and c.person_id = my_id())
$$;
