-- By which version of the community's rule a request was decided, beside how it came out.
alter table join_request add column rule_version integer;

-- What is on record of her who asks, for whoever decides about her request: what the umbrella keeps of her account, or of
-- her address where she has none, with whether the organisations spoken of belong.
create function facts_for_review(of_request uuid, others uuid[]) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select f.facts
  from join_request r
  cross join lateral facts_of(
    array[coalesce(r.person_id,
      (select o.person_id from person_on_record o where o.umbrella_id = r.umbrella_id and o.email = r.email), r.id)],
    r.umbrella_id, true, others) f
  where r.id = of_request and r.state <> 'draft' and r.person_id is distinct from my_id()
    and (r.community_id = any (my_reviewed())
         or (r.appealed_at is not null and r.umbrella_id = any (my_umbrellas())))
    and not exists (select from join_recusal c where c.request_id = r.id and c.person_id = my_id())
$$;
revoke execute on function facts_for_review(uuid, uuid[]) from public;
grant execute on function facts_for_review(uuid, uuid[]) to hearth_app;

-- Whoever was promised a place reads what she is asked to agree to before she comes in.
create or replace function reads_agreement_of(community uuid) returns boolean language sql stable
  as $$ select community = any (my_communities())
    or exists (select from join_request r where r.community_id = community and r.person_id = my_id()
               and r.state = 'approved' and r.taken_at is null) $$;
