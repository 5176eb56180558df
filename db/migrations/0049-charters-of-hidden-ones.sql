-- What a hidden community says of itself is its members' alone: whoever administers its umbrella knows its name and
-- purpose, and reads nothing else of it.
create or replace function charter_face(of_community uuid) returns jsonb language sql stable security definer
  set search_path = public, pg_temp as $$
  select jsonb_agg(part order by at) from paper p, jsonb_array_elements(p.parts) with ordinality one (part, at)
  where p.community_id = of_community and p.kind = 'charter' and p.adopted_at is not null and p.superseded_at is null
    and part ->> 'key' in ('domain', 'commitments', 'practice')
    and exists (select from community c where c.id = of_community
                and (c.visibility = 'public'
                     or (c.visibility = 'listed' and c.umbrella_id = any (my_roofs()))
                     or c.id = any (my_communities())))
$$;

-- Whether whoever asks belongs to a community, as her visit was told, in one of these roles.
create or replace function i_act_as(community uuid, variadic held role[]) returns boolean language sql stable
  as $$ select community = any (my_communities())
           and exists (select from membership m where m.community_id = community and m.person_id = my_id()
                       and m.ended_at is null and m.roles && held) $$;
