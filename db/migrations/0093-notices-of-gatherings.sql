-- A notice about a gathering leads to it, and says when it is.
alter table notice add column gathering_id uuid references gathering on delete cascade;
create index on notice (gathering_id) where gathering_id is not null;
update notice set gathering_id = gathering.id from event, gathering
  where event.id = notice.event_id and gathering.id = event.subject_id and notice.kind like 'gathering%';
-- For those that are held soon.
create index gathering_soon on gathering (starts_at) where cancelled_at is null and live_at is null;
