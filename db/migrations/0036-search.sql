-- What was said can be found. The database keeps the words of a row beside it, so that what is hidden, redacted or
-- deleted can no longer be found from that moment, and nothing has to be kept in step.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- Accents are optional, whoever wrote them.
create text search configuration words_en (copy = pg_catalog.english);
alter text search configuration words_en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration words_fr (copy = pg_catalog.french);
alter text search configuration words_fr alter mapping for hword, hword_part, word with unaccent, french_stem;

-- In the language of the words; in both where it is not known. Where a link leads, and who is meant by a name, are no
-- words.
create function words_in(said text, spoken language) returns tsvector language sql immutable
  return case spoken
    when 'en' then to_tsvector('public.words_en', regexp_replace(said, '\]\([^)\s]*\)', ' ', 'g'))
    when 'fr' then to_tsvector('public.words_fr', regexp_replace(said, '\]\([^)\s]*\)', ' ', 'g'))
    else to_tsvector('public.words_en', regexp_replace(said, '\]\([^)\s]*\)', ' ', 'g'))
      || to_tsvector('public.words_fr', regexp_replace(said, '\]\([^)\s]*\)', ' ', 'g'))
  end;

alter table thread add column findable tsvector generated always as (words_in(title, language)) stored;
alter table post add column findable tsvector generated always as (words_in(markdown || ' ' || note_words, language)) stored;
-- A name has its words between dots and dashes.
alter table file add column findable tsvector generated always as
  (words_in(regexp_replace(name || ' ' || alt, '[^[:alnum:]]+', ' ', 'g'), null)) stored;
create index on thread using gin (findable);
create index on post using gin (findable);
create index on file using gin (findable) where post_id is not null;

-- The posts that say what is sought, in the communities of whoever asks, the best first. `any_of` is what a title or the
-- name of a file has to say at least a word of, where only together with it a post says all of `sought`. Of what many say,
-- the latest is looked at. It sees past the policies because an index is of no use behind them, so it asks itself who
-- calls; what it finds is read under them.
create function posts_that_say(sought tsquery, any_of tsquery, only_in uuid)
returns table (post_id uuid, rank real) language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select id from unnest((select my_communities())::uuid[]) id where only_in is null or id = only_in
  ), candidate as (
    (select p.id from post p
     where p.findable @@ sought and p.community_id in (select id from mine) and p.deleted_at is null and p.hidden_at is null
     order by p.created_at desc limit 1000)
    union
    (select p.id from thread t join post p on p.thread_id = t.id and (p.seq = 1 or p.findable @@ any_of)
     where t.findable @@ any_of and t.community_id in (select id from mine) and t.deleted_at is null
     order by p.created_at desc limit 1000)
    union
    (select f.post_id from file f
     where f.findable @@ any_of and f.post_id is not null and f.community_id in (select id from mine)
     order by f.created_at desc limit 1000)
  )
  select p.id, ts_rank(whole.findable, sought)
  from candidate
  join post p on p.id = candidate.id
  join thread t on t.id = p.thread_id
  left join lateral (
    select string_agg(f.findable::text, ' ')::tsvector as findable from file f where f.post_id = p.id and f.state = 'ready'
  ) hung on true
  cross join lateral (
    select setweight(t.findable, 'A') || setweight(p.findable, 'B') || coalesce(hung.findable, '') as findable
  ) whole
  where p.deleted_at is null and p.hidden_at is null and t.deleted_at is null
    -- As text: the kind itself comes with 0039.
    and t.kind::text <> 'support'
    and whole.findable @@ sought
  order by 2 desc, p.created_at desc, p.id
  limit 100
$$;
revoke execute on function posts_that_say(tsquery, tsquery, uuid) from public;
grant execute on function posts_that_say(tsquery, tsquery, uuid) to hearth_app;

-- For each word, the one nearest to it in what was said lately where whoever asks belongs: by a slip or two of the hand, or
-- by the letters that stand together in both. Null where none is near.
create function nearest_words(sought text[]) returns text[] language sql stable security definer
  set search_path = public, pg_temp
  as $$
    with said as materialized (
      select word, nentry from ts_stat($said$
        (select post.findable from post join thread on thread.id = post.thread_id
         where post.community_id = any ((select my_communities())::uuid[]) and thread.kind::text <> 'support'
           and post.deleted_at is null and post.hidden_at is null
         order by post.created_at desc limit 2000)
        union all
        (select findable from thread
         where community_id = any ((select my_communities())::uuid[]) and kind::text <> 'support' and deleted_at is null
         order by created_at desc limit 2000)
      $said$)
      where length(word) between 3 and 40
    ), form (place, text) as (
      select place, unnest(array[word] || ts_lexize('english_stem', word) || ts_lexize('french_stem', word))
      from unnest(sought) with ordinality one (word, place) where length(word) between 3 and 40
    ), near as (
      select distinct on (form.place) form.place, said.word
      from form cross join said
      cross join lateral (
        select levenshtein_less_equal(said.word, form.text, 2) as slips, similarity(said.word, form.text) as alike
      ) how
      where how.slips <= case when length(form.text) > 4 then 2 else 1 end or how.alike >= 0.4
      order by form.place, how.slips, how.alike desc, said.nentry desc, said.word
    )
    select array_agg(near.word order by near.place) from near
  $$;
revoke execute on function nearest_words(text[]) from public;
grant execute on function nearest_words(text[]) to hearth_app;
