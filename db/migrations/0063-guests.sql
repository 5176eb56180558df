-- An invitation as a guest opens no community: it opens one conversation of it, for a while.
alter table invitation
  add column is_guest boolean not null default false,
  add check (not is_guest or (community_id is not null and office is null and person_id is null));

-- Somebody from outside who reads and answers one conversation. What was said before she came is not shown to her, except
-- by whoever asked her.
create table guest (
  id uuid primary key,
  invitation_id uuid not null unique references invitation on delete cascade,
  thread_id uuid not null,
  community_id uuid not null references community on delete cascade,
  -- As whoever asked her calls her, until she has come.
  name text not null check (length(name) between 1 and 120),
  asked_by uuid references person on delete set null,
  asked_at timestamptz not null,
  until timestamptz not null check (until > asked_at),
  person_id uuid references person on delete cascade,
  came_at timestamptz,
  -- The agreement of the members that she read as she came.
  agreed_id uuid references paper on delete set null,
  ended_at timestamptz,
  foreign key (thread_id, community_id) references thread (id, community_id) on update cascade on delete cascade,
  check ((came_at is null) = (person_id is null))
);
create index on guest (thread_id, community_id);
create index on guest (community_id);
create index on guest (person_id) where person_id is not null;
create index on guest (asked_by);
create index on guest (agreed_id);

alter table guest enable row level security;
alter table guest force row level security;
create policy owner_acts_for_nobody on guest to current_user using (true) with check (true);
grant select, insert, update (ended_at) on guest to hearth_app;
create policy in_my_communities on guest for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy oneself on guest for select to hearth_app using (person_id = (select my_id()));
create policy coordinators_ask on guest for insert to hearth_app with check (
  community_id = any ((select my_coordinated())::uuid[]) and asked_by = (select my_id()) and person_id is null
  and exists (select from invitation i where i.id = guest.invitation_id and i.is_guest and i.community_id = guest.community_id)
);
create policy coordinators_and_oneself_end on guest for update to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]) or person_id = (select my_id()));

-- Nobody is asked into a community that is closed, and nobody comes.
create trigger stays_as_it_was before insert or update of came_at on guest
  for each row execute function stays_as_it_was();

-- A guest's name is seen by the members among whom she was.
drop policy those_i_meet on person;
create policy those_i_meet on person for select to hearth_app using (
  id = (select my_id())
  or exists (select from membership m where m.person_id = person.id
             and m.community_id = any ((select my_communities())::uuid[]))
  or exists (select from umbrella_administrator a where a.person_id = person.id
             and a.umbrella_id = any ((select my_roofs())::uuid[]))
  or exists (select from privacy_officer o where o.person_id = person.id
             and o.umbrella_id = any ((select my_roofs())::uuid[]))
  or exists (select from guest g where g.person_id = person.id
             and g.community_id = any ((select my_communities())::uuid[]))
);

-- The conversations that are open to the viewer as a guest. One that went to another community is not.
create function guest_visits(moment timestamptz) returns table (
  id uuid, thread_id uuid, community_id uuid, community_en text, community_fr text, title text, language language,
  is_closed boolean, asked_by uuid, host text, came_at timestamptz, until timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.thread_id, g.community_id, c.name_en, c.name_fr, t.title, t.language, t.closed_at is not null,
    g.asked_by, h.display_name, g.came_at, g.until
  from guest g
  join invitation i on i.id = g.invitation_id and i.community_id = g.community_id
  join thread t on t.id = g.thread_id and t.deleted_at is null and t.kind not in ('support', 'introduction')
  join community c on c.id = g.community_id
  left join person h on h.id = g.asked_by
  where g.person_id = my_id() and g.ended_at is null and g.until > $1
$$;
revoke execute on function guest_visits(timestamptz) from public;
grant execute on function guest_visits(timestamptz) to hearth_app;

-- What a guest reads of it. A mask is nobody to her, and so is whoever belongs no longer.
create function guest_posts(thread uuid, moment timestamptz) returns table (
  id uuid, seq integer, author_id uuid, author_name text, is_mine boolean, html text, language language,
  note_kind note_kind, note_words text, created_at timestamptz, edited_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.seq, case when named.yes then p.author_id end, case when named.yes then a.display_name end,
    p.author_id = my_id(), p.html, p.language, p.note_kind, p.note_words, p.created_at, p.edited_at
  from guest_visits($2) v
  join post p on p.thread_id = v.thread_id
  join person a on a.id = p.author_id
  cross join lateral (select p.author_id = my_id()
    or exists (select from membership m where m.person_id = p.author_id and m.community_id = v.community_id and m.ended_at is null)
    or exists (select from guest g where g.person_id = p.author_id and g.thread_id = v.thread_id) as yes) named
  where v.thread_id = $1 and p.deleted_at is null and p.hidden_at is null
    and (p.created_at >= v.came_at or p.author_id = v.asked_by or p.author_id = my_id())
  order by p.seq desc
  limit 200
$$;
revoke execute on function guest_posts(uuid, timestamptz) from public;
grant execute on function guest_posts(uuid, timestamptz) to hearth_app;
