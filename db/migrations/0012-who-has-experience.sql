-- What people of a community can be asked about. A topic is there because somebody has experience of it, or because
-- something was asked of those who have.
create table knowledge_topic (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  label text not null check (label = btrim(label) and length(label) between 2 and 80),
  created_at timestamptz not null,
  -- In which language it is, where that can be told.
  language language,
  unique (id, community_id)
);
create unique index knowledge_topic_label on knowledge_topic (community_id, lower(label));

-- "I have experience of this; ask me." Said by a member of herself, and gone with her membership.
create table knowledge_claim (
  topic_id uuid not null,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  primary key (topic_id, person_id),
  foreign key (topic_id, community_id) references knowledge_topic (id, community_id) on delete cascade,
  foreign key (community_id, person_id) references membership on delete cascade
);
create index on knowledge_claim (community_id, person_id);
create index on knowledge_claim (person_id);

-- Whose experience an ask was asked of. A conversation that moves leaves its topics behind: they are the community's.
create table thread_topic (
  thread_id uuid not null,
  community_id uuid not null references community on delete cascade,
  topic_id uuid not null,
  primary key (thread_id, topic_id),
  foreign key (thread_id, community_id) references thread (id, community_id) on delete cascade,
  foreign key (topic_id, community_id) references knowledge_topic (id, community_id) on delete cascade
);
create index on thread_topic (topic_id);
create index on thread_topic (community_id);

-- The same, of words not yet posted. What is gone when they are posted is asked of nobody.
alter table draft add column topics uuid[] not null default '{}' check (cardinality(topics) <= 5);

-- The membership is held while somebody claims, so that a membership ending at the same moment finds the claim.
create function claim_as_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from membership m
  where m.community_id = new.community_id and m.person_id = new.person_id and m.ended_at is null for share;
  if not found then
    raise exception 'only members say what they have experience of'
      using errcode = 'check_violation', constraint = 'claim_of_a_member';
  end if;
  return new;
end $$;
create trigger claim_as_member before insert or update on knowledge_claim
  for each row execute function claim_as_member();

create function end_claims() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from knowledge_claim c where c.community_id = new.community_id and c.person_id = new.person_id;
  return null;
end $$;
create trigger end_claims after update of ended_at on membership
  for each row when (new.ended_at is not null) execute function end_claims();

-- Whoever joins a topic at this moment is waited for, and then it stays.
create function sweep_topics() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from knowledge_topic t where t.id in (select topic_id from gone) order by t.id for update;
  delete from knowledge_topic t
  where t.id in (select topic_id from gone)
    and not exists (select from knowledge_claim c where c.topic_id = t.id)
    and not exists (select from thread_topic n where n.topic_id = t.id);
  return null;
end $$;
create trigger sweep_topics after delete on knowledge_claim
  referencing old table as gone for each statement execute function sweep_topics();
create trigger sweep_topics after delete on thread_topic
  referencing old table as gone for each statement execute function sweep_topics();
revoke execute on function claim_as_member(), end_claims(), sweep_topics() from public;

-- Nobody rewords a topic, which others have said they know. Changing its moment to what it was is how it is held.
grant select, insert, update (created_at) on knowledge_topic to hearth_app;
grant select, insert, delete on knowledge_claim, thread_topic to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['knowledge_topic', 'knowledge_claim', 'thread_topic'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('create policy in_my_communities on %I for select to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;
end $$;

create policy in_my_communities_add on knowledge_topic for insert to hearth_app
  with check (community_id = any ((select my_communities())::uuid[]));
create policy in_my_communities_hold on knowledge_topic for update to hearth_app
  using (community_id = any ((select my_communities())::uuid[]))
  with check (community_id = any ((select my_communities())::uuid[]));

create policy of_myself_add on knowledge_claim for insert to hearth_app
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy of_myself_delete on knowledge_claim for delete to hearth_app using (person_id = (select my_id()));

create policy whoever_asks_adds on thread_topic for insert to hearth_app with check (
  community_id = any ((select my_communities())::uuid[])
  and exists (select from thread t where t.id = thread_topic.thread_id and t.author_id = (select my_id()))
);
-- Only a convening team moves a conversation; that is decided in code.
create policy in_my_communities_delete on thread_topic for delete to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
