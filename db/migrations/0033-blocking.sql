-- A stronger muting: whoever is blocked hears nothing of her who blocked either, and reads nothing of her profile.
alter table muting add column is_block boolean not null default false;
grant update (is_block) on muting to hearth_app;

-- Whether somebody has blocked whoever asks. Of the rows themselves she sees none but her own.
create function has_blocked_me(someone uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp
  as $$ select exists (select from muting where owner_id = someone and person_id = my_id() and is_block) $$;
revoke execute on function has_blocked_me(uuid) from public;
grant execute on function has_blocked_me(uuid) to hearth_app;
