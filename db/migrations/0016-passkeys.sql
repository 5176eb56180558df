-- Passkeys: a key on a phone, a computer or a stick, which proves itself to this address alone. Only hearth_door reads
-- these.
create table passkey (
  id uuid primary key,
  person_id uuid not null references login on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  -- What the key has counted up to, where it counts: less than that is a copy of it.
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null,
  used_at timestamptz
);
create index on passkey (person_id);

-- What keys were asked to sign and have signed: nothing is taken twice.
create table spent_challenge (
  hash text primary key,
  expires_at timestamptz not null
);
create index on spent_challenge (expires_at);

grant select, insert, update, delete on passkey, spent_challenge to hearth_door;
