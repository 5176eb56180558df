-- Whom a privacy officer keeps out stays out until the day, also where those who coordinate end her membership meanwhile:
-- what ended is not opened again before.
alter table kept_out add column until timestamptz;
update kept_out k set until = m.review_at from membership m where m.community_id = k.community_id and m.person_id = k.person_id;
alter table kept_out alter column until set not null;

-- She is kept out no more once she is let back. An end leaves it as it is until the day.
drop trigger forget_kept_out on membership;
create trigger forget_kept_out after update of ended_at on membership for each row
  when (old.ended_at is not null and new.ended_at is null) execute function forget_kept_out();

create function stays_kept_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from kept_out k where k.community_id = new.community_id and k.person_id = new.person_id) then
    raise exception 'A privacy officer keeps her out.' using errcode = '23514', constraint = 'is_kept_out';
  end if;
  return new;
end $$;
revoke execute on function stays_kept_out() from public;
create trigger stays_kept_out before update of ended_at on membership for each row
  when (old.ended_at is not null and new.ended_at is null and old.ended_because <> 'suspended')
  execute function stays_kept_out();

-- Whether the viewer herself is kept out: she was told.
create function am_kept_out(of_community uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from kept_out k where k.community_id = of_community and k.person_id = my_id())
$$;
revoke execute on function am_kept_out(uuid) from public;
grant execute on function am_kept_out(uuid) to hearth_app;

create or replace function keep_writer_out(flagged uuid, new_kept uuid, review timestamptz, said text, moment timestamptz)
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
  insert into kept_out (id, community_id, person_id, flag_id, kept_at, kept_by, until)
  values (new_kept, hers.community_id, hers.person_id, flagged, moment, my_id(), review);
  insert into event (kind, actor_id, community_id, subject_id, at)
  values ('membership.keptOut', my_id(), hers.community_id, hers.person_id, moment);
  perform graphile_worker.add_job('tellOfStanding', json_build_object(
    'community', hers.community_id, 'person', hers.person_id, 'told', 'keptOut', 'message', said));
  return 'kept';
end $$;

-- A membership that has ended meanwhile is nobody's to open by this.
create or replace function kept_out_to_review()
returns table (id uuid, community_id uuid, umbrella_id uuid, name_en text, name_fr text, kept_at timestamptz, review_at timestamptz, said text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.community_id, c.umbrella_id, c.name_en, c.name_fr, k.kept_at, m.review_at, m.suspended_because
  from kept_out k
  join community c on c.id = k.community_id
  join membership m on m.community_id = k.community_id and m.person_id = k.person_id
  where c.umbrella_id = any (my_protected()) and k.person_id is distinct from my_id() and m.ended_because = 'suspended'
  order by m.review_at, k.id
$$;

create or replace function let_back(kept uuid, moment timestamptz)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  hers record;
begin
  select k.community_id, k.person_id into hers from kept_out k join community c on c.id = k.community_id
  join membership m on m.community_id = k.community_id and m.person_id = k.person_id
  where k.id = kept and c.umbrella_id = any (my_protected()) and k.person_id is distinct from my_id()
    and m.ended_because = 'suspended'
  for update of k, m;
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
