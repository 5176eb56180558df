-- The room of a gathering hears of its boards, too: of one that is opened, and of whatever becomes of it.
create function tell_gathering_of_board() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'board.changed', 'actor', null,
    'community', new.community_id, 'subject', null, 'thread', new.gathering_id, 'seq', 0)::text);
  return null;
end $$;
revoke execute on function tell_gathering_of_board() from public;
create trigger tell_gathering_of_board after insert or update on board for each row
  when (new.gathering_id is not null) execute function tell_gathering_of_board();
