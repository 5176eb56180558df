-- Whoever took something on can hand it back, so that somebody else may take it up.
alter policy mine_or_nobodys on outcome_action
  with check ((owner_id is null or owner_id = (select my_id())) and community_id = any ((select my_communities())::uuid[]));
