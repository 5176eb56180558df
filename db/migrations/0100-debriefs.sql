-- What those who led a gathering note for each other afterwards. Seen by them alone, and deleted after thirty days.
create table debrief (
  gathering_id uuid not null,
  community_id uuid not null,
  author_id uuid not null references person on delete cascade,
  went_well text not null default '' check (length(went_well) <= 2000),
  was_hard text not null default '' check (length(was_hard) <= 2000),
  differently text not null default '' check (length(differently) <= 2000),
  follow_up text not null default '' check (length(follow_up) <= 2000),
  written_at timestamptz not null,
  primary key (gathering_id, author_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete cascade,
  check (went_well || was_hard || differently || follow_up <> '')
);
create index on debrief (gathering_id, community_id);
create index on debrief (author_id);

-- Whether I led a gathering: I call its community together, or it was my turn to facilitate it.
create function i_led(gathering uuid, community uuid) returns boolean language sql stable as $$
  select community = any (my_convened())
    or (community = any (my_communities()) and exists (select from agenda_duty d
      where d.gathering_id = gathering and d.community_id = community and d.person_id = my_id()
        and d.role in ('facilitator', 'co_facilitator') and d.declined_at is null))
$$;

alter table debrief enable row level security;
alter table debrief force row level security;
create policy owner_acts_for_nobody on debrief to current_user using (true) with check (true);
create trigger stays_as_it_was before insert or update on debrief for each row
  when (current_user = 'hearth_app') execute function stays_as_it_was();
grant select, insert, update, delete on debrief to hearth_app;
create policy those_who_led on debrief for select to hearth_app using (i_led(gathering_id, community_id));
create policy mine on debrief to hearth_app
  using (author_id = (select my_id()) and i_led(gathering_id, community_id))
  with check (author_id = (select my_id()) and i_led(gathering_id, community_id));
