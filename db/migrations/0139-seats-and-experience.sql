-- Whoever is removed passes no seat on: it is taken back, and her successor is told by letter where one was asked in.
create function take_back_seat_of_removed() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare passing hand_over;
begin
  update hand_over set state = 'withdrawn'
  where community_id = new.community_id and person_id = new.person_id and state in ('proposed', 'agreed')
  returning * into passing;
  delete from hand_over_notes where hand_over_id = passing.id;
  update invitation set withdrawn_at = coalesce(new.ended_at, now()), withdrawn_by = new.ended_by
  where id = passing.invitation_id and accepted_at is null and withdrawn_at is null;
  return null;
end $$;
revoke execute on function take_back_seat_of_removed() from public;
create trigger take_back_seat_of_removed after update of ended_because on membership for each row
  when (new.ended_because = 'removed' and old.ended_because is distinct from 'removed')
  execute function take_back_seat_of_removed();

-- What somebody can be asked about waits for her, out of sight, while she is kept out for a while.
alter table membership add column claims_aside jsonb;
create function put_claims_aside() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.claims_aside := case when new.ended_because = 'suspended' then (
    select jsonb_agg(jsonb_build_object('id', t.id, 'label', t.label, 'language', t.language, 'created_at', t.created_at,
      'claimed_at', c.created_at))
    from knowledge_claim c join knowledge_topic t on t.id = c.topic_id
    where c.community_id = new.community_id and c.person_id = new.person_id) end;
  return new;
end $$;
create function bring_claims_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Nobody said it meanwhile, so that the topic went: it begins again as it was.
  insert into knowledge_topic (id, community_id, label, language, created_at)
  select said.id, new.community_id, said.label, said.language, said.created_at
  from jsonb_populate_recordset(null::knowledge_topic, old.claims_aside) said
  order by said.id
  on conflict do nothing;
  insert into knowledge_claim (topic_id, community_id, person_id, created_at)
  select t.id, new.community_id, new.person_id, said.claimed_at
  from jsonb_to_recordset(old.claims_aside) said (label text, claimed_at timestamptz)
  join knowledge_topic t on t.community_id = new.community_id and lower(t.label) = lower(said.label)
  order by t.id;
  return null;
end $$;
revoke execute on function put_claims_aside(), bring_claims_back() from public;
create trigger put_claims_aside before update of ended_because on membership for each row
  when (new.ended_because is distinct from old.ended_because) execute function put_claims_aside();
create trigger bring_claims_back after update of ended_because on membership for each row
  when (old.claims_aside is not null and new.ended_because is null) execute function bring_claims_back();
