-- Whoever takes a seat's letter back waits for whoever is accepting it, and the other way round: both hold the letter first.
create function lock_hand_over(seat uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from invitation where id = (select invitation_id from hand_over where id = seat) for update;
  perform from hand_over where id = seat for update;
end $$;
revoke execute on function lock_hand_over(uuid) from public;
grant execute on function lock_hand_over(uuid) to hearth_app;

create or replace function end_hand_over_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update invitation set withdrawn_at = now(), withdrawn_by = coalesce(my_id(), new.person_id)
  where id = new.invitation_id and accepted_at is null and withdrawn_at is null;
  return null;
end $$;

-- What was written for a successor goes with it, whoever takes it back.
create function forget_hand_over_notes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from hand_over_notes where hand_over_id = new.id;
  return null;
end $$;
revoke execute on function forget_hand_over_notes() from public;
create trigger forget_hand_over_notes after update of state on hand_over for each row
  when (new.state = 'withdrawn') execute function forget_hand_over_notes();
