-- What a group thinks about together: it writes ideas in silence, sees them at once, puts them in groups and gives dots; or
-- it gives dots to what is there already, or answers a question of few choices. One is live in a gathering or lasts days.
create type board_kind as enum ('ideas', 'vote', 'poll');
create type board_anonymity as enum ('named', 'anonymous');
create type board_item as enum ('notes', 'groups');

create table board (
  id uuid primary key,
  community_id uuid not null references community on delete cascade,
  gathering_id uuid,
  kind board_kind not null,
  question text not null check (length(question) between 1 and 300),
  anonymity board_anonymity not null,
  -- How many dots each person has, and for what; null before there is a vote.
  dots smallint check (dots between 1 and 20),
  votes_on board_item,
  -- Whether dots are seen while they are given. Of an anonymous vote that would say whose each is.
  shows_votes boolean not null default false,
  opened_at timestamptz not null,
  opened_by uuid references person on delete set null,
  revealed_at timestamptz,
  revealed_by uuid references person on delete set null,
  voting_at timestamptz,
  voting_by uuid references person on delete set null,
  closed_at timestamptz,
  closed_by uuid references person on delete set null,
  -- How many wrote in the round that was shown last, and how many voted.
  writers integer,
  voters integer,
  unique (id, community_id),
  foreign key (gathering_id, community_id) references gathering (id, community_id) on delete set null (gathering_id),
  check (not (shows_votes and anonymity = 'anonymous')),
  check (voting_at is null or (dots is not null and votes_on is not null)),
  check (voting_at is null or revealed_at is not null or kind <> 'ideas')
);
create index on board (community_id, opened_at);
create index on board (gathering_id, community_id);
create index on board (opened_by);
create index on board (revealed_by);
create index on board (voting_by);
create index on board (closed_by);

-- What notes were put together under. Who did it is nowhere.
create table board_group (
  id uuid primary key,
  board_id uuid not null,
  community_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  dots integer,
  unique (id, board_id),
  foreign key (board_id, community_id) references board (id, community_id) on delete cascade
);
create index on board_group (board_id, community_id);

-- What all can read: notes that were shown, or what there is to choose from. Of an anonymous board they have no author, and
-- neither their ids nor their places nor their order on disk follow the order in which they were written.
create table board_note (
  id uuid primary key,
  board_id uuid not null,
  community_id uuid not null,
  author_id uuid references person on delete set null,
  words text not null check (length(words) between 1 and 500),
  place integer not null,
  group_id uuid,
  -- Held back by those who convene.
  held_at timestamptz,
  held_by uuid references person on delete set null,
  dots integer,
  unique (id, board_id),
  foreign key (board_id, community_id) references board (id, community_id) on delete cascade,
  foreign key (group_id, board_id) references board_group (id, board_id) on delete set null (group_id)
);
create index on board_note (board_id, community_id);
create index on board_note (group_id, board_id);
create index on board_note (author_id);
create index on board_note (held_by);

-- What somebody has written and only she reads, until all are shown at once.
create table board_own_note (
  id uuid primary key,
  board_id uuid not null,
  community_id uuid not null,
  owner_id uuid not null references person on delete cascade,
  words text not null check (length(words) between 1 and 500),
  -- Not shown with the others unless she says so again: it came late, or the board goes by name since she wrote it.
  kept_at timestamptz,
  foreign key (board_id, community_id) references board (id, community_id) on delete cascade
);
create index on board_own_note (board_id, community_id);
create index on board_own_note (owner_id);

-- The dots of one person on one thing. Of an anonymous board they are gone when it closes: only sums are left.
create table board_vote (
  board_id uuid not null,
  community_id uuid not null,
  person_id uuid not null references person on delete cascade,
  note_id uuid,
  group_id uuid,
  dots smallint not null check (dots between 1 and 20),
  check (num_nonnulls(note_id, group_id) = 1),
  unique nulls not distinct (board_id, person_id, note_id, group_id),
  foreign key (board_id, community_id) references board (id, community_id) on delete cascade,
  foreign key (note_id, board_id) references board_note (id, board_id) on delete cascade,
  foreign key (group_id, board_id) references board_group (id, board_id) on delete cascade
);
create index on board_vote (board_id, community_id);
create index on board_vote (note_id, board_id);
create index on board_vote (group_id, board_id);
create index on board_vote (person_id);

-- Those who call the community together run its boards, and whoever opened one outside a gathering runs that.
create function steers_board(of_board uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from board b join community c on c.id = b.community_id
    where b.id = of_board and c.closed_at is null and b.community_id = any (my_communities())
      and (b.community_id = any (my_convened()) or (b.opened_by = my_id() and b.gathering_id is null)))
$$;
revoke execute on function steers_board(uuid) from public;
grant execute on function steers_board(uuid) to hearth_app;

do $$
declare one text;
begin
  foreach one in array array['board', 'board_group', 'board_note', 'board_own_note', 'board_vote'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_acts_for_nobody on %I to %I using (true) with check (true)', one, current_user);
    execute format('create trigger stays_as_it_was before insert or update on %I for each row
      when (current_user = ''hearth_app'') execute function stays_as_it_was()', one);
  end loop;
end $$;
grant select, insert on board to hearth_app;
grant update (dots, votes_on, shows_votes, voting_at, voting_by, closed_at, closed_by) on board to hearth_app;
grant select, insert, update, delete on board_group, board_own_note, board_vote to hearth_app;
grant select, insert, delete on board_note to hearth_app;
grant update (group_id, held_at, held_by) on board_note to hearth_app;

create policy in_my_communities on board for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy any_member_opens on board for insert to hearth_app
  with check (opened_by = (select my_id()) and community_id = any ((select my_communities())::uuid[])
    and (gathering_id is null or community_id = any ((select my_convened())::uuid[])));
create policy those_who_run_it on board for update to hearth_app using (steers_board(id));

create policy in_my_communities on board_group to hearth_app
  using (community_id = any ((select my_communities())::uuid[]))
  with check (community_id = any ((select my_communities())::uuid[]));

create policy in_my_communities on board_note for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[])
    and (held_at is null or community_id = any ((select my_convened())::uuid[])));
create policy members_put_in_groups on board_note for update to hearth_app
  using (community_id = any ((select my_communities())::uuid[]));
create policy by_name on board_note for insert to hearth_app
  with check (community_id = any ((select my_communities())::uuid[])
    and (author_id = (select my_id()) or (author_id is null and steers_board(board_id))));
create policy mine on board_note for delete to hearth_app
  using (author_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

create policy mine on board_own_note to hearth_app
  using (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (owner_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));

create policy mine on board_vote to hearth_app
  using (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]))
  with check (person_id = (select my_id()) and community_id = any ((select my_communities())::uuid[]));
create policy given_by_name on board_vote for select to hearth_app
  using (community_id = any ((select my_communities())::uuid[])
    and exists (select from board b where b.id = board_id and b.anonymity = 'named'
      and (b.shows_votes or b.closed_at is not null)));

-- Only those who convene hold a note back. Dots on it go back to those who gave them.
create function hold_a_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if my_id() is not null and new.community_id <> all (my_convened()) then
    raise exception 'That is for those who convene.' using errcode = '42501';
  end if;
  if new.held_at is not null then
    delete from board_vote v using board b where v.note_id = new.id and b.id = v.board_id and b.closed_at is null;
  end if;
  return new;
end $$;
revoke execute on function hold_a_note() from public;
create trigger hold_a_note before update of held_at, held_by on board_note for each row execute function hold_a_note();

-- A dot counts while the vote is open, or not at all: whoever gives one waits for whoever is closing the vote.
create function takes_votes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare is_open boolean;
begin
  select voting_at is not null and closed_at is null into is_open
    from board where id = coalesce(new.board_id, old.board_id) for share;
  if not coalesce(is_open, false) then
    raise exception 'This vote is not open.' using errcode = '23514', constraint = 'board_takes_no_votes';
  end if;
  if tg_op <> 'DELETE' then
    perform pg_advisory_xact_lock(hashtextextended(new.board_id::text || new.person_id::text, 0));
  end if;
  return coalesce(new, old);
end $$;
revoke execute on function takes_votes() from public;
create trigger takes_votes before insert or update or delete on board_vote for each row
  when (current_user = 'hearth_app') execute function takes_votes();

-- Nobody gives more dots than she has, however many of her pages are open.
create function count_dots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select sum(v.dots) from board_vote v where v.board_id = new.board_id and v.person_id = new.person_id)
    > (select b.dots from board b where b.id = new.board_id) then
    raise exception 'These are too many dots.' using errcode = '23514', constraint = 'board_dots_are_spent';
  end if;
  return null;
end $$;
revoke execute on function count_dots() from public;
create trigger count_dots after insert or update on board_vote for each row execute function count_dots();

-- Whoever writes, groups or votes holds the board as it is until she is done; who changes its state waits for her.
create function join_board(of_board uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  select from board where id = of_board and community_id = any (my_communities()) for share
$$;

-- How many have written so far. Of an anonymous board, only from five on: below, it could be said who.
create function board_writers(of_board uuid) returns integer language sql stable security definer
set search_path = public, pg_temp as $$
  select case when b.anonymity = 'named' or count(distinct n.owner_id) >= 5 then count(distinct n.owner_id)::int end
  from board b left join board_own_note n on n.board_id = b.id and n.kept_at is null
  where b.id = of_board and b.community_id = any (my_communities())
  group by b.id
$$;

-- Shows everything at once. Of an anonymous board the names go in the same statement that shows the words, in an order that
-- is nobody's; and it shows nothing of fewer than five. What becomes of it is said in a word.
create function reveal_board(of_board uuid, moment timestamptz) returns text language plpgsql security definer
set search_path = public, pg_temp as $$
declare one board; wrote integer; before integer;
begin
  if not steers_board(of_board) then
    raise exception 'That is for those who run it.' using errcode = '42501';
  end if;
  select * into one from board where id = of_board for update;
  if one.kind <> 'ideas' or one.revealed_at is not null or one.closed_at is not null then return 'done'; end if;
  select count(distinct owner_id) into wrote from board_own_note where board_id = of_board and kept_at is null;
  if wrote = 0 then return 'empty'; end if;
  if one.anonymity = 'anonymous' and wrote < 5 then return 'few'; end if;
  select coalesce(max(place), 0) into before from board_note where board_id = of_board;
  with taken as (
    delete from board_own_note where board_id = of_board and kept_at is null returning owner_id, words
  ), shuffled as materialized (
    select owner_id, words, row_number() over (order by gen_random_uuid()) as place from taken
  )
  insert into board_note (id, board_id, community_id, author_id, words, place)
    select gen_random_uuid(), of_board, one.community_id, case when one.anonymity = 'named' then owner_id end, words,
      before + place
    from shuffled order by place;
  update board set revealed_at = moment, revealed_by = my_id(), writers = wrote where id = of_board;
  return 'revealed';
end $$;

-- An anonymous board goes by name from now on. What was written under the other promise stays with whoever wrote it.
create function go_by_name(of_board uuid, moment timestamptz) returns text language plpgsql security definer
set search_path = public, pg_temp as $$
declare one board;
begin
  if not steers_board(of_board) then
    raise exception 'That is for those who run it.' using errcode = '42501';
  end if;
  select * into one from board where id = of_board for update;
  if one.kind <> 'ideas' or one.anonymity = 'named' or one.revealed_at is not null or one.closed_at is not null then
    return 'done';
  end if;
  update board_own_note set kept_at = moment where board_id = of_board and kept_at is null;
  update board set anonymity = 'named' where id = of_board;
  return 'named';
end $$;

-- Ends it. Dots become sums; of an anonymous vote nothing else is left, and of fewer than five people nothing at all: that
-- has to be wanted.
create function close_board(of_board uuid, moment timestamptz, without_result boolean) returns text language plpgsql
security definer set search_path = public, pg_temp as $$
declare one board; voted integer;
begin
  if not steers_board(of_board) then
    raise exception 'That is for those who run it.' using errcode = '42501';
  end if;
  select * into one from board where id = of_board for update;
  if one.closed_at is not null then return 'done'; end if;
  if one.voting_at is not null then
    select count(distinct person_id) into voted from board_vote where board_id = of_board;
    if one.anonymity = 'named' or voted >= 5 then
      update board_note n set dots = (select coalesce(sum(v.dots), 0) from board_vote v where v.note_id = n.id)
        where n.board_id = of_board and n.held_at is null and (one.votes_on = 'notes' or n.group_id is null);
      update board_group g set dots = (select coalesce(sum(v.dots), 0) from board_vote v where v.group_id = g.id)
        where g.board_id = of_board and one.votes_on = 'groups';
      update board set voters = voted where id = of_board;
    elsif not without_result then
      return 'few';
    end if;
    if one.anonymity = 'anonymous' then delete from board_vote where board_id = of_board; end if;
  end if;
  update board set closed_at = moment, closed_by = my_id() where id = of_board;
  return 'closed';
end $$;

-- One step back: what is closed goes on, what is voted on is put in groups again, what is grouped is written on. An
-- anonymous vote begins anew, as the difference of two sums would say what one person did.
create function step_board_back(of_board uuid) returns text language plpgsql security definer
set search_path = public, pg_temp as $$
declare one board;
begin
  if not steers_board(of_board) then
    raise exception 'That is for those who run it.' using errcode = '42501';
  end if;
  select * into one from board where id = of_board for update;
  if one.voting_at is not null then
    update board_note set dots = null where board_id = of_board and dots is not null;
    update board_group set dots = null where board_id = of_board and dots is not null;
  end if;
  if one.closed_at is not null then
    update board set closed_at = null, closed_by = null, voters = null where id = of_board;
    return 'reopened';
  end if;
  if one.kind <> 'ideas' then return 'done'; end if;
  if one.voting_at is not null then
    delete from board_vote where board_id = of_board;
    update board set voting_at = null, voting_by = null, shows_votes = false where id = of_board;
    return 'regrouped';
  end if;
  update board set revealed_at = null, revealed_by = null where id = of_board;
  return 'collecting';
end $$;

revoke execute on function join_board(uuid), board_writers(uuid), reveal_board(uuid, timestamptz), go_by_name(uuid, timestamptz),
  close_board(uuid, timestamptz, boolean), step_board_back(uuid) from public;
grant execute on function join_board(uuid), board_writers(uuid), reveal_board(uuid, timestamptz), go_by_name(uuid, timestamptz),
  close_board(uuid, timestamptz, boolean), step_board_back(uuid) to hearth_app;

-- Open pages hear that something changed on a board, and never who did it: nothing of this is an event with an actor.
create function tell_of_board() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare row_of jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'board.changed', 'actor', null,
    'community', row_of ->> 'community_id', 'subject', null,
    'thread', coalesce(row_of ->> 'board_id', row_of ->> 'id'), 'seq', 0)::text);
  return null;
end $$;
revoke execute on function tell_of_board() from public;
create trigger tell_of_board after update on board for each row execute function tell_of_board();
create trigger tell_of_board after insert or update or delete on board_group for each row execute function tell_of_board();
create trigger tell_of_board after insert or update or delete on board_note for each row execute function tell_of_board();

-- Dots are told of only where they are seen.
create function tell_of_dots() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare one board;
begin
  select * into one from board where id = coalesce(new.board_id, old.board_id);
  if one.shows_votes and one.closed_at is null then
    perform pg_notify('hearth_event', json_build_object('id', 0, 'kind', 'board.changed', 'actor', null,
      'community', one.community_id, 'subject', null, 'thread', one.id, 'seq', 0)::text);
  end if;
  return null;
end $$;
revoke execute on function tell_of_dots() from public;
create trigger tell_of_dots after insert or update or delete on board_vote for each row execute function tell_of_dots();
