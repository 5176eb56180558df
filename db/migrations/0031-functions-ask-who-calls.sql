-- Puts hidden words back, for whoever looks at them and did not write them.
create or replace function show_post(hidden uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words hidden_post%rowtype;
begin
  if not exists (select from flag f join post p on p.id = f.post_id
                 where f.post_id = hidden and p.author_id is distinct from my_id()
                   and (f.community_id = any (my_coordinated()) or f.umbrella_id = any (my_protected()))) then
    raise exception 'not hers to show' using errcode = 'insufficient_privilege';
  end if;
  delete from hidden_post h where h.post_id = hidden returning * into words;
  if found then
    update post set markdown = words.markdown, html = words.html, language = words.language, hidden_at = null where id = hidden;
    update thread t set title = words.title from post p
    where p.id = hidden and t.id = p.thread_id and p.seq = 1 and words.title is not null;
  end if;
end $$;

-- How many there are: whoever changes masked words of hers cannot read them, and counts on.
create or replace function post_versions(of_post uuid) returns integer language sql stable security definer
  set search_path = public, pg_temp
  as $$ select coalesce(max(v.version), 0) from post_version v join post p on p.id = v.post_id
        where p.id = of_post and p.community_id = any (my_communities()) $$;
