-- A conversation is brought to a gathering: a question with a way of working where somebody names one, a success to be glad of.
alter type topic_kind add value 'celebration';

alter table agenda_topic
  add column thread_id uuid references thread on delete set null,
  -- The way of working: one of the community's own, or the slug of one that comes with Hearth.
  add column protocol_id uuid,
  add column shipped_protocol text check (length(shipped_protocol) between 1 and 80),
  add foreign key (protocol_id, community_id) references protocol (id, community_id) on delete set null (protocol_id),
  add check (protocol_id is null or shipped_protocol is null);
create index on agenda_topic (thread_id);
create index on agenda_topic (protocol_id, community_id);

-- Of the same community, and never of its peer-support space.
create policy of_its_own_conversations on agenda_topic as restrictive for insert to hearth_app with check (
  thread_id is null or exists (select from thread t where t.id = thread_id and t.community_id = agenda_topic.community_id
    and t.deleted_at is null and t.kind in ('ask', 'discussion', 'celebration')));

-- What is taken back leads nowhere any more.
create function forgets_where_it_came_from() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.thread_id := null;
  new.protocol_id := null;
  new.shipped_protocol := null;
  return new;
end $$;
revoke execute on function forgets_where_it_came_from() from public;
create trigger forgets_where_it_came_from before update of withdrawn_at on agenda_topic for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function forgets_where_it_came_from();
