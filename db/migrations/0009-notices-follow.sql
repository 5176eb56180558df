-- A notice is where its conversation is, also after a move, and nobody sees one of a place that is not hers.
update notice set community_id = thread.community_id from thread
where thread.id = notice.thread_id and notice.community_id is distinct from thread.community_id;

alter table notice
  drop constraint notice_thread_id_fkey,
  add foreign key (thread_id, community_id) references thread (id, community_id) on update cascade on delete cascade,
  add check (thread_id is null or community_id is not null);

alter policy mine on notice
  using (
    owner_id = (select my_id())
    and (community_id is null or community_id = any ((select my_communities())::uuid[]))
  );
