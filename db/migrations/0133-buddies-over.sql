-- Whoever is kept out for a while, or goes away for a while, is nobody's buddy meanwhile and has none; what she wishes of
-- buddies waits for her.
create or replace function end_buddyships() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update buddyship set ended_at = coalesce(new.ended_at, new.on_leave_since)
  where community_id = new.community_id and new.person_id in (newcomer_id, buddy_id)
    and declined_at is null and ended_at is null;
  return null;
end $$;
create trigger end_buddyships_on_leave after update of on_leave_since on membership for each row
  when (old.on_leave_since is null and new.on_leave_since is not null) execute function end_buddyships();

-- Her wishes go once her membership is over, a suspension that became an end too.
create function forget_buddy_wishes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from buddy_wish where community_id = new.community_id and person_id = new.person_id;
  return null;
end $$;
revoke execute on function forget_buddy_wishes() from public;
create trigger forget_buddy_wishes after update of ended_because on membership for each row
  when (new.ended_because <> 'suspended' and new.ended_because is distinct from old.ended_because)
  execute function forget_buddy_wishes();

-- Each of a pair that is over before its day is told so, but for whoever ended it. It says nobody's name and no reason: the
-- same words whether somebody ended it, went away or belongs no longer. Of what was only asked, nobody is told.
create function tell_of_buddies_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into event (kind, community_id, subject_id, at)
  select 'membership.buddyEnded', new.community_id, each_of_them, new.ended_at
  from unnest(array[new.newcomer_id, new.buddy_id]) each_of_them where each_of_them is distinct from my_id();
  return null;
end $$;
revoke execute on function tell_of_buddies_over() from public;
create trigger tell_of_buddies_over after update of ended_at on buddyship for each row
  when (old.ended_at is null and new.ended_at < new.until and new.accepted_at is not null)
  execute function tell_of_buddies_over();

update buddyship b set ended_at = now() from membership m
where m.community_id = b.community_id and m.person_id in (b.newcomer_id, b.buddy_id) and m.on_leave_since is not null
  and m.ended_at is null and b.declined_at is null and b.ended_at is null and b.until > now();
