-- Whether a community is planned, running or closed: apart from how mature it is. One that is planned is prepared by its
-- members and takes no requests; one that is closed is read by them, and by nobody written in.
alter table community
  -- Null while it is planned, and where it never opened.
  add column opened_at timestamptz default now(),
  add column closed_at timestamptz,
  add column closed_by uuid references person on delete set null,
  -- From when to when it is meant to be there, as its pages say by month.
  add column starts_on date,
  add column ends_on date,
  -- How many belonged, and from how many places, on the day it closed: what everybody is told of it from then on, so that
  -- nobody learns from a change of it who left.
  add column final_count jsonb,
  add check (ends_on >= starts_on),
  add check ((closed_at is null) = (final_count is null)),
  add check (closed_by is null or closed_at is not null);
create index on community (closed_by);
update community set opened_at = created_at;

-- Members touch the counters of a community; whether it runs is for those who look after it.
create function keep_the_state() returns trigger language plpgsql as $$
begin
  if my_id() is null or old.id = any (coalesce(my_coordinated(), '{}')) or old.umbrella_id = any (coalesce(my_umbrellas(), '{}'))
  then return new; end if;
  raise exception 'That is for those who coordinate.' using errcode = '42501';
end $$;
create trigger keep_the_state before update on community for each row
  when ((old.opened_at, old.closed_at, old.final_count) is distinct from (new.opened_at, new.closed_at, new.final_count))
  execute function keep_the_state();

-- Whoever writes into a community waits for whoever is closing it, and is refused afterwards. The lock is the one that a
-- foreign key takes, so that two who write do not wait for each other.
create function stays_as_it_was() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare is_over boolean;
begin
  select closed_at is not null into is_over from community where id = new.community_id for key share;
  if not coalesce(is_over, false) and tg_op = 'UPDATE' then
    select closed_at is not null into is_over from community where id = old.community_id for key share;
  end if;
  if is_over then
    raise exception 'This community is closed.' using errcode = '23514', constraint = 'community_is_closed';
  end if;
  return new;
end $$;
revoke execute on function stays_as_it_was() from public;

-- Everything that belongs to a community, with what may not change about it any more beside nothing being added. What
-- hangs on something of these, or is somebody's own, is not here: src/communities/closing/second-lock.test.ts says why.
do $$
declare one record;
begin
  for one in select * from (values
    ('thread', 'title, pinned_at, closed_at, resolved_at, community_id'),
    ('post', 'helped_at'),
    ('reaction', null),
    ('file', null),
    ('held_post', null),
    ('thread_topic', null),
    ('knowledge_topic', 'label'),
    ('knowledge_claim', null),
    ('support_space', 'closed_at, months'),
    ('paper', 'parts, review_on, consulted_at, adopted_at'),
    ('paper_comment', null),
    ('acknowledgement', null),
    ('eligibility_rule', null),
    ('community_stream', null),
    ('invitation', 'token_hash'),
    ('welcome', 'words_en, words_fr'),
    ('welcome_step', 'name_en, name_fr, path')
  ) as content (name, columns) loop
    execute format('create trigger stays_as_it_was before insert on %I for each row execute function stays_as_it_was()', one.name);
    -- Jobs, and functions by which words are hidden or taken out, still change what is there.
    if one.columns is not null then
      execute format('create trigger stays_unchanged before update of %s on %I for each row
        when (current_user = ''hearth_app'') execute function stays_as_it_was()', one.columns, one.name);
    end if;
  end loop;
end $$;
create trigger stays_as_it_was before insert on membership for each row execute function stays_as_it_was();
create trigger stays_ended before update of ended_at on membership for each row
  when (old.ended_at is not null and new.ended_at is null) execute function stays_as_it_was();

-- Nobody asks to join what does not run, and nobody is let in by a decision either. Requests end as before.
create function asks_what_runs() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare runs boolean;
begin
  select opened_at is not null and closed_at is null into runs from community where id = new.community_id for key share;
  if not runs then
    raise exception 'This community takes nobody in.' using errcode = '23514', constraint = 'community_takes_nobody';
  end if;
  return new;
end $$;
revoke execute on function asks_what_runs() from public;
create trigger asks_what_runs before insert on join_request for each row execute function asks_what_runs();
create trigger goes_on_where_it_runs before update of state on join_request for each row
  when (new.state in ('submitted', 'info_requested', 'approved', 'waitlisted')
    or (old.state = 'declined' and new.state = 'under_review'))
  execute function asks_what_runs();

-- Whoever waits for an answer gets one, once closing can no longer be taken back with one press.
create function answer_who_asked() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('closeRequests', json_build_object('community', new.id),
    run_at := now() + interval '10 minutes', job_key := 'closing ' || new.id);
  return null;
end $$;
revoke execute on function answer_who_asked() from public;
create trigger answer_who_asked after update of closed_at on community for each row
  when (old.closed_at is null and new.closed_at is not null) execute function answer_who_asked();
