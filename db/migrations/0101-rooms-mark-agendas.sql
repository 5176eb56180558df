-- What a room has been through is done on its agenda, and what was talked of at it is covered. Going back takes that back, and
-- what is left out in the room is left out there.
create function mark_agenda_of(room uuid, moment timestamptz) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
declare passed integer;
begin
  select s.place + case when r.ended_at is null then 0 else 1 end into passed
    from room r join room_step s on s.id = r.step_id where r.gathering_id = mark_agenda_of.room;
  if passed is null then return; end if;
  update agenda_item i set
    done_at = case when not been.is_left_out and been.is_done then coalesce(i.done_at, moment) end,
    skipped_at = case when been.is_left_out then coalesce(i.skipped_at, moment) end
  from (select s.item_id, bool_and(s.skipped_at is not null) as is_left_out,
      coalesce(bool_and(s.place < passed) filter (where s.skipped_at is null), false) as is_done
    from room_step s where s.gathering_id = mark_agenda_of.room and s.item_id is not null group by s.item_id) been
  where i.id = been.item_id
    and ((i.done_at is not null) <> (been.is_done and not been.is_left_out) or (i.skipped_at is not null) <> been.is_left_out);
  update agenda_topic t set covered_at = case when i.done_at is not null then moment end
  from agenda_item i
  where i.id = t.item_id and i.gathering_id = mark_agenda_of.room and t.parked_at is null and t.withdrawn_at is null
    and exists (select from room_step s where s.item_id = i.id) and (t.covered_at is not null) <> (i.done_at is not null);
end $$;

create function marks_agenda_as_it_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform mark_agenda_of(new.gathering_id, coalesce(new.ended_at, new.step_since, new.opened_at));
  return null;
end $$;
create trigger marks_agenda after update of step_id, ended_at on room for each row
  when (old.step_id is distinct from new.step_id or old.ended_at is distinct from new.ended_at)
  execute function marks_agenda_as_it_moves();

create function marks_agenda_as_steps_go() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform mark_agenda_of(new.gathering_id, coalesce(new.skipped_at, old.skipped_at));
  return null;
end $$;
create trigger marks_agenda after update of skipped_at on room_step for each row
  when (old.skipped_at is distinct from new.skipped_at) execute function marks_agenda_as_steps_go();
revoke execute on function mark_agenda_of(uuid, timestamptz), marks_agenda_as_it_moves(), marks_agenda_as_steps_go() from public;
