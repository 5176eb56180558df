-- What happened, one row each, written in the transaction that made it happen.
create table event (
  id bigint generated always as identity primary key,
  kind text not null,
  actor_id uuid references person on delete set null,
  umbrella_id uuid references umbrella on delete cascade,
  community_id uuid references community on delete cascade,
  subject_id uuid,
  facts jsonb not null default '{}',
  at timestamptz not null,
  -- Readers take only what every earlier transaction can no longer come before.
  xact xid8 not null default pg_current_xact_id()
);
create index on event (xact, id);
create index on event (community_id, id desc);
create index on event (umbrella_id, id desc) where umbrella_id is not null;

-- How far each reader of the events has come.
create table event_cursor (
  reader text primary key,
  xact xid8 not null default '0',
  event_id bigint not null default 0
);

-- A line in somebody's inbox. Hers alone.
create table notice (
  id uuid primary key,
  owner_id uuid not null references person on delete cascade,
  community_id uuid references community on delete cascade,
  event_id bigint not null references event on delete cascade,
  kind text not null,
  actor_id uuid references person on delete set null,
  thread_id uuid references thread on delete cascade,
  post_id uuid references post on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz,
  -- When a letter told of it.
  lettered_at timestamptz,
  unique (owner_id, event_id)
);
create index on notice (owner_id, created_at desc, id desc);
create index notice_unseen on notice (owner_id) where seen_at is null;
create index on notice (thread_id);

-- An import from elsewhere: what was asked for, how far it is, what came of it.
create table import_run (
  id uuid primary key,
  umbrella_id uuid not null references umbrella on delete cascade,
  started_by uuid references person on delete set null,
  source text not null check (source in ('slack')),
  file_name text not null,
  options jsonb not null,
  progress jsonb not null default '{}',
  report jsonb,
  failed_because text,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index on import_run (umbrella_id, started_at desc);

-- What came from elsewhere already, so that running an import again adds only what is new.
create table import_key (
  umbrella_id uuid not null references umbrella on delete cascade,
  source text not null,
  external_id text not null,
  local_id uuid not null,
  primary key (umbrella_id, source, external_id)
);

-- The browser hears only that something changed; the job reads the rest from the table.
create function tell_of_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('hearth_event', json_build_object(
    'id', new.id, 'kind', new.kind, 'actor', new.actor_id, 'community', new.community_id,
    'subject', new.subject_id, 'thread', new.facts -> 'thread', 'seq', new.facts -> 'seq')::text);
  perform graphile_worker.add_job('readEvents', job_key := 'readEvents', job_key_mode := 'preserve_run_at');
  return null;
end $$;
-- At the very end of a transaction, since adding the job makes others who add it wait for this one's commit.
create constraint trigger tell_of_event after insert on event deferrable initially deferred
  for each row execute function tell_of_event();
