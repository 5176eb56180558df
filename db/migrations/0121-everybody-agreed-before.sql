-- Before a sensitive protocol begins everybody has agreed who is here, or was in the last quarter of an hour: a page without
-- scripts is seen only when it is loaded again. And whoever presents is not the one who looks after people.
drop function missing_for_run(uuid, uuid, boolean, timestamptz);
create function missing_for_run(run uuid, support uuid, presenter uuid, has_skill boolean, moment timestamptz) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  with of_run as (select * from room_run r where r.id = run and i_lead_room(r.gathering_id)),
  seen as (select p.person_id, p.seen_at > moment - interval '90 seconds' as is_here
    from room_presence p join of_run r on r.gathering_id = p.gathering_id
    where p.seen_at > moment - interval '15 minutes' union select my_id(), true),
  agreement as (select p.id from paper p join of_run r on r.community_id = p.community_id
    where p.kind = 'agreement' and p.adopted_at is not null and p.superseded_at is null),
  second as (select s.person_id from seen s where s.is_here and s.person_id <> my_id() and s.person_id is distinct from presenter)
  select array_remove(array[
    case when r.sensitivity = 'high' and not exists (select from agreement) then 'agreement'
      when r.sensitivity = 'high' and exists (select from seen s where not exists (select from acknowledgement a
        where a.person_id = s.person_id and a.paper_id in (select id from agreement))) then 'agreed' end,
    case when r.needs_skill and not has_skill then 'skill' end,
    case when r.sensitivity = 'high'
      and not exists (select from room_host o join second s on s.person_id = o.person_id where o.gathering_id = r.gathering_id)
      and not exists (select from second s where s.person_id = support) then 'second' end
  ], null) from of_run r
$$;
revoke execute on function missing_for_run(uuid, uuid, uuid, boolean, timestamptz) from public;
grant execute on function missing_for_run(uuid, uuid, uuid, boolean, timestamptz) to hearth_app;

create or replace function begin_run(run uuid, presenter uuid, support uuid, has_skill boolean, moment timestamptz) returns text[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare missing text[];
begin
  perform from room_run r where r.id = run and i_lead_room(r.gathering_id) and is_open_room(r.gathering_id) for update;
  if not found then return array['lead']; end if;
  missing := missing_for_run(run, support, presenter, has_skill, moment);
  if cardinality(missing) > 0 then return missing; end if;
  update room_run r set started_at = moment, support_id = support, presenter_id = presenter,
    skill_said_by = case when has_skill then my_id() end
  where r.id = run and r.started_at is null
    and (presenter is null or exists (select from membership m where m.community_id = r.community_id
      and m.person_id = presenter and m.ended_at is null));
  return missing;
end $$;
