-- As before; of umbrellas that began at one moment, visitors come to the same one each time.
create or replace function open_visit(session_token text, moment timestamptz)
returns table (
  session_id uuid, person_id uuid, display_name text, language language, time_zone text, theme theme,
  is_discreet boolean, leaves_by_shift boolean, has_picture boolean, roof json, belongings json, administers uuid[],
  protects uuid[], roofs uuid[],
  unseen_notices integer, is_stale boolean, confirmed_at timestamptz, strengthen_by timestamptz
)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  my_session session%rowtype;
  me person%rowtype;
  mine uuid[];
  coordinated uuid[];
  governed uuid[];
  guarded uuid[];
  roofs uuid[];
  is_strong boolean;
  weakest timestamptz;
begin
  select * into my_session from session s
  where s.token = session_token and s.expires_at > moment and not s.awaits_second_step
    and (not s.is_shared or s.seen_at > moment - interval '30 minutes');
  if found then
    select * into me from person p where p.id = my_session.person_id;
  end if;

  select array_agg(m.community_id), array_agg(m.community_id) filter (where 'coordinator' = any (m.roles))
  into mine, coordinated
  from membership m where m.person_id = me.id and m.ended_at is null;

  -- Most people hold no office, and then nothing of the kind is looked up.
  is_strong := coalesce(my_session.opened_by = 'passkey' or my_session.second_step is not null, false);
  if exists (select from umbrella_administrator a where a.person_id = me.id)
     or exists (select from privacy_officer o where o.person_id = me.id) then
    select min(r.paused_from) into weakest from role_of_trust r where r.person_id = me.id and not is_strong;

    with recursive below as (
      select r.umbrella_id as id from role_of_trust r
      where r.role = 'administrator' and r.person_id = me.id and (is_strong or r.paused_from is null or r.paused_from > moment)
      union select u.id from umbrella u join below on u.parent_id = below.id
    ) select array_agg(below.id) into governed from below;

    with recursive below as (
      select r.umbrella_id as id from role_of_trust r
      where r.role = 'privacy_officer' and r.person_id = me.id and (is_strong or r.paused_from is null or r.paused_from > moment)
      union select u.id from umbrella u join below on u.parent_id = below.id
    ) select array_agg(below.id) into guarded from below;
  end if;

  with recursive above as (
    select u.id, u.parent_id from umbrella u
    where u.id = me.umbrella_id or u.id = any (governed) or u.id = any (guarded)
       or u.id in (select c.umbrella_id from community c where c.id = any (mine))
    union select u.id, u.parent_id from umbrella u join above on above.parent_id = u.id
  ) select array_agg(distinct above.id) into roofs from above;

  perform set_config('hearth.viewer', coalesce(me.id::text, ''), true),
    set_config('hearth.communities', coalesce(mine::text, ''), true),
    set_config('hearth.coordinated', coalesce(coordinated::text, ''), true),
    set_config('hearth.umbrellas', coalesce(governed::text, ''), true),
    set_config('hearth.protected', coalesce(guarded::text, ''), true),
    set_config('hearth.roofs', coalesce(roofs::text, ''), true);

  return query select
    my_session.id, me.id, me.display_name, me.language, me.time_zone, me.theme, me.is_discreet, me.leaves_by_shift,
    me.picture_at is not null,
    (select json_build_object('id', u.id, 'name', json_build_object('en', u.name_en, 'fr', u.name_fr),
                              'hue', u.hue, 'exitUrl', u.exit_url, 'timeZone', u.time_zone)
     from umbrella u
     where u.id = coalesce(me.umbrella_id, (select r.id from umbrella r where r.parent_id is null order by r.created_at, r.id limit 1))),
    (select json_agg(json_build_object(
        'id', c.id, 'umbrellaId', c.umbrella_id, 'name', json_build_object('en', c.name_en, 'fr', c.name_fr),
        'roles', to_json(m.roles), 'hasNews', coalesce(c.last_posted_at > m.visited_at, false),
        'isOver', c.closed_at is not null) order by c.name_en, c.name_fr, c.id)
     from membership m join community c on c.id = m.community_id
     where m.person_id = me.id and m.ended_at is null),
    coalesce(governed, '{}'),
    coalesce(guarded, '{}'),
    coalesce(roofs, '{}'),
    -- What happened where she belongs no longer, or was taken away, is not told of.
    (select count(*)::int from notice n
     left join thread t on t.id = n.thread_id
     left join post p on p.id = n.post_id
     where n.owner_id = me.id and n.seen_at is null
       and (n.community_id is null or n.community_id = any (mine))
       and t.deleted_at is null and p.deleted_at is null
       and (n.kind <> 'helped' or p.helped_at is not null)),
    coalesce(my_session.seen_at < moment - interval '1 minute', false),
    my_session.confirmed_at, weakest;
end $$;
