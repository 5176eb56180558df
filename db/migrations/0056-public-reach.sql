-- What kind of jurisdiction a code stands for: `jurisdictions.ts` has their names, and a test holds the two together.
create function jurisdiction_kind(code text) returns text language sql immutable as $$
  select case
    when code in ('CA-NT', 'CA-NU', 'CA-YT', 'AU-ACT', 'AU-NT') then 'territory'
    when code = 'US-DC' then 'district'
    when code like 'CA-%' then 'province'
    else 'state'
  end
$$;
revoke execute on function jurisdiction_kind(text) from public;

-- From how many provinces, territories, states and districts the members of public communities come, by where they work:
-- numbers and nothing else, so that nobody learns who works where, or where anybody does. Of other communities, and of
-- affinity communities whatever they are, it tells nothing. Everybody may ask.
create function public_reach(communities uuid[], on_day date)
returns table (community_id uuid, provinces integer, territories integer, states integer, districts integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive above (community_id, umbrella_id) as (
    select c.id, c.umbrella_id from community c
    where c.id = any (communities) and c.visibility = 'public' and c.kind <> 'affinity'
    union
    select above.community_id, u.parent_id from above join umbrella u on u.id = above.umbrella_id
    where u.parent_id is not null
  ), place as (
    select distinct above.community_id, o.jurisdiction from above
    join membership m on m.community_id = above.community_id and m.ended_at is null
    join employment e on e.person_id = m.person_id and e.umbrella_id = above.umbrella_id
      and e.starts_on <= on_day and coalesce(e.ends_on >= on_day, true)
    join member_organisation o on o.id = e.organisation_id
  )
  select place.community_id,
    count(*) filter (where jurisdiction_kind(place.jurisdiction) = 'province')::integer,
    count(*) filter (where jurisdiction_kind(place.jurisdiction) = 'territory')::integer,
    count(*) filter (where jurisdiction_kind(place.jurisdiction) = 'state')::integer,
    count(*) filter (where jurisdiction_kind(place.jurisdiction) = 'district')::integer
  from place group by place.community_id
$$;
revoke execute on function public_reach(uuid[], date) from public;
grant execute on function public_reach(uuid[], date) to hearth_app;
