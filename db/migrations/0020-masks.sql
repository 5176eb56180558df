-- Where a community allows it, somebody may speak as "a member": what she says is said by a mask, which is hers in one
-- conversation and nobody's elsewhere. To all else a mask is one more author, so nothing can forget to hide her.
alter table community add column allows_masks boolean not null default false;
alter table draft add column is_masked boolean not null default false;

create table mask (
  id uuid primary key references person on delete cascade,
  thread_id uuid not null,
  community_id uuid not null references community on delete cascade,
  -- What the conversation calls her: the first who spoke masked there, the second, and so on.
  number smallint not null check (number > 0),
  -- A keyed hash by which its wearer finds it again. It differs from one conversation to the next.
  hand bytea not null,
  -- Who wears it, encrypted with a key that is not in the database.
  sealed bytea not null,
  unique (thread_id, number),
  unique (thread_id, hand),
  foreign key (thread_id, community_id) references thread (id, community_id)
    on update cascade on delete cascade deferrable initially deferred
);
create index on mask (community_id);

-- Stands for the key that masks are sealed with, so that a server with another key notices before it seals with it.
alter table installation add column mask_key_check bytea;

alter table mask enable row level security;
alter table mask force row level security;
create policy owner_acts_for_nobody on mask to current_user using (true) with check (true);
create policy in_my_communities on mask for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
-- Who is behind it, the role that serves requests cannot read.
grant select (id, thread_id, community_id, number, hand) on mask to hearth_app;

-- Puts a mask on, in a conversation that its wearer holds or is about to begin, and gives it; the one that she wears there
-- already, if she does. A mask signs in nowhere and belongs nowhere.
create function put_on_mask(new_mask uuid, in_thread uuid, in_community uuid, my_hand bytea, my_seal bytea, moment timestamptz)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from community c where c.id = in_community and c.allows_masks and c.id = any (my_communities())) then
    raise exception 'no masks here' using errcode = 'insufficient_privilege';
  end if;
  insert into person (id, display_name, time_zone, letters, created_at) values (new_mask, '?', 'UTC', 'none', moment);
  insert into mask (id, thread_id, community_id, number, hand, sealed)
  select new_mask, in_thread, in_community, coalesce(max(m.number), 0) + 1,
    sha256(my_hand || uuid_send(in_thread)), my_seal
  from mask m where m.thread_id = in_thread;
  return new_mask;
exception when unique_violation then
  return (select m.id from mask m where m.thread_id = in_thread and m.hand = sha256(my_hand || uuid_send(in_thread)));
end $$;
revoke execute on function put_on_mask(uuid, uuid, uuid, bytea, bytea, timestamptz) from public;
grant execute on function put_on_mask(uuid, uuid, uuid, bytea, bytea, timestamptz) to hearth_app;

drop policy as_myself on event;
create policy as_myself on event for insert to hearth_app with check (
  actor_id is not distinct from (select my_id())
  or exists (select from mask where mask.id = event.actor_id and mask.community_id = event.community_id)
);
