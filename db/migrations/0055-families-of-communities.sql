-- What a family settles counts for its communities, so whoever may know of one of them may know of it: where to write to,
-- how often they meet.
create policy of_communities_i_see on family for select to hearth_app
  using (exists (select from community c where c.family_id = family.id));
