-- A version that nobody has been asked about yet is thrown away by those who write it. What was put to the members stays,
-- and where a community is closed, all does.
grant delete on paper to hearth_app;
create policy editors_throw_away on paper for delete to hearth_app using (
  consulted_at is null and i_act_as(community_id, 'core_member', 'facilitator', 'coordinator')
  and exists (select from community c where c.id = paper.community_id and c.closed_at is null)
);
