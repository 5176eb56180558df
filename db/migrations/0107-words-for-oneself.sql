-- What somebody writes along a way of working for nobody but herself. Nobody is told that she wrote, and it is gone when she
-- leaves the community.
create table alone_words (
  owner_id uuid not null references person on delete cascade,
  community_id uuid not null references community on delete cascade,
  -- The slug of one that comes with Hearth, or the id of one of the community's own.
  protocol text not null check (length(protocol) between 1 and 80),
  step smallint not null check (step between 0 and 19),
  words text not null check (length(words) between 1 and 4000),
  written_at timestamptz not null,
  primary key (owner_id, community_id, protocol, step)
);
create index on alone_words (community_id);

alter table alone_words enable row level security;
alter table alone_words force row level security;
create policy owner_acts_for_nobody on alone_words to current_user using (true) with check (true);
create trigger stays_as_it_was before insert or update on alone_words for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
grant select, insert, update, delete on alone_words to hearth_app;
create policy mine on alone_words to hearth_app
  using (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

create function forget_alone_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from alone_words w where w.community_id = new.community_id and w.owner_id = new.person_id;
  return null;
end $$;
revoke execute on function forget_alone_words() from public;
create trigger forget_alone_words after update of ended_at on membership for each row
  when (old.ended_at is null and new.ended_at is not null) execute function forget_alone_words();
