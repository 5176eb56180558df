-- Finding out who is behind a mask: a coordinator asks, with a reason, and a privacy officer agrees or not. The two then
-- see the name for a day. Who it was stands nowhere here: the seal of the mask says it, to whoever has the key.
create table unmasking (
  id uuid primary key,
  mask_id uuid not null references mask on delete cascade,
  post_id uuid not null,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  reason text not null check (length(reason) between 1 and 1000),
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  agreed_by uuid references person on delete set null,
  agreed_at timestamptz,
  refused_by uuid references person on delete set null,
  refused_at timestamptz,
  check (agreed_at is null or refused_at is null),
  check (agreed_by is distinct from asked_by or agreed_by is null),
  foreign key (post_id, community_id) references post (id, community_id) on update cascade on delete cascade
);
create unique index unmasking_open on unmasking (mask_id) where agreed_at is null and refused_at is null;
create index on unmasking (post_id);
create index on unmasking (community_id);
create index on unmasking (umbrella_id);

alter table unmasking enable row level security;
alter table unmasking force row level security;
create policy owner_acts_for_nobody on unmasking to current_user using (true) with check (true);
create policy of_those_who_look on unmasking for select to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]) or umbrella_id = any ((select my_protected())::uuid[]));
create policy coordinators_ask on unmasking for insert to hearth_app with check (
  asked_by = (select my_id()) and agreed_at is null and refused_at is null
  and community_id = any ((select my_coordinated())::uuid[])
  and exists (select from community c where c.id = unmasking.community_id and c.umbrella_id = unmasking.umbrella_id)
  and exists (select from post p where p.id = unmasking.post_id and p.author_id = unmasking.mask_id)
);
-- The second of two is somebody else, and a privacy officer.
create policy officers_decide on unmasking for update to hearth_app
  using (asked_by is distinct from (select my_id()) and umbrella_id = any ((select my_protected())::uuid[]));
grant select, insert on unmasking to hearth_app;
grant update (agreed_by, agreed_at, refused_by, refused_at) on unmasking to hearth_app;

-- What those who decide, and the wearer herself once it is done, may read of it: with the words that a privacy officer has
-- no other way to read.
create function unmaskings_to_see(my_hand bytea)
returns table (
  id uuid, post_id uuid, thread_id uuid, seq integer, community_id uuid, umbrella_id uuid, mask_id uuid, number smallint,
  name_en text, name_fr text, title text, markdown text, reason text, asked_by uuid, asked_by_name text,
  asked_at timestamptz, agreed_by uuid, agreed_by_name text, agreed_at timestamptz, refused_at timestamptz, is_mine boolean
)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, p.id, t.id, p.seq, u.community_id, u.umbrella_id, u.mask_id, m.number, c.name_en, c.name_fr, t.title, p.markdown,
    u.reason, u.asked_by, a.display_name, u.asked_at, u.agreed_by, o.display_name, u.agreed_at, u.refused_at,
    m.hand = sha256(my_hand || uuid_send(m.thread_id))
  from unmasking u
  join mask m on m.id = u.mask_id
  join post p on p.id = u.post_id
  join thread t on t.id = p.thread_id
  join community c on c.id = u.community_id
  left join person a on a.id = u.asked_by
  left join person o on o.id = u.agreed_by
  where u.community_id = any (my_coordinated()) or u.umbrella_id = any (my_protected())
    or (u.agreed_at is not null and m.hand = sha256(my_hand || uuid_send(m.thread_id)))
  order by u.asked_at, u.id
$$;
revoke execute on function unmaskings_to_see(bytea) from public;
grant execute on function unmaskings_to_see(bytea) to hearth_app;
