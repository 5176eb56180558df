create type thread_kind as enum ('discussion', 'ask', 'announcement', 'celebration');
create type activity as enum (
  'problemSolving', 'requestInfo', 'seekExperience', 'reuseAssets', 'coordination', 'buildArgument',
  'growConfidence', 'discussDevelopments', 'documentProjects', 'visits', 'mapKnowledge'
);
create type ask_state as enum ('open', 'answered', 'resolved', 'stale');
create type ask_outcome as enum ('solved', 'partly', 'notSolved');
create type reaction_kind as enum ('thanks', 'agree', 'heart', 'celebrate', 'withYou', 'interesting');
create type following as enum ('following', 'muted');

create table thread (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  kind thread_kind not null,
  activity activity,
  title text not null check (length(title) between 1 and 200),
  author_id uuid not null references person on delete restrict,
  -- The same announcement in several communities carries one mark.
  announcement_id uuid,
  ask_state ask_state,
  ask_outcome ask_outcome,
  outcome_note text check (length(outcome_note) <= 2000),
  resolved_at timestamptz,
  -- When the asker was asked once what came of it.
  followed_up_at timestamptz,
  pinned_at timestamptz,
  pinned_by uuid references person on delete set null,
  closed_at timestamptz,
  closed_by uuid references person on delete set null,
  moved_at timestamptz,
  moved_by uuid references person on delete set null,
  deleted_at timestamptz,
  deleted_by uuid references person on delete set null,
  reply_count integer not null default 0,
  helped_count integer not null default 0,
  last_seq integer not null default 1,
  last_posted_at timestamptz not null,
  last_author_id uuid references person on delete set null,
  created_at timestamptz not null,
  unique (id, community_id),
  check ((kind = 'ask') = (activity is not null)),
  check ((kind = 'ask') = (ask_state is not null)),
  check ((ask_state = 'resolved') = (ask_outcome is not null))
);
create index thread_by_community on thread (community_id, last_posted_at desc, id desc) where deleted_at is null;
create index thread_unanswered on thread (community_id, created_at) where ask_state in ('open', 'stale') and deleted_at is null;
create index on thread (author_id);

-- The opening words (seq 1) and the replies (seq 2 and on).
create table post (
  id uuid primary key,
  thread_id uuid not null,
  community_id uuid not null references community on delete cascade,
  seq integer not null check (seq > 0),
  author_id uuid not null references person on delete restrict,
  quoted_id uuid references post on delete set null,
  markdown text not null check (length(markdown) between 1 and 20000),
  html text not null,
  rendered_by smallint not null,
  edited_at timestamptz,
  helped_at timestamptz,
  deleted_at timestamptz,
  deleted_by uuid references person on delete set null,
  created_at timestamptz not null,
  unique (thread_id, seq),
  foreign key (thread_id, community_id) references thread (id, community_id) on update cascade on delete cascade
);
create index on post (author_id);
create index on post (community_id);
create index on post (quoted_id) where quoted_id is not null;

create table reaction (
  post_id uuid not null references post on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  kind reaction_kind not null,
  created_at timestamptz not null,
  primary key (post_id, person_id, kind)
);
create index on reaction (person_id);
create index on reaction (community_id);

create table mention (
  post_id uuid not null references post on delete cascade,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (post_id, person_id)
);
create index on mention (person_id);
create index on mention (community_id);

-- How far one person has read a thread, and whether she wants to hear of it. Hers alone.
create table reading (
  owner_id uuid not null references person on delete cascade,
  thread_id uuid not null references thread on delete cascade,
  last_seq integer not null default 0,
  following following,
  updated_at timestamptz not null,
  primary key (owner_id, thread_id)
);
create index on reading (thread_id);

-- Words not yet posted: one for each thread, one for each community's new thread, and one for news to several
-- communities at once. Their owner's alone. What she discards waits a day for her to think again.
create table draft (
  id uuid primary key,
  owner_id uuid not null references person on delete cascade,
  community_id uuid references community on delete cascade,
  thread_id uuid,
  title text not null default '',
  markdown text not null default '' check (length(markdown) <= 40000),
  kind thread_kind,
  activity activity,
  updated_at timestamptz not null,
  discarded_at timestamptz,
  foreign key (thread_id, community_id) references thread (id, community_id) on update cascade on delete cascade,
  check (thread_id is null or community_id is not null)
);
create unique index draft_of_a_place on draft (owner_id, community_id, thread_id) nulls not distinct
  where discarded_at is null;
create index on draft (community_id);
create index on draft (thread_id);
