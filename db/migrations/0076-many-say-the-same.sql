-- What words ask of an index, each as the beginning of one in any of its forms, and no form that another holds within it: the
-- beginning of a word that all say is long to read, and was read three times.
create function words_sought(words text[]) returns tsquery language sql stable set search_path = public, pg_temp as $$
  with form as (
    select n, shape::text as shape from unnest(words) with ordinality said (word, n),
      lateral (select lower(unaccent(word)) || ':*' as begun) b,
      lateral (values (to_tsquery('simple', begun)), (to_tsquery('words_en', begun)), (to_tsquery('words_fr', begun))) f (shape)
    where numnode(shape) > 0
  ), word as (
    select '(' || string_agg(distinct shape, ' | ') || ')' as forms from form
    where not exists (select from form wider
      where wider.n = form.n and wider.shape <> form.shape and starts_with(form.shape, rtrim(wider.shape, $q$':*$q$)))
    group by n
  ) select coalesce(string_agg(forms, ' & '), '')::tsquery from word
$$;
revoke execute on function words_sought(text[]) from public;
grant execute on function words_sought(text[]) to hearth_app;

-- Whoever speaks a language that many speak is found by walking along names.
drop index directory_entry_place_id_sort_person_id_idx;
create index directory_entry_in_order on directory_entry (place_id, sort, person_id) include (languages);

-- Words that thousands say find some of them: whoever reads the list is asked for another word.
drop function entries_that_say(tsquery);
create function entries_that_say(sought tsquery, most integer) returns table (place_id uuid, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  -- Planned for all of them, so by the index of words, and left off after the first ones.
  with said as materialized (
    select e.place_id, e.person_id from directory_entry e
    where e.findable @@ sought and e.place_id = any ((select my_directory())::uuid[])
      and e.person_id <> all ((select my_blockers())::uuid[])
  ) select * from said limit most
$$;
revoke execute on function entries_that_say(tsquery, integer) from public;
grant execute on function entries_that_say(tsquery, integer) to hearth_app;
