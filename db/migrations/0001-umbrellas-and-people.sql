-- Who is asking, as the request's transaction was told (see open_visit). Null where nobody is.
create function my_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('hearth.viewer', true), '')::uuid $$;
-- Communities the viewer belongs to now.
create function my_communities() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('hearth.communities', true), '')::uuid[] $$;
-- Those of them that the viewer coordinates.
create function my_coordinated() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('hearth.coordinated', true), '')::uuid[] $$;
-- Umbrellas the viewer administers, with those below them.
create function my_umbrellas() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('hearth.umbrellas', true), '')::uuid[] $$;
-- Umbrellas the viewer lives under: her own, those of her communities, those she administers.
create function my_roofs() returns uuid[] language sql stable parallel safe
  as $$ select nullif(current_setting('hearth.roofs', true), '')::uuid[] $$;

create type language as enum ('en', 'fr');
create type theme as enum ('system', 'light', 'dark');
-- Which letters somebody wants of what happened: none, one a day, one for each.
create type letters as enum ('none', 'daily', 'each');
create type role as enum ('member', 'core_member', 'facilitator', 'coordinator', 'knowledge_steward');
create type community_kind as enum ('role', 'topic', 'affinity', 'programme', 'coordination');
create type visibility as enum ('public', 'listed', 'hidden');

-- What this installation keeps for itself. One row.
create table installation (
  id boolean primary key default true check (id),
  secret text not null,
  created_at timestamptz not null default now()
);

create table umbrella (
  id uuid primary key,
  parent_id uuid references umbrella on delete restrict,
  name_en text,
  name_fr text,
  exit_url text not null check (exit_url ~ '^https://'),
  time_zone text not null,
  hue integer not null check (hue between 0 and 359),
  has_open_registration boolean not null default false,
  created_at timestamptz not null,
  check (coalesce(name_en, name_fr) is not null)
);

create table person (
  id uuid primary key,
  umbrella_id uuid references umbrella on delete set null,
  display_name text not null check (length(display_name) between 1 and 120),
  language language not null default 'en',
  time_zone text not null,
  theme theme not null default 'system',
  is_discreet boolean not null default true,
  letters letters not null default 'daily',
  picture_at timestamptz,
  created_at timestamptz not null
);

create table picture (
  owner_id uuid primary key references person on delete cascade,
  webp bytea not null,
  created_at timestamptz not null
);

create table umbrella_administrator (
  umbrella_id uuid not null references umbrella on delete cascade,
  person_id uuid not null references person on delete cascade,
  granted_by uuid references person on delete set null,
  created_at timestamptz not null,
  primary key (umbrella_id, person_id)
);
create index on umbrella_administrator (person_id);

-- Signing in. Only the role hearth_door and open_visit() can read these four.
create table login (
  id uuid primary key references person on delete cascade,
  email text not null check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index login_email_key on login (email);

create table session (
  id uuid primary key,
  person_id uuid not null references login on delete cascade,
  token text not null,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  is_shared boolean not null default false,
  -- Who just came by a mail link may choose a new password without knowing the old one.
  opened_by text not null default 'password' check (opened_by in ('password', 'link')),
  seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index session_token_key on session (token);
create index on session (person_id);

create table credential (
  id uuid primary key,
  person_id uuid not null references login on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on credential (person_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verification (identifier);

-- Guesses at a door: one row a try, counted per account and per address, swept after a day.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  account text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null
);
create index on sign_in_attempt (account, at);
create index on sign_in_attempt (address, at);
