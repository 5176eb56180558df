-- Who protects privacy reads by the umbrella that is written beside words. Where those move to a community under another
-- umbrella, they are hers no longer, and become the business of whoever protects privacy there.
create function go_under_its_umbrella() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select c.umbrella_id into new.umbrella_id from community c where c.id = new.community_id;
  return new;
end $$;
revoke execute on function go_under_its_umbrella() from public;

create trigger go_under_its_umbrella before update of community_id on held_post
  for each row execute function go_under_its_umbrella();
create trigger go_under_its_umbrella before update of community_id on flag
  for each row execute function go_under_its_umbrella();
create trigger go_under_its_umbrella before update of community_id on unmasking
  for each row execute function go_under_its_umbrella();

create function take_versions_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update post_version v set umbrella_id = c.umbrella_id from community c
  where v.post_id = new.id and c.id = new.community_id;
  return null;
end $$;
revoke execute on function take_versions_along() from public;
create trigger take_versions_along after update of community_id on post
  for each row when (new.community_id <> old.community_id) execute function take_versions_along();
