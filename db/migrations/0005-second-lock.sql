-- The second lock: what a request may touch, whatever its query says. See docs/decisions.
grant usage on schema public to hearth_app, hearth_door;
grant select, insert, update, delete on
  umbrella, family, community, membership, invitation, umbrella_administrator, person, picture,
  thread, post, reaction, mention, reading, draft, event, notice, import_run
  to hearth_app;
grant select, insert, update, delete on login, session, credential, verification, sign_in_attempt to hearth_door;
revoke execute on function tell_of_event() from public;

do $$
declare one text;
begin
  foreach one in array array[
    'umbrella', 'family', 'community', 'membership', 'invitation', 'umbrella_administrator', 'person', 'picture',
    'thread', 'post', 'reaction', 'mention', 'reading', 'draft', 'event', 'notice', 'import_run', 'import_key'
  ] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    -- Migrations, imports and jobs act for nobody and see all.
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;

  foreach one in array array['post', 'reaction', 'mention'] loop
    execute format('create policy in_my_communities on %I to hearth_app
      using (community_id = any ((select my_communities())::uuid[]))
      with check (community_id = any ((select my_communities())::uuid[]))', one);
  end loop;

  foreach one in array array['reading', 'draft', 'notice'] loop
    execute format('create policy mine on %I to hearth_app
      using (owner_id = (select my_id())) with check (owner_id = (select my_id()))', one);
  end loop;

  foreach one in array array['import_run'] loop
    execute format('create policy of_umbrellas_i_administer on %I to hearth_app
      using (umbrella_id = any ((select my_umbrellas())::uuid[]))
      with check (umbrella_id = any ((select my_umbrellas())::uuid[]))', one);
  end loop;
end $$;

create policy names_are_public on umbrella for select to hearth_app using (true);
create policy administrators_change on umbrella for all to hearth_app
  using (id = any ((select my_umbrellas())::uuid[]))
  with check (id = any ((select my_umbrellas())::uuid[]) or parent_id = any ((select my_umbrellas())::uuid[]));

create policy under_my_roofs on family for select to hearth_app using (umbrella_id = any ((select my_roofs())::uuid[]));
create policy administrators_change on family for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));

create policy as_visible on community for select to hearth_app using (
  visibility = 'public'
  or (visibility = 'listed' and umbrella_id = any ((select my_roofs())::uuid[]))
  or id = any ((select my_communities())::uuid[])
  or umbrella_id = any ((select my_umbrellas())::uuid[])
);
create policy administrators_found on community for insert to hearth_app
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));
-- Members touch the counters that pages show; who may change the rest is decided in code.
create policy those_inside_change on community for update to hearth_app
  using (id = any ((select my_communities())::uuid[]) or umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (id = any ((select my_communities())::uuid[]) or umbrella_id = any ((select my_umbrellas())::uuid[]));

create policy fellow_members on membership for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]) or person_id = (select my_id()));
create policy coordinators_admit on membership for insert to hearth_app
  with check (community_id = any ((select my_coordinated())::uuid[]));
-- Whoever founds a community may be the first in it, while nothing has been said there.
create policy founders_begin on membership for insert to hearth_app with check (
  person_id = (select my_id())
  and exists (select from community c where c.id = membership.community_id and c.member_count = 0
              and c.last_posted_at is null and c.umbrella_id = any ((select my_umbrellas())::uuid[]))
);
create policy coordinators_and_oneself_change on membership for update to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]) or person_id = (select my_id()))
  with check (community_id = any ((select my_coordinated())::uuid[]) or person_id = (select my_id()));

-- Whom a community asks in is its own affair: an administrator sees there only whom she asked herself.
create policy those_who_invite on invitation for select to hearth_app using (
  community_id = any ((select my_coordinated())::uuid[])
  or (umbrella_id = any ((select my_umbrellas())::uuid[]) and (community_id is null or invited_by = (select my_id())))
);
-- A coordinator asks people into her community and an administrator under her umbrella. Whom an account of somebody
-- imported belongs to, only an import says.
create policy those_who_invite_send on invitation for insert to hearth_app with check (
  person_id is null
  and (umbrella_id = any ((select my_umbrellas())::uuid[])
       or (community_id = any ((select my_coordinated())::uuid[]) and not is_administrator))
  and (community_id is null
       or exists (select from community c where c.id = invitation.community_id and c.umbrella_id = invitation.umbrella_id))
);
-- What was asked stays as it was; only its letter is sent again or taken back.
revoke update, delete on invitation from hearth_app;
grant update (token_hash, expires_at, withdrawn_at, withdrawn_by) on invitation to hearth_app;
create policy those_who_invite_change on invitation for update to hearth_app
  using (
    community_id = any ((select my_coordinated())::uuid[])
    or (umbrella_id = any ((select my_umbrellas())::uuid[]) and (community_id is null or invited_by = (select my_id())))
  );

create policy under_my_roofs on umbrella_administrator for select to hearth_app
  using (umbrella_id = any ((select my_roofs())::uuid[]));
create policy administrators_change on umbrella_administrator for all to hearth_app
  using (umbrella_id = any ((select my_umbrellas())::uuid[]))
  with check (umbrella_id = any ((select my_umbrellas())::uuid[]));

-- A name is seen by those who share, or shared, a community with its bearer, and an administrator's by those under her roof.
create policy those_i_meet on person for select to hearth_app using (
  id = (select my_id())
  or exists (select from membership m
             where m.person_id = person.id and m.community_id = any ((select my_communities())::uuid[]))
  or exists (select from umbrella_administrator a
             where a.person_id = person.id and a.umbrella_id = any ((select my_roofs())::uuid[]))
);
create policy oneself on person for update to hearth_app using (id = (select my_id())) with check (id = (select my_id()));

create policy of_those_i_meet on picture for select to hearth_app
  using (exists (select from person where person.id = picture.owner_id));
create policy mine on picture for all to hearth_app
  using (owner_id = (select my_id())) with check (owner_id = (select my_id()));

create policy in_my_communities on thread for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy in_my_communities_change on thread for update to hearth_app
  using (community_id = any ((select my_communities())::uuid[]))
  with check (community_id = any ((select my_communities())::uuid[]));
create policy in_my_communities_delete on thread for delete to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
-- An administrator may put an announcement into a community whose conversations she cannot read.
create policy in_my_communities_add on thread for insert to hearth_app with check (
  community_id = any ((select my_communities())::uuid[])
  or (kind = 'announcement' and author_id = (select my_id())
      and exists (select from community c where c.id = thread.community_id and c.umbrella_id = any ((select my_umbrellas())::uuid[])))
);
create policy administrators_announce on post for insert to hearth_app with check (
  seq = 1 and author_id = (select my_id())
  and exists (select from community c where c.id = post.community_id and c.umbrella_id = any ((select my_umbrellas())::uuid[]))
);

create policy in_my_places on event for select to hearth_app using (
  community_id = any ((select my_communities())::uuid[])
  or (community_id is null and umbrella_id = any ((select my_umbrellas())::uuid[]))
  or actor_id = (select my_id())
);
create policy as_myself on event for insert to hearth_app
  with check (actor_id is not distinct from (select my_id()));
