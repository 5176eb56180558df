-- Somebody passes her seat on to a successor: those who coordinate agree, the successor is asked by letter, and when she
-- comes the one membership ends and the other begins. What is hers, the predecessor keeps.
alter table membership
  drop constraint membership_ended_because_check,
  add constraint membership_ended_because_check
    check (ended_because in ('left', 'removed', 'lapsed', 'suspended', 'passed'));

create table hand_over (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- The successor, as she calls her.
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email)),
  language language not null,
  state text not null check (state in ('proposed', 'agreed', 'taken', 'declined', 'withdrawn')),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person on delete set null,
  invitation_id uuid unique references invitation on delete set null,
  successor_id uuid references person on delete set null,
  taken_at timestamptz,
  check ((state = 'taken') = (taken_at is not null)),
  check (state <> 'agreed' or decided_at is not null)
);
create unique index one_hand_over on hand_over (community_id, person_id) where state in ('proposed', 'agreed');
create index on hand_over (person_id);
create index on hand_over (successor_id) where successor_id is not null;
create index on hand_over (decided_by);
create trigger stays_as_it_was before insert on hand_over for each row execute function stays_as_it_was();

-- What she writes for whoever comes after her: for those two alone.
create table hand_over_notes (
  hand_over_id uuid primary key references hand_over on delete cascade,
  words text not null check (length(words) between 1 and 10000)
);

alter table hand_over enable row level security;
alter table hand_over force row level security;
alter table hand_over_notes enable row level security;
alter table hand_over_notes force row level security;
create policy owner_acts_for_nobody on hand_over to current_user using (true) with check (true);
create policy owner_acts_for_nobody on hand_over_notes to current_user using (true) with check (true);
grant select, insert, update (state, decided_at, decided_by, invitation_id) on hand_over to hearth_app;
grant select, insert, delete on hand_over_notes to hearth_app;

create policy of_those_concerned on hand_over for select to hearth_app using (
  person_id = (select my_id()) or successor_id = (select my_id())
  or community_id = any ((select my_coordinated())::uuid[])
);
create policy as_myself on hand_over for insert to hearth_app with check (
  person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[])
  and (state = 'proposed' or (state = 'agreed' and community_id = any ((select my_coordinated())::uuid[])))
);
create policy coordinators_decide on hand_over for update to hearth_app
  using (community_id = any ((select my_coordinated())::uuid[]));
create policy oneself_withdraws on hand_over for update to hearth_app
  using (person_id = (select my_id())) with check (person_id = (select my_id()) and state = 'withdrawn');

create policy of_the_two on hand_over_notes for select to hearth_app using (
  exists (select from hand_over h where h.id = hand_over_notes.hand_over_id
          and (h.person_id = (select my_id()) or h.successor_id = (select my_id())))
);
create policy as_myself on hand_over_notes for insert to hearth_app with check (
  exists (select from hand_over h where h.id = hand_over_notes.hand_over_id and h.person_id = (select my_id()))
);
create policy of_the_two_forget on hand_over_notes for delete to hearth_app using (
  exists (select from hand_over h where h.id = hand_over_notes.hand_over_id
          and (h.person_id = (select my_id()) or h.successor_id = (select my_id())))
);

-- Taken back, the letter to the successor is over too.
create function end_hand_over_letter() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update invitation set withdrawn_at = now(), withdrawn_by = new.person_id
  where id = new.invitation_id and accepted_at is null and withdrawn_at is null;
  return null;
end $$;
revoke execute on function end_hand_over_letter() from public;
create trigger end_hand_over_letter after update of state on hand_over for each row
  when (new.state = 'withdrawn' and new.invitation_id is not null) execute function end_hand_over_letter();
