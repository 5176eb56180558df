-- The same as before. Who shows herself under an umbrella is found once for all rows that are read, and not once for each.
drop policy as_its_owner_chose on profile_field;
create policy as_its_owner_chose on profile_field for select to hearth_app using (
  owner_id = (select my_id())
  or (audience <> 'me'
      and (exists (select from membership m where m.person_id = profile_field.owner_id and m.ended_at is null
                   and m.community_id = any ((select my_communities())::uuid[]))
           or (audience = 'umbrella' and owner_id in (select shown.person_id from shown_under_umbrella(null) shown)))
      and not has_blocked_me(owner_id))
);
