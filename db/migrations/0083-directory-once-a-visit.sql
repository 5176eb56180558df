-- Each place where a statement reads the directory asks which of it the viewer may read. What was found holds for as long as
-- the transaction has the same viewer, with the same communities.
create or replace function my_directory() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  viewer text := concat_ws(' ', 'of', my_id(), my_communities(), my_umbrellas(), my_protected());
  places uuid[];
begin
  if current_setting('hearth.directory_of', true) = viewer then
    return current_setting('hearth.directory', true)::uuid[];
  end if;
  places := array(select c.id from community c where c.id = any (my_communities()) and c.visibility <> 'hidden')
    || my_wider_circles();
  perform set_config('hearth.directory', places::text, true), set_config('hearth.directory_of', viewer, true);
  return places;
end $$;
