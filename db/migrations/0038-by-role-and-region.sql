-- Beside her name and "a member", somebody may speak by her role and region, where a community allows it: by another mask,
-- which bears the words that her profile said when she put it on. Nothing but her own hand links her two masks.
alter table community add column allows_positions boolean not null default false;

create type voice as enum ('name', 'mask', 'position');
alter table draft add column voice voice not null default 'name';
update draft set voice = 'mask' where is_masked;
alter table draft drop column is_masked;

alter table mask
  add column voice voice not null default 'mask' check (voice <> 'name'),
  add column role_en text,
  add column role_fr text,
  add column region_en text,
  add column region_fr text,
  add constraint mask_bears_its_words
    check ((voice = 'position') = (coalesce(role_en, role_fr, region_en, region_fr) is not null));
grant select (voice, role_en, role_fr, region_en, region_fr) on mask to hearth_app;

-- By what a wearer finds her mask in a conversation. Those of a released Hearth have no kind in it.
create function mask_hand(my_hand bytea, in_thread uuid, as_voice voice) returns bytea language sql immutable parallel safe
  as $$ select sha256(my_hand || uuid_send(in_thread) || case when as_voice = 'position' then 'position'::bytea else ''::bytea end) $$;

-- By which of her words the viewer may speak in a community: her role and region, one of them, or none. At least five
-- members, of those who would be called so now, share what is given. Whoever could have been called more closely does not
-- count among those who are called less closely: otherwise the few who remain would be found by what is left out.
create function my_position_in(in_community uuid)
returns table (role_en text, role_fr text, region_en text, region_fr text)
language sql stable security definer set search_path = public, pg_temp as $$
  with belonging as (
    select m.person_id, role.term_id as role, region.term_id as region
    from membership m
    left join profile_field role on role.owner_id = m.person_id and role.key = 'role'
    left join profile_field region on region.owner_id = m.person_id and region.key = 'region'
    where m.community_id = in_community and m.ended_at is null and in_community = any (my_communities())
  ), closely as (
    select b.*, role is not null and region is not null and count(*) over (partition by role, region) >= 5 as by_both
    from belonging b
  ), less as (
    select c.*, not by_both and role is not null
      and count(*) filter (where not by_both) over (partition by role) >= 5 as by_role
    from closely c
  ), least as (
    select l.*, not by_both and not by_role and region is not null
      and count(*) filter (where not by_both and not by_role) over (partition by region) >= 5 as by_region
    from less l
  )
  select role.name_en, role.name_fr, region.name_en, region.name_fr
  from least
  left join profile_term role on role.id = least.role and (by_both or by_role)
  left join profile_term region on region.id = least.region and (by_both or by_region)
  where least.person_id = my_id() and (by_both or by_role or by_region)
$$;
revoke execute on function my_position_in(uuid) from public;
grant execute on function my_position_in(uuid) to hearth_app;

-- Puts a mask on, in a conversation that its wearer holds or is about to begin, and gives it; the one of that kind that
-- she wears there already, if she does. A mask signs in nowhere and belongs nowhere.
drop function put_on_mask(uuid, uuid, uuid, bytea, bytea, timestamptz);
create function put_on_mask(
  new_mask uuid, in_thread uuid, in_community uuid, as_voice voice, my_hand bytea, my_seal bytea, moment timestamptz
)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine record;
  hand_here bytea := mask_hand(my_hand, in_thread, as_voice);
begin
  if not exists (select from community c where c.id = in_community and c.id = any (my_communities())
                 and case as_voice when 'mask' then c.allows_masks when 'position' then c.allows_positions else false end) then
    raise exception 'no masks here' using errcode = 'insufficient_privilege';
  end if;
  select null::text as role_en, null::text as role_fr, null::text as region_en, null::text as region_fr into mine;
  if as_voice = 'position' then
    select * into mine from my_position_in(in_community);
    if not found then
      raise exception 'too few share it' using errcode = 'check_violation', constraint = 'position_is_shared';
    end if;
  end if;
  insert into person (id, display_name, time_zone, letters, created_at) values (new_mask, '?', 'UTC', 'none', moment);
  insert into mask (id, thread_id, community_id, number, hand, sealed, voice, role_en, role_fr, region_en, region_fr)
  select new_mask, in_thread, in_community, coalesce(max(m.number), 0) + 1, hand_here, my_seal, as_voice,
    mine.role_en, mine.role_fr, mine.region_en, mine.region_fr
  from mask m where m.thread_id = in_thread;
  return new_mask;
exception when unique_violation then
  return (select m.id from mask m where m.thread_id = in_thread and m.hand = hand_here);
end $$;
revoke execute on function put_on_mask(uuid, uuid, uuid, voice, bytea, bytea, timestamptz) from public;
grant execute on function put_on_mask(uuid, uuid, uuid, voice, bytea, bytea, timestamptz) to hearth_app;

-- The same as before, with what a mask bears beside its number.
drop function unmaskings_to_see(bytea);
create function unmaskings_to_see(my_hand bytea)
returns table (
  id uuid, post_id uuid, thread_id uuid, seq integer, community_id uuid, umbrella_id uuid, mask_id uuid, mask json,
  name_en text, name_fr text, title text, markdown text, reason text, asked_by uuid, asked_by_name text,
  asked_at timestamptz, agreed_by uuid, agreed_by_name text, agreed_at timestamptz, refused_at timestamptz, is_mine boolean
)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, p.id, t.id, p.seq, u.community_id, u.umbrella_id, u.mask_id,
    json_build_object('number', m.number,
      'role', case when coalesce(m.role_en, m.role_fr) is not null then json_build_object('en', m.role_en, 'fr', m.role_fr) end,
      'region', case when coalesce(m.region_en, m.region_fr) is not null then json_build_object('en', m.region_en, 'fr', m.region_fr) end),
    c.name_en, c.name_fr, t.title,
    case when p.deleted_at is null and t.deleted_at is null then p.markdown else '' end,
    u.reason, u.asked_by, a.display_name, u.asked_at, u.agreed_by, o.display_name, u.agreed_at, u.refused_at,
    m.hand = mask_hand(my_hand, m.thread_id, m.voice)
  from unmasking u
  join mask m on m.id = u.mask_id
  join post p on p.id = u.post_id
  join thread t on t.id = p.thread_id
  join community c on c.id = u.community_id
  left join person a on a.id = u.asked_by
  left join person o on o.id = u.agreed_by
  -- Nobody decides about herself, or sees it coming: her own she sees once it is done.
  where case when m.hand = mask_hand(my_hand, m.thread_id, m.voice) then u.agreed_at is not null
    else u.community_id = any (my_coordinated()) or u.umbrella_id = any (my_protected()) end
  order by u.asked_at, u.id
$$;
revoke execute on function unmaskings_to_see(bytea) from public;
grant execute on function unmaskings_to_see(bytea) to hearth_app;
