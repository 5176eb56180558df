-- Whose address this is, for a coordinator who adds somebody that already lives under the community's roof. Nobody else
-- may ask, and people under other roofs are not found: whether an address is known is not told to just anybody.
create function person_under_roof_of(community uuid, address text)
returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  with recursive above as (
    select u.id, u.parent_id from umbrella u join public.community c on c.umbrella_id = u.id
    where c.id = $1 and c.id = any (my_coordinated())
    union select u.id, u.parent_id from umbrella u join above on above.parent_id = u.id
  ), roof as (
    select a.id from above a where a.parent_id is null
    union select u.id from umbrella u join roof on u.parent_id = roof.id
  )
  select p.id from login l join person p on p.id = l.id
  where l.email = lower($2) and p.umbrella_id in (select roof.id from roof)
$$;
revoke execute on function person_under_roof_of(uuid, text) from public;
grant execute on function person_under_roof_of(uuid, text) to hearth_app;
