-- Who can join a community: its rule, as a tree of conditions. Each change is a new version and the old ones stay, since
-- decisions were made by them. The one that holds is the one that nothing has come after.
create table eligibility_rule (
  community_id uuid not null references community on delete cascade,
  version integer not null check (version > 0),
  -- Null where there is no rule any more: coordinators look at each request.
  tree jsonb check (jsonb_typeof(tree) = 'object' and pg_column_size(tree) < 60000),
  made_by uuid references person on delete set null,
  made_at timestamptz not null,
  superseded_at timestamptz check (superseded_at >= made_at),
  primary key (community_id, version)
);
create unique index eligibility_rule_current on eligibility_rule (community_id) where superseded_at is null;
create index on eligibility_rule (made_by);

alter table eligibility_rule enable row level security;
alter table eligibility_rule force row level security;
grant select, insert, update (superseded_at) on eligibility_rule to hearth_app;
create policy owner_acts_for_nobody on eligibility_rule to current_user using (true) with check (true);

-- Whoever may know of a community may know who can join it, and nobody else; what it asked before is for those who tend it.
create policy whoever_knows_the_community on eligibility_rule for select to hearth_app using (
  exists (select from community c where c.id = eligibility_rule.community_id
          and (eligibility_rule.superseded_at is null
               or c.id = any ((select my_coordinated())::uuid[])
               or c.umbrella_id = any ((select my_umbrellas())::uuid[])))
);
create policy those_who_tend_it_make on eligibility_rule for insert to hearth_app with check (
  made_by = (select my_id())
  and exists (select from community c where c.id = eligibility_rule.community_id
              and (c.id = any ((select my_coordinated())::uuid[])
                   or c.umbrella_id = any ((select my_umbrellas())::uuid[])))
);
create policy those_who_tend_it_supersede on eligibility_rule for update to hearth_app
  using (exists (select from community c where c.id = eligibility_rule.community_id
                 and (c.id = any ((select my_coordinated())::uuid[])
                      or c.umbrella_id = any ((select my_umbrellas())::uuid[]))))
  with check (superseded_at is not null);

-- What is on record of some people, as rules are judged by it: one row for each of them, whoever is not on record too.
-- It counts what the umbrella and those above it keep. It reads what its caller may read. Whether an organisation belongs
-- is told where the caller may know, of those that the people work for and of `others`.
create function facts_of(people uuid[], umbrella uuid, knows_all boolean, others uuid[])
returns table (person_id uuid, facts jsonb)
language sql stable set search_path = public, pg_temp as $$
  with recursive above (id, parent_id) as (
    select u.id, u.parent_id from umbrella u where u.id = umbrella
    union select u.id, u.parent_id from umbrella u join above on u.id = above.parent_id
  ), job as materialized (
    select e.*, coalesce(o.name, e.organisation_name) as called
    from employment e left join member_organisation o on o.id = e.organisation_id
    where e.person_id = any (people) and e.umbrella_id in (select above.id from above)
  ), works_in as (
    select s.employment_id, jsonb_agg(s.stream_id order by s.stream_id) as streams
    from employment_stream s where s.employment_id in (select job.id from job) group by s.employment_id
  ), belongs as materialized (
    select o.id, jsonb_agg(jsonb_build_object('startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on)
      filter (where m.id is not null) as periods
    from member_organisation o left join organisation_membership m on m.organisation_id = o.id
    where (o.id in (select job.organisation_id from job) or o.id = any (others))
      and o.umbrella_id in (select above.id from above)
    group by o.id having knows_all or count(m.id) > 0
  ), jobs as (
    select job.person_id, jsonb_agg(jsonb_build_object(
        'id', job.id, 'organisationId', job.organisation_id, 'organisation', job.called, 'roleTitle', job.role_title,
        'carriesCaseload', job.carries_caseload,
        'streams', case when job.streams_known then coalesce(works_in.streams, '[]') end,
        'startsOn', job.starts_on, 'endsOn', job.ends_on) order by job.starts_on desc, job.id) as all_of_them,
      jsonb_object_agg(belongs.id, coalesce(belongs.periods, '[]')) filter (where belongs.id is not null) as memberships
    from job left join works_in on works_in.employment_id = job.id left join belongs on belongs.id = job.organisation_id
    group by job.person_id
  ), parts as (
    select r.person_id, jsonb_agg(jsonb_build_object(
        'kind', i.kind, 'role', r.role, 'initiative', i.name, 'startsOn', r.starts_on, 'endsOn', r.ends_on)
        order by r.starts_on desc, r.id) as all_of_them
    from initiative_role r join initiative i on i.id = r.initiative_id
    where r.person_id = any (people) and i.umbrella_id in (select above.id from above)
    group by r.person_id
  ), of_others as (
    select jsonb_object_agg(belongs.id, coalesce(belongs.periods, '[]')) as memberships
    from belongs where belongs.id = any (others)
  )
  select one.id, jsonb_build_object(
    'employments', coalesce(jobs.all_of_them, '[]'),
    'initiativeRoles', coalesce(parts.all_of_them, '[]'),
    'memberships', coalesce(jobs.memberships, '{}') || coalesce(of_others.memberships, '{}'))
  from unnest(people) one (id)
  left join jobs on jobs.person_id = one.id
  left join parts on parts.person_id = one.id
  cross join of_others
$$;
revoke execute on function facts_of(uuid[], uuid, boolean, uuid[]) from public;
grant execute on function facts_of(uuid[], uuid, boolean, uuid[]) to hearth_app;

-- The same of everybody who belongs to a community, for those who coordinate it: what a rule would make of them is theirs
-- to know before it holds. Administrators do not know who belongs, and could find out by asking rules.
create function facts_of_members(community uuid) returns table (person_id uuid, called text, facts jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select known.person_id, p.display_name, known.facts
  from community c
  cross join lateral facts_of(
    array(select m.person_id from membership m where m.community_id = c.id and m.ended_at is null),
    c.umbrella_id, true, '{}') known
  join person p on p.id = known.person_id
  where c.id = facts_of_members.community and c.id = any (my_coordinated())
$$;
revoke execute on function facts_of_members(uuid) from public;
grant execute on function facts_of_members(uuid) to hearth_app;
