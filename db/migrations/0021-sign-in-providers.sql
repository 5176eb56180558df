-- Who else may say, for an umbrella, who somebody is: an OpenID Connect provider. Whoever runs the server decides that,
-- since a provider can say it is anybody. Only hearth_door reads these, and only the owner writes them.
create table sign_in_provider (
  id uuid primary key,
  umbrella_id uuid not null unique references umbrella on delete cascade,
  name text not null check (length(name) between 1 and 120),
  issuer text not null check (issuer ~ '^https?://'),
  client_id text not null,
  -- Encrypted.
  client_secret text not null,
  created_at timestamptz not null
);

grant select on sign_in_provider to hearth_door;

-- Somebody is known to a provider by one name, which is nobody else's.
create unique index credential_of_provider on credential (provider_id, account_id) where provider_id <> 'credential';
