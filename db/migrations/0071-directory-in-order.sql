-- Languages that few people have are found with the words of names and offers.
alter table directory_entry drop column findable;
alter table directory_entry add column findable tsvector not null generated always as (
  to_tsvector('simple'::regconfig, sort) || words_in(coalesce(offer, ''), null)
  || array_to_tsvector(coalesce(string_to_array('speaks:' || replace(languages, ' ', ' speaks:'), ' '), '{}'))
) stored;
create index on directory_entry using gin (findable);

-- A community goes with its memberships, and an umbrella with its people: what changes them enters them anew. Keys to either
-- would have to wait for whoever holds the community while its members change, and she for whoever tells something.
alter table directory_entry
  drop constraint directory_entry_community_id_fkey, drop constraint directory_entry_umbrella_id_fkey;
