-- Under what a file was being sent, such as the conversation that it would answer: whoever comes back there finds it
-- again. Once it hangs on something, this is told no longer.
alter table file add column place_id uuid check (place_id is null or owner_id is not null);
create index file_of_a_place on file (owner_id, place_id) where owner_id is not null;
