-- What members say of a proposal, what is to be done and what was learned is seen in the room as it is written.
create function counts_revision_of_voice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update room_revision r set revision = r.revision + 1
  from outcome_decision d
  where d.id = coalesce(new.decision_id, old.decision_id) and r.gathering_id = d.gathering_id
    and r.xmin <> pg_current_xact_id()::xid;
  return null;
end $$;

create function tell_of_voice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'room.changed', 'actor', null,
    'community', d.community_id, 'subject', null, 'thread', d.gathering_id, 'seq', 0)::text)
  from outcome_decision d where d.id = coalesce(new.decision_id, old.decision_id);
  return null;
end $$;
revoke execute on function counts_revision_of_voice(), tell_of_voice() from public;

create constraint trigger counts_revision after insert or update or delete on outcome_voice
  deferrable initially deferred for each row execute function counts_revision_of_voice();
create trigger tell_of_room after insert or update or delete on outcome_voice
  for each row execute function tell_of_voice();
do $$
declare one text;
begin
  foreach one in array array['outcome_action', 'outcome_learning'] loop
    execute format('create constraint trigger counts_revision after insert or update on %I
      deferrable initially deferred for each row execute function counts_revision()', one);
    execute format('create trigger tell_of_room after insert or update on %I for each row
      execute function tell_of_room()', one);
  end loop;
end $$;
