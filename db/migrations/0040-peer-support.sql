-- A community's peer-support space: what is said there stays there, and not for long.
create table support_space (
  community_id uuid primary key references community on delete cascade,
  -- For how long a conversation stays after it has begun.
  months smallint not null default 12 check (months between 1 and 24),
  opened_at timestamptz not null,
  opened_by uuid references person on delete set null,
  -- While it is closed nothing new begins, and what stands there stays until its day.
  closed_at timestamptz,
  closed_by uuid references person on delete set null
);
alter table support_space enable row level security;
alter table support_space force row level security;
grant select, insert, update on support_space to hearth_app;
create policy owner_acts_for_nobody on support_space to current_user using (true) with check (true);
-- Members alone know that there is one: it says something of a community that it wants one.
create policy in_my_communities on support_space for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy coordinators_open on support_space for insert to hearth_app
  with check (community_id = any ((select my_coordinated())::uuid[]));
create policy coordinators_keep on support_space for update to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]))
  with check (community_id = any ((select my_coordinated())::uuid[]));

-- Its last day, where the umbrella is: what its writers were promised when it began. It can come sooner, never later.
alter table thread add column stays_until date;
alter table thread add check ((kind = 'support') = (stays_until is not null));
create index thread_of_support on thread (community_id, stays_until) where kind = 'support';

create function last_day(begun timestamptz, months integer, zone text) returns date language sql immutable
  as $$ select ((begun at time zone zone)::date + make_interval(months => months))::date $$;

-- The database keeps both promises, whoever asks: how long, and that nothing is carried out of the space or into it.
create function keep_support() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  space support_space%rowtype;
  zone text;
begin
  if tg_op = 'UPDATE' then
    if new.kind is distinct from old.kind or new.community_id is distinct from old.community_id
       or new.stays_until > old.stays_until then
      raise exception 'what is said in peer support stays there' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  select s.* into space from support_space s where s.community_id = new.community_id and s.closed_at is null for share;
  if not found then
    raise exception 'no peer support here' using errcode = 'insufficient_privilege';
  end if;
  select u.time_zone into zone from community c join umbrella u on u.id = c.umbrella_id where c.id = new.community_id;
  new.stays_until := last_day(new.created_at, space.months, zone);
  return new;
end $$;
revoke execute on function keep_support() from public;
create trigger support_begins before insert on thread
  for each row when (new.kind = 'support') execute function keep_support();
create trigger support_stays before update of kind, community_id, stays_until on thread
  for each row when (old.kind = 'support' or new.kind = 'support') execute function keep_support();

-- Words begun for the space are not offered elsewhere in the community.
drop index draft_of_a_place;
create unique index draft_of_a_place on draft (owner_id, community_id, thread_id, (coalesce(kind = 'support', false)))
  nulls not distinct where discarded_at is null;
