-- Whoever protects privacy under an umbrella reads what its administrators did, and each person what she did herself.
drop policy in_my_places on event;
create policy in_my_places on event for select to hearth_app using (
  (community_id = any ((select my_communities())::uuid[])
   and kind not like 'words.%' and kind not like 'request.%' and kind not like 'membership.%')
  or (community_id is null and (umbrella_id = any ((select my_umbrellas())::uuid[])
                                or umbrella_id = any ((select my_protected())::uuid[])))
  or actor_id = (select my_id())
);
create index on event (actor_id, id desc) where umbrella_id is not null;

-- What the audit says of something in words: where it happened, what an invitation invites to, and, of whoever is named to
-- nobody here, as what she acted. It tells of no member who she is, and of what happened elsewhere nothing.
create function told_of_audit(of_event bigint)
returns table (acted_as text, invited_to text, name_en text, name_fr text)
language sql stable security definer set search_path = public, pg_temp as $$
  select
    case
      when e.kind = 'invitation.accepted' then 'invited'
      when exists (select from umbrella_administrator a where a.person_id = e.actor_id) then 'administrator'
      when exists (select from privacy_officer o where o.person_id = e.actor_id) then 'officer'
      when exists (select from membership m
                   where m.person_id = e.actor_id and m.community_id = c.id and (m.ended_at is null or m.ended_at >= e.at))
        then 'coordinator'
      else 'gone'
    end,
    case
      when i.office = 'administrator' then 'administrator'
      when i.office = 'privacy_officer' then 'privacyOfficer'
      when i.community_id is not null then 'community'
      when i.person_id is not null then 'account'
      when i.id is not null then 'network'
    end,
    case when governed.here then coalesce(t.name_en, c.name_en) end,
    case when governed.here then coalesce(t.name_fr, c.name_fr) end
  from event e
  cross join lateral (
    select coalesce(e.umbrella_id = any (my_umbrellas()), false) or coalesce(e.umbrella_id = any (my_protected()), false) as here
  ) governed
  left join invitation i on i.id = e.subject_id
  left join training t on t.id = e.subject_id
  left join community c on c.id = coalesce(i.community_id, t.community_id, e.subject_id)
  where e.id = of_event and (governed.here or e.actor_id = my_id())
$$;
revoke execute on function told_of_audit(bigint) from public;
grant execute on function told_of_audit(bigint) to hearth_app;
