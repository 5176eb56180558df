-- Whether somebody holds an office at an umbrella that is none of these. Whoever helps her in person cannot look for
-- herself: an office elsewhere is hidden from her, and would be hers for the asking.
create function holds_office_beyond(someone uuid, umbrellas uuid[]) returns boolean language sql stable security definer
  set search_path = public, pg_temp
  as $$
    select exists (select from role_of_trust r
                   where r.person_id = someone and r.umbrella_id <> all (coalesce(umbrellas, '{}')))
  $$;
revoke execute on function holds_office_beyond(uuid, uuid[]) from public;
grant execute on function holds_office_beyond(uuid, uuid[]) to hearth_app;
