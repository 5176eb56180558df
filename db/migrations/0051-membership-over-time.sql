-- What becomes of a membership over the years: leave, a yearly question, doubt about whether it still fits, suspension.
alter table community add column asks_yearly boolean not null default false;

alter table membership
  -- While she is away she is told nothing of the community, and her place is kept.
  add column on_leave_since timestamptz,
  -- When she last said that the community is still hers, and when she was last asked.
  add column confirmed_at timestamptz,
  add column asked_at timestamptz,
  -- Since when it is in question, why, and by when somebody decides. Nothing ends by itself.
  add column in_question_since timestamptz,
  add column in_question_because text check (in_question_because in ('eligibility', 'unconfirmed')),
  add column in_question_until timestamptz,
  -- When those who coordinate were told that the day has come.
  add column question_told_at timestamptz,
  -- That somebody decided that she stays all the same, and why.
  add column kept_at timestamptz,
  add column kept_by uuid references person on delete set null,
  add column kept_because text check (length(kept_because) <= 600),
  -- When a suspension is looked at again, and what was written to her.
  add column review_at timestamptz,
  add column suspended_because text check (length(suspended_because) <= 2000),
  add check ((in_question_since is null) = (in_question_because is null)),
  add check ((in_question_since is null) = (in_question_until is null)),
  drop constraint membership_ended_because_check,
  add constraint membership_ended_because_check check (ended_because in ('left', 'removed', 'lapsed', 'suspended')),
  add check ((ended_because is not distinct from 'suspended') = (review_at is not null));
create index on membership (kept_by);
create index membership_in_question on membership (community_id, in_question_until) where in_question_since is not null;
create index membership_to_review on membership (review_at) where review_at is not null;

-- A suspended member is out of the room, and her place is still hers: it counts among those that are promised. It is
-- counted after the members have been when she is suspended, and before they are when she comes back.
create function count_suspended_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update community set promised_places = promised_places + case when tg_argv[0] = 'kept' then 1 else -1 end
  where id = old.community_id;
  return case when tg_when = 'BEFORE' then new end;
end $$;
revoke execute on function count_suspended_places() from public;
create trigger count_suspended_kept after update of ended_because on membership for each row
  when (new.ended_because = 'suspended' and old.ended_because is distinct from 'suspended')
  execute function count_suspended_places('kept');
create trigger count_suspended_given before update of ended_because on membership for each row
  when (old.ended_because = 'suspended' and new.ended_because is distinct from 'suspended')
  execute function count_suspended_places('given');
create trigger count_suspended_gone after delete on membership for each row
  when (old.ended_because = 'suspended') execute function count_suspended_places('given');

-- Of her own membership somebody says that she is away, that it is still hers, or that it is over; what she may do in the
-- community, and whether it is in question, is for those who coordinate.
create function keep_ones_own_membership() returns trigger language plpgsql as $$
begin
  if my_id() is null or old.community_id = any (coalesce(my_coordinated(), '{}')) then return new; end if;
  if new.roles is distinct from old.roles
     or (old.ended_at is not null and new.ended_at is null)
     or (new.in_question_because is distinct from old.in_question_because
         and not (new.in_question_because is null and old.in_question_because = 'unconfirmed'))
     or (new.kept_at, new.review_at) is distinct from (old.kept_at, old.review_at) then
    raise exception 'That is for those who coordinate.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_ones_own_membership before update on membership
  for each row execute function keep_ones_own_membership();

-- What becomes of somebody's membership is no news to the others.
drop policy in_my_places on event;
create policy in_my_places on event for select to hearth_app using (
  (community_id = any ((select my_communities())::uuid[])
   and kind not like 'words.%' and kind not like 'request.%' and kind not like 'membership.%')
  or (community_id is null and umbrella_id = any ((select my_umbrellas())::uuid[]))
  or actor_id = (select my_id())
);
