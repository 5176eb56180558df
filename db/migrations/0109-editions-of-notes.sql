-- A document that is made anew from its words has nothing in common with the one before: an editor that still holds that
-- one would put the same words beside themselves. Each harvest ends an edition, and an editor says which it has open.
alter table shared_notes add column edition integer not null default 0;

create or replace function forget_how_notes_came_about() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update shared_notes set state = '', edition = edition + 1 where gathering_id = new.id;
  return null;
end $$;
