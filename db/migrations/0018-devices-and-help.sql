-- By what a browser is known again: a mark it carries, and what it says of itself with where it came from. Both as keyed
-- hashes, so that the table tells nobody who was where. Only hearth_door reads these.
create table known_device (
  person_id uuid not null references login on delete cascade,
  mark text not null,
  seen_at timestamptz not null,
  primary key (person_id, mark)
);
create index on known_device (seen_at);

-- Sign-ins from devices not known, until their owner has said whether it was she.
create table strange_device (
  id uuid primary key,
  person_id uuid not null references login on delete cascade,
  session_id uuid references session on delete set null,
  user_agent text not null,
  -- By what it would be known again, which is forgotten where its owner says that it was not she.
  marks text[] not null,
  at timestamptz not null
);
create index on strange_device (person_id, at);
create index on strange_device (session_id);

-- What a coordinator gave somebody in person who has lost her second step. One at a time, once.
create table helper_code (
  person_id uuid primary key references login on delete cascade,
  hash text not null,
  expires_at timestamptz not null
);

grant select, insert, update, delete on known_device, strange_device, helper_code to hearth_door;
