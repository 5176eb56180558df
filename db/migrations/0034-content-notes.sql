-- What the words of a post hold, said by its writer before they are read: the post opens folded with the note as its title.
create type note_kind as enum ('violence', 'sexualViolence', 'children', 'death', 'selfHarm', 'other');

do $$
declare one text;
begin
  foreach one in array array['post', 'draft', 'post_version'] loop
    execute format('alter table %I add column note_kind note_kind,
      add column note_words text not null default '''' check (length(note_words) <= 120),
      add check (note_kind is not null or note_words = '''')', one);
  end loop;
end $$;
alter table hidden_post add column note_words text not null default '';

-- Kinds of notes that somebody wants opened without asking. Hers alone: it says what weighs on her and what does not.
create table note_opening (
  owner_id uuid not null references person on delete cascade,
  kind note_kind not null,
  primary key (owner_id, kind)
);
alter table note_opening enable row level security;
alter table note_opening force row level security;
grant select, insert, delete on note_opening to hearth_app;
create policy owner_acts_for_nobody on note_opening to current_user using (true) with check (true);
create policy mine on note_opening to hearth_app
  using (owner_id = (select my_id())) with check (owner_id = (select my_id()));

-- What a note says goes where the words go that it is about: hidden with them, looked at with them, put back with them.
create or replace function raise_flag(new_flag uuid, flagged uuid, why flag_reason, said text, moment timestamptz)
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
  if why = 'identifying' and it.hidden_at is null
     and not exists (select from flag f where f.post_id = flagged and f.outcome = 'stands'
                     and f.settled_at >= coalesce(it.edited_at, it.created_at)) then
    insert into hidden_post (post_id, title, markdown, html, language, note_words)
    select it.id, case when it.seq = 1 then t.title end, it.markdown, it.html, it.language, it.note_words
    from thread t where t.id = it.thread_id;
    update post set markdown = '…', html = '', language = null, note_words = '', hidden_at = moment where id = it.id;
    update thread set title = '…' where id = it.thread_id and it.seq = 1;
  end if;
  -- Nobody did it, so that nobody asks who.
  insert into event (kind, community_id, subject_id, at) values ('words.flagged', it.community_id, new_flag, moment);
end $$;

create or replace function show_post(hidden uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words hidden_post%rowtype;
begin
  if not exists (select from flag f join post p on p.id = f.post_id
                 where f.post_id = hidden and p.author_id is distinct from my_id()
                   and (f.community_id = any (my_coordinated()) or f.umbrella_id = any (my_protected()))) then
    raise exception 'not hers to show' using errcode = 'insufficient_privilege';
  end if;
  delete from hidden_post h where h.post_id = hidden returning * into words;
  if found then
    update post set markdown = words.markdown, html = words.html, language = words.language,
      note_words = words.note_words, hidden_at = null where id = hidden;
    update thread t set title = words.title from post p
    where p.id = hidden and t.id = p.thread_id and p.seq = 1 and words.title is not null;
  end if;
end $$;

drop function flags_to_settle();
create function flags_to_settle()
returns table (
  id uuid, post_id uuid, thread_id uuid, seq integer, community_id uuid, umbrella_id uuid, author_id uuid,
  author_name text, name_en text, name_fr text, title text, markdown text, note_kind note_kind, note_words text,
  file_count integer, is_hidden boolean, reason flag_reason, words text, flagged_at timestamptz
)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, p.id, t.id, p.seq, f.community_id, f.umbrella_id, p.author_id, a.display_name, c.name_en, c.name_fr,
    coalesce(h.title, t.title), coalesce(h.markdown, p.markdown), p.note_kind, coalesce(h.note_words, p.note_words),
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
revoke execute on function flags_to_settle() from public;
grant execute on function flags_to_settle() to hearth_app;
