-- What a masked post said before, for whoever wears its mask: by her name she would find nothing.
create function my_masked_versions(of_post uuid, my_hand bytea)
returns table (version integer, markdown text, note_kind note_kind, note_words text, replaced_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.version, v.markdown, v.note_kind, v.note_words, v.replaced_at
  from post p
  join mask m on m.id = p.author_id and m.hand = mask_hand(my_hand, m.thread_id, m.voice)
  join post_version v on v.post_id = p.id
  where p.id = of_post and p.community_id = any (my_communities()) and p.deleted_at is null
  order by v.version desc
$$;
revoke execute on function my_masked_versions(uuid, bytea) from public;
grant execute on function my_masked_versions(uuid, bytea) to hearth_app;
