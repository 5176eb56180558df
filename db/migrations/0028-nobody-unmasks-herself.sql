-- What those who decide, and the wearer herself once it is done, may read of it: with the words that a privacy officer has
-- no other way to read, unless they were taken back.
create or replace function unmaskings_to_see(my_hand bytea)
returns table (
  id uuid, post_id uuid, thread_id uuid, seq integer, community_id uuid, umbrella_id uuid, mask_id uuid, number smallint,
  name_en text, name_fr text, title text, markdown text, reason text, asked_by uuid, asked_by_name text,
  asked_at timestamptz, agreed_by uuid, agreed_by_name text, agreed_at timestamptz, refused_at timestamptz, is_mine boolean
)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, p.id, t.id, p.seq, u.community_id, u.umbrella_id, u.mask_id, m.number, c.name_en, c.name_fr, t.title,
    case when p.deleted_at is null and t.deleted_at is null then p.markdown else '' end,
    u.reason, u.asked_by, a.display_name, u.asked_at, u.agreed_by, o.display_name, u.agreed_at, u.refused_at,
    m.hand = sha256(my_hand || uuid_send(m.thread_id))
  from unmasking u
  join mask m on m.id = u.mask_id
  join post p on p.id = u.post_id
  join thread t on t.id = p.thread_id
  join community c on c.id = u.community_id
  left join person a on a.id = u.asked_by
  left join person o on o.id = u.agreed_by
  -- Nobody decides about herself, or sees it coming: her own she sees once it is done.
  where case when m.hand = sha256(my_hand || uuid_send(m.thread_id)) then u.agreed_at is not null
    else u.community_id = any (my_coordinated()) or u.umbrella_id = any (my_protected()) end
  order by u.asked_at, u.id
$$;
