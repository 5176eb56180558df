-- What somebody shows beside her password or the link in her mail. Only the role hearth_door reads these.

-- An app that makes codes. Its secret is encrypted; it counts from its first code on.
create table authenticator (
  person_id uuid primary key references login on delete cascade,
  secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  -- The moment, in steps of half a minute, of the last code that was taken: no code is taken twice.
  last_step bigint not null default 0
);

-- For the day the phone is lost: each once, kept as keyed hashes.
create table recovery_code (
  person_id uuid not null references login on delete cascade,
  hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, hash)
);

-- The code that a letter brings to confirm with, where there is nothing else. One at a time.
create table letter_code (
  person_id uuid primary key references login on delete cascade,
  hash text not null,
  expires_at timestamptz not null
);

alter table session
  -- The first of two was shown and the other not yet: such a session opens nothing.
  add column awaits_second_step boolean not null default false,
  add column second_step text check (second_step in ('app', 'recovery', 'passkey', 'helper')),
  -- When whoever is there last showed that it is she. Dangerous acts ask for it again after some minutes.
  add column confirmed_at timestamptz,
  drop constraint session_opened_by_check,
  add constraint session_opened_by_check check (opened_by in ('password', 'link', 'passkey', 'provider'));

grant select, insert, update, delete on authenticator, recovery_code, letter_code to hearth_door;

-- Since when those who look after an umbrella have to sign in by more than one thing; null where they need not.
alter table umbrella add column strong_sign_in_since timestamptz default now();

-- Who has to, role by role, and from when on the role rests while she has not: a fortnight after both began.
create view role_of_trust as
  select held.role, held.umbrella_id, held.person_id,
         case when u.strong_sign_in_since is not null
           then greatest(held.since, u.strong_sign_in_since) + interval '14 days' end as paused_from
  from (
    select 'administrator' as role, umbrella_id, person_id, created_at as since from umbrella_administrator
  ) held
  join umbrella u on u.id = held.umbrella_id;

drop function open_visit(text, timestamptz);

-- Opens a request: finds whose session the token is, tells the transaction, and gives the viewer with her navigation.
-- Runs as the owner, since the role that serves requests cannot read sessions.
create function open_visit(session_token text, moment timestamptz)
returns table (
  session_id uuid, person_id uuid, display_name text, language language, time_zone text, theme theme,
  is_discreet boolean, leaves_by_shift boolean, has_picture boolean, roof json, belongings json, administers uuid[], roofs uuid[],
  unseen_notices integer, is_stale boolean, confirmed_at timestamptz, strengthen_by timestamptz
)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  my_session session%rowtype;
  me person%rowtype;
  mine uuid[];
  coordinated uuid[];
  governed uuid[];
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

  is_strong := coalesce(my_session.opened_by = 'passkey' or my_session.second_step is not null, false);
  select min(r.paused_from) into weakest from role_of_trust r where r.person_id = me.id and not is_strong;

  with recursive below as (
    select r.umbrella_id as id from role_of_trust r
    where r.role = 'administrator' and r.person_id = me.id and (is_strong or r.paused_from is null or r.paused_from > moment)
    union select u.id from umbrella u join below on u.parent_id = below.id
  ) select array_agg(below.id) into governed from below;

  with recursive above as (
    select u.id, u.parent_id from umbrella u
    where u.id = me.umbrella_id or u.id = any (governed)
       or u.id in (select c.umbrella_id from community c where c.id = any (mine))
    union select u.id, u.parent_id from umbrella u join above on above.parent_id = u.id
  ) select array_agg(distinct above.id) into roofs from above;

  perform set_config('hearth.viewer', coalesce(me.id::text, ''), true),
    set_config('hearth.communities', coalesce(mine::text, ''), true),
    set_config('hearth.coordinated', coalesce(coordinated::text, ''), true),
    set_config('hearth.umbrellas', coalesce(governed::text, ''), true),
    set_config('hearth.roofs', coalesce(roofs::text, ''), true);

  return query select
    my_session.id, me.id, me.display_name, me.language, me.time_zone, me.theme, me.is_discreet, me.leaves_by_shift,
    me.picture_at is not null,
    (select json_build_object('id', u.id, 'name', json_build_object('en', u.name_en, 'fr', u.name_fr),
                              'hue', u.hue, 'exitUrl', u.exit_url, 'timeZone', u.time_zone)
     from umbrella u
     where u.id = coalesce(me.umbrella_id, (select r.id from umbrella r where r.parent_id is null order by r.created_at limit 1))),
    (select json_agg(json_build_object(
        'id', c.id, 'umbrellaId', c.umbrella_id, 'name', json_build_object('en', c.name_en, 'fr', c.name_fr),
        'roles', to_json(m.roles), 'hasNews', coalesce(c.last_posted_at > m.visited_at, false)) order by c.name_en, c.name_fr)
     from membership m join community c on c.id = m.community_id
     where m.person_id = me.id and m.ended_at is null),
    coalesce(governed, '{}'),
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
revoke execute on function open_visit(text, timestamptz) from public;
grant execute on function open_visit(text, timestamptz) to hearth_app;
