-- Whom a privacy officer keeps out of a community, by what was written and not by who it is: the function that does it knows
-- the writer of a flagged post, she need not. The membership itself is suspended, as a coordinator would; this is by whom.
create table kept_out (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  flag_id uuid references flag on delete set null,
  kept_at timestamptz not null,
  kept_by uuid references person on delete set null,
  unique (community_id, person_id),
  foreign key (community_id, person_id) references membership on delete cascade
);
create index on kept_out (person_id);
create index on kept_out (flag_id);
create index on kept_out (kept_by);

alter table kept_out enable row level security;
alter table kept_out force row level security;
create policy owner_acts_for_nobody on kept_out to current_user using (true) with check (true);
-- An officer reads hers by a function below, without a name.
create policy of_those_who_coordinate on kept_out for select to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]));
grant select on kept_out to hearth_app;

-- However the suspension ends, nobody is kept out by it any more.
create function forget_kept_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from kept_out k where k.community_id = new.community_id and k.person_id = new.person_id;
  return null;
end $$;
revoke execute on function forget_kept_out() from public;
create trigger forget_kept_out after update of ended_because on membership for each row
  when (old.ended_because = 'suspended' and new.ended_because is distinct from 'suspended')
  execute function forget_kept_out();

-- Functions that run as the owner have asked who calls.
create or replace function keep_ones_own_membership() returns trigger language plpgsql as $$
begin
  if my_id() is null or current_user <> 'hearth_app' or old.community_id = any (coalesce(my_coordinated(), '{}')) then
    return new;
  end if;
  if new.roles is distinct from old.roles
     or (old.ended_at is not null and new.ended_at is null)
     or (new.in_question_because is distinct from old.in_question_because
         and not (new.in_question_because is null and old.in_question_because = 'unconfirmed'))
     or (new.kept_at, new.review_at) is distinct from (old.kept_at, old.review_at) then
    raise exception 'That is for those who coordinate.' using errcode = '42501';
  end if;
  return new;
end $$;

-- Whether a flagged post was said under a mask is read by all who read the post; who wears it stays sealed here too.
drop function flags_to_settle();
create function flags_to_settle()
returns table (
  id uuid, post_id uuid, thread_id uuid, seq integer, community_id uuid, umbrella_id uuid, author_id uuid,
  author_name text, is_masked boolean, is_kept_out boolean, name_en text, name_fr text, title text, markdown text,
  note_kind note_kind, note_words text, file_count integer, is_hidden boolean, reason flag_reason, words text,
  flagged_at timestamptz
)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, p.id, t.id, p.seq, f.community_id, f.umbrella_id, p.author_id, a.display_name,
    exists (select from mask where mask.id = p.author_id),
    exists (select from kept_out k where k.community_id = f.community_id and k.person_id = p.author_id), c.name_en, c.name_fr,
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

-- Keeps whoever wrote what is flagged out of its community. What she writes goes by letter to somebody she is not told of.
-- Says 'kept', or why not: she does not belong there now, or nobody else coordinates it.
create function keep_writer_out(flagged uuid, new_kept uuid, review timestamptz, said text, moment timestamptz)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  writer record;
  hers membership%rowtype;
begin
  select f.community_id, p.author_id into writer from flag f join post p on p.id = f.post_id
  where f.id = flagged and f.settled_at is null and f.umbrella_id = any (my_protected())
    and p.author_id is distinct from my_id();
  if not found then
    raise exception 'not hers to keep out' using errcode = 'insufficient_privilege';
  end if;
  perform from community c where c.id = writer.community_id for no key update;
  select m.* into hers from membership m
  where m.community_id = writer.community_id and m.person_id = writer.author_id for update;
  if hers.person_id is null or hers.ended_at is not null then return 'gone'; end if;
  if 'coordinator' = any (hers.roles) and not exists (
    select from membership m where m.community_id = hers.community_id and m.person_id <> hers.person_id
      and m.ended_at is null and 'coordinator' = any (m.roles)) then
    return 'alone';
  end if;

  update membership m set ended_at = moment, ended_by = my_id(), ended_because = 'suspended', review_at = review,
    suspended_because = said, question_told_at = null
  where m.community_id = hers.community_id and m.person_id = hers.person_id;
  insert into kept_out values (new_kept, hers.community_id, hers.person_id, flagged, moment, my_id());
  insert into event (kind, actor_id, community_id, subject_id, at)
  values ('membership.keptOut', my_id(), hers.community_id, hers.person_id, moment);
  perform graphile_worker.add_job('tellOfStanding', json_build_object(
    'community', hers.community_id, 'person', hers.person_id, 'told', 'keptOut', 'message', said));
  return 'kept';
end $$;

-- Whom privacy officers keep out under the umbrellas that the viewer protects: where, since when, until when, and what was
-- written. Not who.
create function kept_out_to_review()
returns table (id uuid, community_id uuid, umbrella_id uuid, name_en text, name_fr text, kept_at timestamptz, review_at timestamptz, said text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.community_id, c.umbrella_id, c.name_en, c.name_fr, k.kept_at, m.review_at, m.suspended_because
  from kept_out k
  join community c on c.id = k.community_id
  join membership m on m.community_id = k.community_id and m.person_id = k.person_id
  where c.umbrella_id = any (my_protected()) and k.person_id is distinct from my_id()
  order by m.review_at, k.id
$$;

-- She comes back with the roles that she had, told by letter.
create function let_back(kept uuid, moment timestamptz)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hers record;
begin
  select k.community_id, k.person_id into hers from kept_out k join community c on c.id = k.community_id
  where k.id = kept and c.umbrella_id = any (my_protected()) and k.person_id is distinct from my_id()
  for update of k;
  if not found then
    raise exception 'not hers to let back' using errcode = 'insufficient_privilege';
  end if;
  update membership m set ended_at = null, ended_by = null, ended_because = null, review_at = null, suspended_because = null
  where m.community_id = hers.community_id and m.person_id = hers.person_id;
  insert into event (kind, actor_id, community_id, subject_id, at)
  values ('membership.letBack', my_id(), hers.community_id, hers.person_id, moment);
  perform graphile_worker.add_job('tellOfStanding', json_build_object(
    'community', hers.community_id, 'person', hers.person_id, 'told', 'resumed', 'message', ''));
end $$;

revoke execute on function flags_to_settle(), keep_writer_out(uuid, uuid, timestamptz, text, timestamptz),
  kept_out_to_review(), let_back(uuid, timestamptz) from public;
grant execute on function flags_to_settle(), keep_writer_out(uuid, uuid, timestamptz, text, timestamptz),
  kept_out_to_review(), let_back(uuid, timestamptz) to hearth_app;
