-- Until when somebody is new to those who convene: until she has been answered, or one of them says that they have met.
alter table membership add column met_at timestamptz;
update membership set met_at = joined_at where joined_at < now() - interval '42 days';
create index membership_not_met on membership (community_id) where met_at is null and ended_at is null;

-- Those who convene say it of others, and take it back.
create function say_met(of_community uuid, of_person uuid, moment timestamptz) returns boolean language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update membership m set met_at = moment
  where m.community_id = of_community and m.person_id = of_person and m.ended_at is null
    and i_act_as(of_community, 'coordinator', 'facilitator');
  return found;
end $$;
revoke execute on function say_met(uuid, uuid, timestamptz) from public;
grant execute on function say_met(uuid, uuid, timestamptz) to hearth_app;
