-- Lines are sorted once and looked at seldom: an index on how they were sorted costs more than it gives.
drop index fact_import_line_import_id_state_line_idx;
alter table fact_import_line set (fillfactor = 60);

-- Somebody on record without an account comes by another way than her claim, such as an invitation to a community: with
-- her address, once it is verified, and under the same roof, what is on record is hers. Where she has the same facts
-- already, hers stay, and she comes in all the same.
create function facts_follow_address() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept record;
begin
  for kept in
    select r.umbrella_id, r.person_id from person_on_record r join person mine on mine.id = new.id
    where r.email = new.email and r.person_id <> new.id
      and not exists (select from login l where l.id = r.person_id)
      and mine.umbrella_id in (
        with recursive below as (
          select r.umbrella_id as id union select u.id from umbrella u join below on u.parent_id = below.id
        ) select below.id from below)
  loop
    begin
      delete from person_on_record where umbrella_id = kept.umbrella_id and person_id = new.id;
      update person_on_record set person_id = new.id where umbrella_id = kept.umbrella_id and person_id = kept.person_id;
      update employment set person_id = new.id where umbrella_id = kept.umbrella_id and person_id = kept.person_id;
      update initiative_role p set person_id = new.id from initiative i
      where i.id = p.initiative_id and i.umbrella_id = kept.umbrella_id and p.person_id = kept.person_id;
      update fact_change set person_id = new.id,
        subject_id = case when subject_id = kept.person_id then new.id else subject_id end
      where umbrella_id = kept.umbrella_id and person_id = kept.person_id;
      delete from invitation where umbrella_id = kept.umbrella_id and person_id = kept.person_id and accepted_at is null;
    exception when unique_violation or exclusion_violation then
      null;
    end;
  end loop;
  return null;
end $$;
revoke execute on function facts_follow_address() from public;
create trigger facts_follow_address after insert or update of email, email_verified on login
  for each row when (new.email_verified) execute function facts_follow_address();
