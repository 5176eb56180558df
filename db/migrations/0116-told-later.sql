-- When those were told last who were noted as there after the form had opened; null: nobody since.
alter table feedback_form add column told_at timestamptz;

-- How a guest can take part in a gathering that is open to her: its own words, or those of its series.
create function gathering_visit_access(gathering uuid, moment timestamptz) returns table (
  language gathering_language, help gathering_help[], words text
) language sql stable security definer set search_path = public, pg_temp as $$
  select a.language, a.help, a.words
  from gathering_visits($2) v
  join gathering g on g.id = v.gathering_id
  join gathering_access a on a.series_id = g.series_id and (a.gathering_id is null or a.gathering_id = g.id)
  where v.gathering_id = $1
  order by a.gathering_id nulls last
  limit 1
$$;
revoke execute on function gathering_visit_access(uuid, timestamptz) from public;
grant execute on function gathering_visit_access(uuid, timestamptz) to hearth_app;
