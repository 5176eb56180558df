-- Words that wait for a second pair of eyes before they become a post. Until then they have no number, no event that
-- others could see, and are here alone: their author reads them, and those who look at them.
create table held_post (
  -- What the words will be when they are posted: a form that is sent twice is held once.
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  umbrella_id uuid not null references umbrella on delete cascade,
  author_id uuid not null references person on delete cascade,
  -- Null where they begin a conversation.
  thread_id uuid,
  title text not null default '' check (length(title) <= 200),
  markdown text not null check (length(markdown) between 1 and 20000),
  -- The form as it was sent, to be posted as it was meant.
  entered jsonb not null,
  held_at timestamptz not null,
  let_through_at timestamptz,
  let_through_by uuid references person on delete set null,
  returned_at timestamptz,
  returned_by uuid references person on delete set null,
  note text not null default '' check (length(note) <= 1000),
  foreign key (thread_id, community_id) references thread (id, community_id) on update cascade on delete cascade,
  check (let_through_at is null or returned_at is null)
);
create index on held_post (author_id);
create index on held_post (community_id);
create index on held_post (umbrella_id);
create index on held_post (thread_id);
create index held_post_to_post on held_post (let_through_at) where let_through_at is not null;

alter table held_post enable row level security;
alter table held_post force row level security;
grant select, insert, delete on held_post to hearth_app;
grant update (let_through_at, let_through_by, returned_at, returned_by, note) on held_post to hearth_app;
create policy owner_acts_for_nobody on held_post to current_user using (true) with check (true);
create policy of_those_concerned on held_post for select to hearth_app using (
  author_id = (select my_id())
  or community_id = any ((select my_coordinated())::uuid[])
  or umbrella_id = any ((select my_protected())::uuid[])
);
create policy as_myself on held_post for insert to hearth_app with check (
  author_id = (select my_id()) and community_id = any ((select my_communities())::uuid[])
  and let_through_at is null and returned_at is null
  and exists (select from community c where c.id = held_post.community_id and c.umbrella_id = held_post.umbrella_id)
);
-- The second pair of eyes is somebody else's.
create policy a_second_pair_of_eyes on held_post for update to hearth_app
  using (
    author_id is distinct from (select my_id())
    and (community_id = any ((select my_coordinated())::uuid[]) or umbrella_id = any ((select my_protected())::uuid[]))
  );
-- Locks it for taking it back; its author changes nothing of it.
create policy mine_locked on held_post for update to hearth_app
  using (author_id = (select my_id())) with check (false);
create policy mine_taken_back on held_post for delete to hearth_app using (author_id = (select my_id()));

-- Whoever lets words through does not write them: a job posts them for their author, under her own rights.
create function post_held() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('postHeld', job_key := 'postHeld', job_key_mode := 'preserve_run_at');
  return null;
end $$;
revoke execute on function post_held() from public;
create constraint trigger post_held after update of let_through_at on held_post deferrable initially deferred
  for each row when (new.let_through_at is not null) execute function post_held();

-- That words wait, or came back, is nobody's business but theirs who are told of it.
drop policy in_my_places on event;
create policy in_my_places on event for select to hearth_app using (
  (community_id = any ((select my_communities())::uuid[]) and kind not like 'words.%')
  or (community_id is null and umbrella_id = any ((select my_umbrellas())::uuid[]))
  or actor_id = (select my_id())
);
