-- Whoever may know of a community reads its motto as well, beside what makes it one.
create or replace function charter_face(of_community uuid) returns jsonb language sql stable security definer
  set search_path = public, pg_temp as $$
  select jsonb_agg(part order by at) from paper p, jsonb_array_elements(p.parts) with ordinality one (part, at)
  where p.community_id = of_community and p.kind = 'charter' and p.adopted_at is not null and p.superseded_at is null
    and part ->> 'key' in ('domain', 'commitments', 'practice', 'motto')
    and exists (select from community c where c.id = of_community
                and (c.visibility = 'public'
                     or (c.visibility = 'listed' and c.umbrella_id = any (my_roofs()))
                     or c.id = any (my_communities())))
$$;
