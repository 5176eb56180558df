-- An administrator reads conversations of a community for an hour, in an emergency, with a reason. Those who lead the
-- community, administrators and privacy officers see that she does, why, and what she opened.
create table emergency (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  opened_by uuid references person on delete set null,
  reason text not null check (length(reason) between 20 and 1000),
  began_at timestamptz not null,
  until timestamptz not null check (until > began_at and until <= began_at + interval '1 hour'),
  ended_at timestamptz,
  ended_by uuid references person on delete set null
);
create index on emergency (community_id, began_at desc);
create index on emergency (umbrella_id, began_at desc);
create index on emergency (opened_by);
create index on emergency (ended_by);

-- What she opened: noted before it can be read.
create table emergency_reading (
  emergency_id uuid not null references emergency on delete cascade,
  thread_id uuid not null references thread on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  read_at timestamptz not null,
  primary key (emergency_id, thread_id)
);
create index on emergency_reading (thread_id);
create index on emergency_reading (umbrella_id);

-- Communities of whose leadership group the viewer is, or that she coordinates.
create function my_led() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select m.community_id from membership m
    where m.person_id = my_id() and m.ended_at is null and m.roles && '{coordinator,core_member}'::role[])
$$;
revoke execute on function my_led() from public;
grant execute on function my_led() to hearth_app;

alter table emergency enable row level security;
alter table emergency force row level security;
create policy owner_acts_for_nobody on emergency to current_user using (true) with check (true);
grant select, insert on emergency to hearth_app;
grant update (ended_at, ended_by) on emergency to hearth_app;
create policy seen_by_those_it_concerns on emergency for select to hearth_app using (
  umbrella_id = any ((select my_umbrellas())::uuid[])
  or umbrella_id = any ((select my_protected())::uuid[])
  or community_id = any ((select my_led())::uuid[])
);
create policy begun_by_administrators on emergency for insert to hearth_app with check (
  opened_by = (select my_id()) and ended_at is null
  and umbrella_id = any ((select my_umbrellas())::uuid[])
  and not community_id = any (coalesce((select my_communities())::uuid[], '{}'))
  and exists (select from community c where c.id = community_id and c.umbrella_id = emergency.umbrella_id)
);
create policy ended_by_either on emergency for update to hearth_app
  using (ended_at is null
    and (opened_by = (select my_id()) or umbrella_id = any ((select my_protected())::uuid[])))
  with check (ended_at is not null and ended_by = (select my_id()));

alter table emergency_reading enable row level security;
alter table emergency_reading force row level security;
create policy owner_acts_for_nobody on emergency_reading to current_user using (true) with check (true);
grant select, insert on emergency_reading to hearth_app;
create policy seen_with_its_emergency on emergency_reading for select to hearth_app
  using (exists (select from emergency e where e.id = emergency_id));

-- The one that is open to whoever asks: hers, not over, of an umbrella that she still looks after.
create function open_emergency(of_emergency uuid, moment timestamptz) returns setof emergency
language sql stable security definer set search_path = public, pg_temp as $$
  select e.* from emergency e
  where e.id = $1 and e.opened_by = my_id() and e.ended_at is null and e.began_at <= $2 and e.until > $2
    and e.umbrella_id = any (my_umbrellas())
$$;
revoke execute on function open_emergency(uuid, timestamptz) from public;

-- The conversations that can be opened in it. What is said in a peer-support space stays there.
create function emergency_threads(of_emergency uuid, moment timestamptz)
returns table (id uuid, title text, language language, reply_count integer, last_posted_at timestamptz, is_read boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.title, t.language, t.reply_count, t.last_posted_at,
    exists (select from emergency_reading r where r.emergency_id = e.id and r.thread_id = t.id)
  from open_emergency($1, $2) e
  join thread t on t.community_id = e.community_id
  where t.deleted_at is null and t.kind <> 'support'
  order by t.last_posted_at desc, t.id
  limit 500
$$;
revoke execute on function emergency_threads(uuid, timestamptz) from public;
grant execute on function emergency_threads(uuid, timestamptz) to hearth_app;

create policy noted_while_it_is_open on emergency_reading for insert to hearth_app with check (
  exists (select from emergency e where e.id = emergency_id and e.umbrella_id = emergency_reading.umbrella_id)
  and exists (select from emergency_threads(emergency_id, read_at) t where t.id = thread_id)
);

-- What is said in one that was noted as opened. Whoever wears a mask wears it here too, and who belongs no longer has no name.
create function emergency_posts(of_emergency uuid, of_thread uuid, moment timestamptz) returns table (
  id uuid, seq integer, author_name text, html text, language language, note_kind note_kind, note_words text,
  created_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.seq, case when named.yes then a.display_name end, p.html, p.language, p.note_kind, p.note_words, p.created_at
  from emergency_threads($1, $3) t
  join post p on p.thread_id = t.id
  join person a on a.id = p.author_id
  cross join lateral (select exists (select from membership m
    where m.person_id = p.author_id and m.community_id = p.community_id and m.ended_at is null) as yes) named
  where t.id = $2 and t.is_read and p.deleted_at is null and p.hidden_at is null
  order by p.seq
  limit 1000
$$;
revoke execute on function emergency_posts(uuid, uuid, timestamptz) from public;
grant execute on function emergency_posts(uuid, uuid, timestamptz) to hearth_app;

-- Where one is, in words, and how much was opened, for whoever may see it.
create function told_of_emergency(of_emergency uuid)
returns table (name_en text, name_fr text, opened_by_name text, ended_by_name text, opened_count integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.name_en, c.name_fr, o.display_name, x.display_name,
    (select count(*)::int from emergency_reading r where r.emergency_id = e.id)
  from emergency e
  join community c on c.id = e.community_id
  left join person o on o.id = e.opened_by
  left join person x on x.id = e.ended_by
  where e.id = $1 and (e.umbrella_id = any (my_umbrellas()) or e.umbrella_id = any (my_protected())
    or e.community_id = any (my_led()))
$$;
revoke execute on function told_of_emergency(uuid) from public;
grant execute on function told_of_emergency(uuid) to hearth_app;
