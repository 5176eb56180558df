-- What a community writes down about itself and adopts, in versions: its charter, and the agreement of its members with
-- each other.
create type paper_kind as enum ('charter', 'agreement');

create table paper (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  kind paper_kind not null,
  -- Versions count from one, in each community and kind.
  number integer not null check (number > 0),
  -- What it says, in order: [{"key", "en", "fr"}]. A charter has the keys that the code knows, an agreement those of the
  -- clauses that were chosen, and keys of its own for its own.
  parts jsonb not null default '[]' check (jsonb_typeof(parts) = 'array' and octet_length(parts::text) < 400000),
  -- How much the community is for each of the four purposes: not, somewhat, much. Said by charters.
  peer_support smallint not null default 0 check (peer_support between 0 and 2),
  practical_knowledge smallint not null default 0 check (practical_knowledge between 0 and 2),
  coordination smallint not null default 0 check (coordination between 0 and 2),
  shared_vision smallint not null default 0 check (shared_vision between 0 and 2),
  review_on date,
  -- When those who coordinate were told that the day has come.
  review_told_at timestamptz,
  -- Counts each change, so that whoever saves a text can be told that it is not the one she opened.
  revision integer not null default 1,
  created_at timestamptz not null,
  edited_at timestamptz not null,
  edited_by uuid references person on delete set null,
  consulted_at timestamptz,
  adopted_at timestamptz,
  adopted_by uuid references person on delete set null,
  superseded_at timestamptz,
  unique (community_id, kind, number),
  unique (id, community_id),
  -- Draft, consulted, adopted, superseded: nothing is skipped.
  constraint adopted_after_consulted check (adopted_at is null or consulted_at is not null),
  constraint superseded_after_adopted check (superseded_at is null or adopted_at is not null)
);
create unique index paper_adopted on paper (community_id, kind) where adopted_at is not null and superseded_at is null;
create unique index paper_underway on paper (community_id, kind) where adopted_at is null;
create index on paper (edited_by);
create index on paper (adopted_by);
create index paper_to_review on paper (review_on) where review_told_at is null;

-- What members say of a text that was put to them.
create table paper_comment (
  id uuid primary key,
  paper_id uuid not null,
  community_id uuid not null references community on delete cascade,
  -- The key of the part that it is about; null where it is about the whole.
  part text,
  author_id uuid references person on delete set null,
  text text not null check (length(text) between 1 and 3000),
  -- In which language it is, where that can be told.
  language language,
  created_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person on delete set null,
  is_taken_up boolean,
  -- Why not, where it was not.
  answer text not null default '' check (length(answer) <= 3000),
  foreign key (paper_id, community_id) references paper (id, community_id) on delete cascade,
  check ((settled_at is null) = (is_taken_up is null)),
  check (is_taken_up is distinct from false or answer <> '')
);
create index on paper_comment (paper_id, created_at);
create index on paper_comment (community_id);
create index on paper_comment (author_id);
create index on paper_comment (settled_by);

-- That somebody agreed to a version of the agreement, and when.
create table acknowledgement (
  paper_id uuid not null,
  community_id uuid not null references community on delete cascade,
  person_id uuid not null references person on delete cascade,
  acknowledged_at timestamptz not null,
  primary key (paper_id, person_id),
  foreign key (paper_id, community_id) references paper (id, community_id) on delete cascade
);
create index on acknowledgement (community_id);
create index on acknowledgement (person_id);

-- What was adopted stays as it was adopted, whoever asks.
create function keep_adopted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.parts, new.peer_support, new.practical_knowledge, new.coordination, new.shared_vision, new.review_on,
      new.number, new.kind, new.community_id, new.consulted_at, new.adopted_at)
     is distinct from
     (old.parts, old.peer_support, old.practical_knowledge, old.coordination, old.shared_vision, old.review_on,
      old.number, old.kind, old.community_id, old.consulted_at, old.adopted_at)
     or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at) then
    raise exception 'what was adopted stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function keep_adopted() from public;
create trigger adopted_stays before update on paper
  for each row when (old.adopted_at is not null) execute function keep_adopted();

-- Whether whoever asks belongs to a community in one of these roles.
create function i_act_as(community uuid, variadic held role[]) returns boolean language sql stable
  as $$ select exists (select from membership m where m.community_id = community and m.person_id = my_id()
                       and m.ended_at is null and m.roles && held) $$;

-- Whether whoever asks is asked to agree to what a community's members have agreed: they are.
create function reads_agreement_of(community uuid) returns boolean language sql stable
  as $$ select community = any (my_communities()) $$;

-- What an adopted charter says of domain, community and practice, to whoever may know of the community. All else in it is
-- its members' own.
create function charter_face(of_community uuid) returns jsonb language sql stable security definer
  set search_path = public, pg_temp as $$
  select jsonb_agg(part order by at) from paper p, jsonb_array_elements(p.parts) with ordinality one (part, at)
  where p.community_id = of_community and p.kind = 'charter' and p.adopted_at is not null and p.superseded_at is null
    and part ->> 'key' in ('domain', 'commitments', 'practice')
    and exists (select from community c where c.id = of_community
                and (c.visibility = 'public'
                     or (c.visibility = 'listed' and c.umbrella_id = any (my_roofs()))
                     or c.umbrella_id = any (my_umbrellas())
                     or c.id = any (my_communities())))
$$;
revoke execute on function i_act_as(uuid, role[]), reads_agreement_of(uuid), charter_face(uuid) from public;
grant execute on function i_act_as(uuid, role[]), reads_agreement_of(uuid), charter_face(uuid) to hearth_app;

grant select, insert, update on paper to hearth_app;
grant select, insert, delete on paper_comment to hearth_app;
grant update (settled_at, settled_by, is_taken_up, answer) on paper_comment to hearth_app;
grant select, insert on acknowledgement to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['paper', 'paper_comment', 'acknowledgement'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
  end loop;
end $$;

-- A draft is theirs who write it, until it is put to the members.
create policy in_my_communities on paper for select to hearth_app using (
  community_id = any ((select my_communities())::uuid[])
  and (consulted_at is not null or i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
);
create policy before_agreeing on paper for select to hearth_app using (
  kind = 'agreement' and adopted_at is not null and superseded_at is null and reads_agreement_of(community_id)
);
create policy editors_begin on paper for insert to hearth_app with check (
  consulted_at is null and i_act_as(community_id, 'core_member', 'facilitator', 'coordinator')
);
-- Facilitators write it with the others, and do not adopt it.
create policy editors_change on paper for update to hearth_app
  using (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
  with check (
    i_act_as(community_id, 'core_member', 'coordinator')
    or (adopted_at is null and i_act_as(community_id, 'facilitator'))
  );

create policy in_my_communities on paper_comment for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy members_comment on paper_comment for insert to hearth_app with check (
  author_id = (select my_id()) and settled_at is null
  and community_id = any ((select my_communities())::uuid[])
  and exists (select from paper p where p.id = paper_comment.paper_id
              and p.consulted_at is not null and p.adopted_at is null)
);
create policy editors_settle on paper_comment for update to hearth_app
  using (i_act_as(community_id, 'core_member', 'facilitator', 'coordinator'))
  with check (settled_by = (select my_id()));
create policy of_myself_delete on paper_comment for delete to hearth_app
  using (author_id = (select my_id()) and settled_at is null);

-- Who agreed, those who convene are told as a number, and by name only who has not: for that they read it.
create policy mine_and_those_who_convene on acknowledgement for select to hearth_app using (
  person_id = (select my_id()) or i_act_as(community_id, 'facilitator', 'coordinator')
);
create policy of_myself_add on acknowledgement for insert to hearth_app with check (
  person_id = (select my_id())
  and exists (select from paper p where p.id = acknowledgement.paper_id and p.kind = 'agreement'
              and p.adopted_at is not null and p.superseded_at is null)
  and reads_agreement_of(community_id)
);
