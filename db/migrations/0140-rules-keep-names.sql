-- A rule keeps the names of the streams and funders that it speaks of, so that it can be read when one is kept no longer.
alter table eligibility_rule add column names jsonb not null default '{}' check (jsonb_typeof(names) = 'object');

create function names_in_rule(tree jsonb) returns jsonb language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(jsonb_object_agg(named.id, jsonb_build_object('en', named.name_en, 'fr', named.name_fr)), '{}')
  from (select id, name_en, name_fr from programme_stream union all select id, name_en, name_fr from funder) named
  where named.id::text in (select jsonb_path_query(tree, '$.**.streams[*]') #>> '{}'
                           union select jsonb_path_query(tree, '$.**.funders[*]') #>> '{}')
$$;

-- What it names is held until the rule is kept: what somebody removes in this moment is in no new rule. A rule that is said again
-- has the names that it had; what was removed before rules kept names has none.
create function keep_names_of_rule() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare named text[] := array(select jsonb_path_query(new.tree, '$.**.streams[*]') #>> '{}'
                              union select jsonb_path_query(new.tree, '$.**.funders[*]') #>> '{}');
begin
  perform from programme_stream s where s.id::text = any (named) order by s.id for key share;
  perform from funder f where f.id::text = any (named) order by f.id for key share;
  new.names := coalesce((
    select jsonb_object_agg(known.key, known.value order by rule.version)
    from eligibility_rule rule cross join jsonb_each(rule.names) known
    where rule.community_id = new.community_id and known.key = any (named)), '{}') || names_in_rule(new.tree);
  if exists (
    select from unnest(named) one
    where not new.names ? one and not exists (
      select from eligibility_rule rule where rule.community_id = new.community_id and strpos(rule.tree::text, one) > 0)
  ) then
    raise exception 'a rule names what is kept' using errcode = 'check_violation', constraint = 'rule_of_what_is_kept';
  end if;
  return new;
end $$;
revoke execute on function names_in_rule(jsonb), keep_names_of_rule() from public;

update eligibility_rule set names = names_in_rule(tree) where tree is not null;
create trigger keep_names_of_rule before insert on eligibility_rule for each row
  when (new.tree is not null) execute function keep_names_of_rule();
