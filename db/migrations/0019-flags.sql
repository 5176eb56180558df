-- What members flag as identifying somebody, as harmful, or as against what was agreed; and what came of it.
create type flag_reason as enum ('identifying', 'harmful', 'agreement');
create type flag_outcome as enum ('stands', 'mended');

create table flag (
  id uuid primary key,
  post_id uuid not null references post on delete cascade,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  reason flag_reason not null,
  words text not null check (length(words) <= 1000),
  flagged_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person on delete set null,
  outcome flag_outcome,
  check ((settled_at is null) = (outcome is null))
);
create index on flag (post_id);
create index on flag (community_id) where settled_at is null;
create index on flag (umbrella_id) where settled_at is null;

-- Who flagged is known to herself alone.
create table flagging (
  flag_id uuid not null references flag on delete cascade,
  owner_id uuid not null references person on delete cascade,
  primary key (flag_id, owner_id)
);
create index on flagging (owner_id);

-- The words of a post while they are hidden. The post itself holds none of them meanwhile, so that no page, quote or
-- letter can show them.
alter table post add column hidden_at timestamptz;
create table hidden_post (
  post_id uuid primary key references post on delete cascade,
  -- Of the conversation, where these are its opening words.
  title text,
  markdown text not null,
  html text not null,
  language language
);

-- What was taken out for good, and by whom; never what it was. The passages stand here until a job has taken them out.
create table redaction (
  id uuid primary key,
  post_id uuid references post on delete set null,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  passages text[] not null default '{}',
  is_whole boolean not null,
  with_files boolean not null,
  asked_at timestamptz not null,
  asked_by uuid references person on delete set null,
  done_at timestamptz,
  check (done_at is null or passages = '{}')
);
create index on redaction (post_id);
create index on redaction (community_id);
create index on redaction (umbrella_id);
create index redaction_to_do on redaction (asked_at) where done_at is null;

do $$
declare one text;
begin
  foreach one in array array['flag', 'flagging', 'hidden_post', 'redaction'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
  foreach one in array array['flag', 'redaction'] loop
    execute format('create policy of_those_who_look on %I to hearth_app
      using (community_id = any ((select my_coordinated())::uuid[]) or umbrella_id = any ((select my_protected())::uuid[]))
      with check (community_id = any ((select my_coordinated())::uuid[]) or umbrella_id = any ((select my_protected())::uuid[]))',
      one);
  end loop;
end $$;
create policy mine on flagging for select to hearth_app using (owner_id = (select my_id()));
grant select on flag, flagging, redaction to hearth_app;
grant update (settled_at, settled_by, outcome) on flag to hearth_app;
grant insert on redaction to hearth_app;

-- A member flags a post. What may identify somebody is hidden from that moment.
create function raise_flag(new_flag uuid, flagged uuid, why flag_reason, said text, moment timestamptz)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it post%rowtype;
begin
  select p.* into it from post p join thread t on t.id = p.thread_id
  where p.id = flagged and p.community_id = any (my_communities()) and p.deleted_at is null and t.deleted_at is null
  for update of p, t;
  if not found then
    raise exception 'nothing to flag' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from flag f join flagging g on g.flag_id = f.id
             where f.post_id = flagged and g.owner_id = my_id() and f.settled_at is null and f.reason = why) then
    return;
  end if;

  insert into flag (id, post_id, community_id, umbrella_id, reason, words, flagged_at)
  select new_flag, flagged, c.id, c.umbrella_id, why, said, moment from community c where c.id = it.community_id;
  insert into flagging values (new_flag, my_id());
  if why = 'identifying' and it.hidden_at is null then
    insert into hidden_post
    select it.id, case when it.seq = 1 then t.title end, it.markdown, it.html, it.language
    from thread t where t.id = it.thread_id;
    update post set markdown = '…', html = '', language = null, hidden_at = moment where id = it.id;
    update thread set title = '…' where id = it.thread_id and it.seq = 1;
  end if;
  -- Nobody did it, so that nobody asks who.
  insert into event (kind, community_id, subject_id, at) values ('words.flagged', it.community_id, new_flag, moment);
end $$;

-- What is flagged, for those who look: with its words, which a privacy officer has no other way to read.
create function flags_to_settle()
returns table (
  id uuid, post_id uuid, thread_id uuid, seq integer, community_id uuid, umbrella_id uuid, author_id uuid,
  author_name text, name_en text, name_fr text, title text, markdown text, file_count integer, is_hidden boolean,
  reason flag_reason, words text, flagged_at timestamptz
)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, p.id, t.id, p.seq, f.community_id, f.umbrella_id, p.author_id, a.display_name, c.name_en, c.name_fr,
    coalesce(h.title, t.title), coalesce(h.markdown, p.markdown),
    (select count(*)::int from file where file.post_id = p.id), p.hidden_at is not null, f.reason, f.words, f.flagged_at
  from flag f
  join post p on p.id = f.post_id
  join thread t on t.id = p.thread_id
  join community c on c.id = f.community_id
  left join hidden_post h on h.post_id = p.id
  left join membership m on m.community_id = f.community_id and m.person_id = p.author_id
    and f.community_id = any (my_coordinated())
  left join person a on a.id = m.person_id
  where f.settled_at is null and p.author_id is distinct from my_id()
    and (f.community_id = any (my_coordinated()) or f.umbrella_id = any (my_protected()))
  order by f.flagged_at, f.id
  limit 100
$$;

-- Puts hidden words back.
create function show_post(hidden uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words hidden_post%rowtype;
begin
  if not exists (select from flag f where f.post_id = hidden
                 and (f.community_id = any (my_coordinated()) or f.umbrella_id = any (my_protected()))) then
    raise exception 'not hers to show' using errcode = 'insufficient_privilege';
  end if;
  delete from hidden_post h where h.post_id = hidden returning * into words;
  if found then
    update post set markdown = words.markdown, html = words.html, language = words.language, hidden_at = null where id = hidden;
    update thread t set title = words.title from post p
    where p.id = hidden and t.id = p.thread_id and p.seq = 1 and words.title is not null;
  end if;
end $$;
revoke execute on function raise_flag(uuid, uuid, flag_reason, text, timestamptz), flags_to_settle(), show_post(uuid) from public;
grant execute on function raise_flag(uuid, uuid, flag_reason, text, timestamptz), flags_to_settle(), show_post(uuid) to hearth_app;

-- What is taken out is taken out everywhere, also of what nobody but its owner can read: a job does that.
create function redact() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('redact', job_key := 'redact', job_key_mode := 'preserve_run_at');
  return null;
end $$;
revoke execute on function redact() from public;
create constraint trigger redact after insert on redaction deferrable initially deferred
  for each row execute function redact();
