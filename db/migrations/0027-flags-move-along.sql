-- A flag goes where its post goes, and what was found to stand is not hidden again by the next flag, unless its author
-- has changed it since.
alter table flag drop constraint flag_post_id_fkey;
alter table flag add foreign key (post_id, community_id) references post (id, community_id)
  on update cascade on delete cascade;

drop function raise_flag(uuid, uuid, flag_reason, text, timestamptz);
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
  if why = 'identifying' and it.hidden_at is null
     and not exists (select from flag f where f.post_id = flagged and f.outcome = 'stands'
                     and f.settled_at >= coalesce(it.edited_at, it.created_at)) then
    insert into hidden_post
    select it.id, case when it.seq = 1 then t.title end, it.markdown, it.html, it.language
    from thread t where t.id = it.thread_id;
    update post set markdown = '…', html = '', language = null, hidden_at = moment where id = it.id;
    update thread set title = '…' where id = it.thread_id and it.seq = 1;
  end if;
  -- Nobody did it, so that nobody asks who.
  insert into event (kind, community_id, subject_id, at) values ('words.flagged', it.community_id, new_flag, moment);
end $$;
revoke execute on function raise_flag(uuid, uuid, flag_reason, text, timestamptz) from public;
grant execute on function raise_flag(uuid, uuid, flag_reason, text, timestamptz) to hearth_app;
