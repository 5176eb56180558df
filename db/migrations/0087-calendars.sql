-- What somebody's own calendar shows of her gatherings. Her colleagues, or somebody at home, may see it.
create type calendar_saying as enum ('nothing', 'nothing_of_hidden', 'titles');
create table calendar_wish (
  owner_id uuid primary key references person on delete cascade,
  says calendar_saying not null,
  -- What stands in the place of a title; empty where her language has a word for it.
  words text not null default '' check (length(words) <= 60),
  -- Whether a letter brings the entry of each gathering that she comes to.
  gets_invitations boolean not null default false
);

-- An address from which somebody's calendar fetches when her communities come together, without signing in.
create table calendar_feed (
  id uuid primary key,
  owner_id uuid not null references person on delete cascade,
  -- Null: of all her communities.
  community_id uuid references community on delete cascade,
  -- Of the secret in the address, which is kept nowhere.
  token_hash text not null unique check (length(token_hash) = 43),
  made_at timestamptz not null,
  -- The day on which a calendar fetched it last.
  fetched_on date,
  unique nulls not distinct (owner_id, community_id)
);
create index on calendar_feed (community_id);
create trigger stays_as_it_was before insert or update on calendar_feed for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();

-- What the last letter with an entry said to somebody of a gathering, so that the next is sent when that holds no more.
create table calendar_letter (
  owner_id uuid not null references person on delete cascade,
  gathering_id uuid not null references gathering on delete cascade,
  -- Whether the last one took the entry out again.
  is_off boolean not null,
  -- Rises with each letter, and is never behind the gathering's own.
  sequence integer not null,
  -- The time and the words that it said.
  said text not null,
  sent_at timestamptz not null,
  primary key (owner_id, gathering_id)
);
create index on calendar_letter (gathering_id);

do $$
declare one text;
begin
  foreach one in array array['calendar_wish', 'calendar_feed', 'calendar_letter'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
end $$;
grant select, insert, update, delete on calendar_wish, calendar_feed to hearth_app;
create policy mine on calendar_wish to hearth_app
  using (owner_id = (select my_id())) with check (owner_id = (select my_id()));
create policy mine on calendar_feed to hearth_app
  using (owner_id = (select my_id()))
  with check (owner_id = (select my_id())
    and (community_id is null or community_id = any ((select my_communities())::uuid[])));

-- Opens the feed of an address: from here on this transaction reads as its owner would who holds no role, and of the
-- feed's community alone where it is of one. Whoever asks shows the secret itself; nothing else opens a feed.
create function open_calendar(secret text)
returns table (
  feed_id uuid, owner_id uuid, language language, is_discreet boolean, says calendar_saying, words text,
  community_id uuid, communities uuid[], fetched_on date
)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  feed calendar_feed%rowtype;
  inside uuid[];
begin
  select * into feed from calendar_feed f
  where f.token_hash = rtrim(translate(encode(sha256(convert_to(secret, 'UTF8')), 'base64'), '+/', '-_'), '=');
  if not found then return; end if;

  select coalesce(array_agg(m.community_id), '{}') into inside from membership m
  where m.person_id = feed.owner_id and m.ended_at is null
    and (feed.community_id is null or m.community_id = feed.community_id);
  perform set_config('hearth.viewer', feed.owner_id::text, true),
    set_config('hearth.communities', inside::text, true),
    set_config('hearth.coordinated', '', true),
    set_config('hearth.umbrellas', '', true),
    set_config('hearth.protected', '', true),
    set_config('hearth.roofs', '', true);

  return query select feed.id, p.id, p.language, p.is_discreet, w.says, coalesce(w.words, ''), feed.community_id,
    inside, feed.fetched_on
  from person p left join calendar_wish w on w.owner_id = p.id where p.id = feed.owner_id;
end $$;
revoke execute on function open_calendar(text) from public;
grant execute on function open_calendar(text) to hearth_app;
