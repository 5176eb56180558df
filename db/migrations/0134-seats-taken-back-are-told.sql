-- What was taken back among the other invitations stood as agreed until now.
update hand_over h set state = 'withdrawn' from invitation i
where i.id = h.invitation_id and i.withdrawn_at is not null and h.state = 'agreed';

-- Whoever was asked into a seat is told by letter when that is taken back, however it is.
create function tell_successor() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job('tellSuccessor', json_build_object('handOver', new.id))
  from invitation i where i.id = new.invitation_id and i.accepted_at is null;
  return null;
end $$;
revoke execute on function tell_successor() from public;
create trigger tell_successor after update of state on hand_over for each row
  when (old.state = 'agreed' and new.state = 'withdrawn') execute function tell_successor();

-- Those who coordinate take a seat's letter back among the other invitations, too: then the seat is passed on no more, and its
-- holder is told.
create function take_seat_back_with_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with back as (
    update hand_over set state = 'withdrawn' where invitation_id = new.id and state = 'agreed'
    returning community_id, person_id
  )
  insert into event (kind, actor_id, community_id, subject_id, at)
  select 'membership.handOverTakenBack', my_id(), community_id, person_id, new.withdrawn_at from back;
  return null;
end $$;
revoke execute on function take_seat_back_with_letter() from public;
create trigger take_seat_back_with_letter after update of withdrawn_at on invitation for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function take_seat_back_with_letter();
