-- Pages have the next step before the room is there (docs/decisions/0059): that the room moved says to which step, by its id.
create or replace function tell_of_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_row record;
  is_room constant boolean := tg_table_name = 'room';
begin
  of_row := coalesce(new, old);
  perform pg_notify('hearth_event', json_build_object('id', 0,
    'kind', case when is_room then 'room.moved' else 'room.changed' end, 'actor', null, 'community', of_row.community_id,
    'subject', case when is_room then to_jsonb(of_row) ->> 'step_id' end, 'thread', of_row.gathering_id, 'seq', 0)::text);
  return null;
end $$;
