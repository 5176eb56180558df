-- What reviewers do among themselves, and how the rule came out with its evidence, is for those who review: not for a
-- leadership group that may see requests, whatever it asks the database.
create table join_judgement (
  request_id uuid primary key references join_request on delete cascade,
  evaluation jsonb not null,
  rule_version integer not null
);
insert into join_judgement select id, evaluation, coalesce(rule_version, 1) from join_request where evaluation is not null;
alter table join_request drop column evaluation, drop column rule_version;

alter table join_judgement enable row level security;
alter table join_judgement force row level security;
create policy owner_acts_for_nobody on join_judgement to current_user using (true) with check (true);
grant select, insert, update on join_judgement to hearth_app;
create policy of_those_who_review on join_judgement to hearth_app
  using (exists (select from join_request r where r.id = join_judgement.request_id
    and r.person_id is distinct from (select my_id())
    and (r.community_id = any ((select my_reviewed())::uuid[])
         or (r.appealed_at is not null and r.umbrella_id = any ((select my_umbrellas())::uuid[])))))
  with check (exists (select from join_request r where r.id = join_judgement.request_id
    and r.person_id is distinct from (select my_id())
    and (r.community_id = any ((select my_reviewed())::uuid[])
         or (r.appealed_at is not null and r.umbrella_id = any ((select my_umbrellas())::uuid[])))));

drop policy of_those_concerned on join_step;
create policy of_those_concerned on join_step for select to hearth_app using (
  exists (select from join_request r where r.id = join_step.request_id
    and (not join_step.is_internal
      or (r.person_id is distinct from (select my_id())
        and (r.community_id = any ((select my_reviewed())::uuid[])
             or (r.appealed_at is not null and r.umbrella_id = any ((select my_umbrellas())::uuid[]))))))
);
