-- What a gathering will be about, before it is held.
create type agenda_kind as enum ('check_in', 'concern', 'networking', 'celebration', 'umbrella_news', 'training', 'reading',
  'discussion', 'inquiry', 'protocol', 'decision', 'check_out');
create type agenda_role as enum ('facilitator', 'co_facilitator', 'timekeeper', 'note_taker', 'presenter');
create type topic_kind as enum ('topic', 'concern', 'question');

alter table protocol add unique (id, community_id);

-- The agenda of one gathering: whoever changes anything of it waits at this row.
create table agenda (
  gathering_id uuid primary key,
  community_id uuid not null,
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);

-- One step of a gathering, in its order.
create table agenda_item (
  id uuid primary key,
  gathering_id uuid not null,
  community_id uuid not null,
  position integer not null,
  kind agenda_kind not null,
  minutes smallint not null check (minutes between 0 and 480),
  -- None: it is called by its kind.
  title_en text check (length(title_en) between 1 and 160),
  title_fr text check (length(title_fr) between 1 and 160),
  -- What whoever takes part should know, and what should come of it.
  words text not null default '' check (length(words) <= 2000),
  wanted text not null default '' check (length(wanted) <= 300),
  owner_id uuid references person on delete set null,
  -- The way of working: one of the community's own, or the slug of one that comes with Hearth.
  protocol_id uuid,
  shipped_protocol text check (length(shipped_protocol) between 1 and 80),
  -- What became of it while the gathering went on.
  done_at timestamptz,
  skipped_at timestamptz,
  removed_at timestamptz,
  -- Counts each change of its words, so that of two who change it at once the second is told.
  revision integer not null default 1,
  edited_at timestamptz not null,
  edited_by uuid references person on delete set null,
  unique (id, gathering_id),
  unique (id, community_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  foreign key (protocol_id, community_id) references protocol (id, community_id) on delete set null (protocol_id),
  check (protocol_id is null or shipped_protocol is null),
  check (done_at is null or skipped_at is null)
);
create index on agenda_item (gathering_id, position);
create index on agenda_item (gathering_id, community_id);
create index on agenda_item (owner_id);
create index on agenda_item (edited_by);
create index on agenda_item (protocol_id, community_id);

-- Who does what at one gathering. Whoever declines stays known, so that nobody asks her again for this one.
create table agenda_duty (
  gathering_id uuid not null,
  community_id uuid not null,
  role agenda_role not null,
  person_id uuid not null references person on delete cascade,
  asked_at timestamptz not null,
  declined_at timestamptz,
  primary key (gathering_id, role, person_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create unique index one_for_each on agenda_duty (gathering_id, role) where declined_at is null and role <> 'presenter';
create index on agenda_duty (gathering_id, community_id);
create index on agenda_duty (person_id, asked_at);
create index on agenda_duty (community_id, role, asked_at);

-- What members want to talk of. Whoever puts it in without her name is stored nowhere: only she, while she is signed in,
-- has what `trace` was made of.
create table agenda_topic (
  id uuid primary key,
  gathering_id uuid not null,
  community_id uuid not null,
  kind topic_kind not null,
  words text not null check (length(words) <= 500),
  author_id uuid references person on delete set null,
  trace bytea check (length(trace) = 32),
  -- Of what is without a name, the day alone.
  submitted_at timestamptz not null,
  votes integer not null default 0 check (votes >= 0),
  item_id uuid,
  carried_at timestamptz,
  covered_at timestamptz,
  parked_at timestamptz,
  withdrawn_at timestamptz,
  unique (id, community_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  foreign key (item_id, gathering_id) references agenda_item (id, gathering_id) on delete set null (item_id),
  check (trace is null or author_id is null),
  check ((withdrawn_at is null) = (words <> '')),
  check (num_nonnulls(covered_at, parked_at, withdrawn_at) <= 1),
  check (item_id is null or (parked_at is null and withdrawn_at is null))
);
create index on agenda_topic (gathering_id, community_id);
create index on agenda_topic (item_id, gathering_id);
create index on agenda_topic (author_id);

-- One voice each for what should be talked of. How many there are, a trigger keeps; whose they are, nobody reads.
create table agenda_topic_vote (
  topic_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  primary key (topic_id, person_id),
  foreign key (topic_id, community_id) references agenda_topic (id, community_id) on delete cascade
);
create index on agenda_topic_vote (topic_id, community_id);
create index on agenda_topic_vote (person_id);

-- Whoever comes is reminded once of each time that a gathering has.
create table agenda_reminder (
  gathering_id uuid not null,
  community_id uuid not null,
  starts_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (gathering_id, starts_at),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade
);
create index on agenda_reminder (gathering_id, community_id);

-- Whether I set the agenda of a gathering and run it: by my role, or since it is my turn.
create function i_lead(gathering uuid, community uuid) returns boolean language sql stable as $$
  select i_act_as(community, 'core_member', 'facilitator', 'coordinator')
    or (community = any (my_communities()) and exists (select from agenda_duty d
      where d.gathering_id = gathering and d.community_id = community and d.person_id = my_id()
        and d.role in ('facilitator', 'co_facilitator') and d.declined_at is null))
$$;

do $$
declare one text;
begin
  foreach one in array array['agenda', 'agenda_item', 'agenda_duty', 'agenda_topic', 'agenda_topic_vote',
    'agenda_reminder'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
  foreach one in array array['agenda', 'agenda_item', 'agenda_duty', 'agenda_topic'] loop
    execute format('create policy those_who_lead_add on %I for insert to hearth_app
      with check (i_lead(gathering_id, community_id))', one);
    execute format('create policy those_who_lead_change on %I for update to hearth_app
      using (i_lead(gathering_id, community_id)) with check (i_lead(gathering_id, community_id))', one);
  end loop;
  foreach one in array array['agenda', 'agenda_duty', 'agenda_topic'] loop
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
end $$;

grant select, insert, update on agenda, agenda_item to hearth_app;
create policy when_published on agenda_item for select to hearth_app using (
  community_id = any ((select my_communities())::uuid[])
  and (i_lead(gathering_id, community_id) or (removed_at is null and exists (select from gathering g
    where g.id = gathering_id and (g.agenda_published_at is not null or g.live_at is not null))))
);

grant select, insert, update, delete on agenda_duty to hearth_app;
create policy those_who_lead_take_off on agenda_duty for delete to hearth_app using (i_lead(gathering_id, community_id));
-- Nobody makes herself facilitator; what else is to do, she can take on, and whatever it is, decline.
create policy i_take_on on agenda_duty for insert to hearth_app with check (
  person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[])
  and role not in ('facilitator', 'co_facilitator') and declined_at is null);
create policy i_decline on agenda_duty for update to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id())
    and (declined_at is not null or role not in ('facilitator', 'co_facilitator')));

grant select, insert, update (item_id, covered_at, parked_at, gathering_id, carried_at) on agenda_topic to hearth_app;
create policy members_propose on agenda_topic for insert to hearth_app with check (
  community_id = any ((select my_communities())::uuid[]) and votes = 0
  and (author_id = (select my_id()) or (author_id is null and trace is not null)));

grant select, insert, delete on agenda_topic_vote to hearth_app;
create policy mine on agenda_topic_vote to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

create function count_topic_votes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update agenda_topic set votes = votes + 1 where id = new.topic_id;
  else
    update agenda_topic set votes = votes - 1 where id = old.topic_id;
  end if;
  return null;
end $$;
revoke execute on function count_topic_votes() from public;
create trigger count_topic_votes after insert or delete on agenda_topic_vote
  for each row execute function count_topic_votes();

-- Whoever put it in takes it back, by name or by what only she has. Gives whether it was hers and still there.
create function withdraw_topic(topic uuid, hand bytea, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update agenda_topic t set words = '', withdrawn_at = moment, item_id = null, parked_at = null
  where t.id = topic and t.withdrawn_at is null and t.covered_at is null and t.community_id = any (my_communities())
    and (t.author_id = my_id() or t.trace = sha256(hand || uuid_send(t.id)))
    and not exists (select from community c where c.id = t.community_id and c.closed_at is not null);
  return found;
end $$;
revoke execute on function withdraw_topic(uuid, bytea, timestamptz) from public;
grant execute on function withdraw_topic(uuid, bytea, timestamptz) to hearth_app;

-- Those who set the agenda publish it, though not all of them may move the gathering. Gives whether it was not published yet.
create function publish_agenda(gathering uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering g set agenda_published_at = moment
  where g.id = publish_agenda.gathering and g.agenda_published_at is null and g.cancelled_at is null and g.live_at is null
    and i_lead(g.id, g.community_id)
    and not exists (select from community c where c.id = g.community_id and c.closed_at is not null);
  return found;
end $$;
revoke execute on function publish_agenda(uuid, timestamptz) from public;
grant execute on function publish_agenda(uuid, timestamptz) to hearth_app;

-- Whoever has a duty hands it to another member. Gives whether it was hers to hand on.
create function hand_on_duty(gathering uuid, duty agenda_role, successor uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update agenda_duty d set declined_at = moment
  where d.gathering_id = hand_on_duty.gathering and d.role = duty and d.person_id = my_id() and d.declined_at is null
    and d.community_id = any (my_communities()) and successor <> my_id()
    and exists (select from membership m where m.community_id = d.community_id and m.person_id = successor
      and m.ended_at is null)
    and not exists (select from community c where c.id = d.community_id and c.closed_at is not null);
  if not found then return false; end if;
  insert into agenda_duty (gathering_id, community_id, role, person_id, asked_at)
    select g.id, g.community_id, duty, successor, moment from gathering g where g.id = hand_on_duty.gathering
    on conflict (gathering_id, role, person_id) do update set declined_at = null, asked_at = moment;
  return true;
end $$;
revoke execute on function hand_on_duty(uuid, agenda_role, uuid, timestamptz) from public;
grant execute on function hand_on_duty(uuid, agenda_role, uuid, timestamptz) to hearth_app;

-- Whoever leaves, or is kept out, has no part in what is still ahead.
create function take_off_the_rota() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from agenda_duty d using gathering g where g.id = d.gathering_id and g.starts_at > new.ended_at
    and d.community_id = new.community_id and d.person_id = new.person_id;
  delete from agenda_topic_vote v where v.community_id = new.community_id and v.person_id = new.person_id;
  update agenda_item i set owner_id = null from gathering g where g.id = i.gathering_id and g.starts_at > new.ended_at
    and i.community_id = new.community_id and i.owner_id = new.person_id;
  return null;
end $$;
revoke execute on function take_off_the_rota() from public;
create trigger take_off_the_rota after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function take_off_the_rota();
