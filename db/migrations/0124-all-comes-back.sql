-- A board of a gathering is closed with its harvest as whoever runs it would close it: nobody is there to go on.
create function end_board(of_board uuid, moment timestamptz, by_whom uuid, without_result boolean) returns text language plpgsql
security definer set search_path = public, pg_temp as $$
declare one board; voted integer;
begin
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
  update board set closed_at = moment, closed_by = by_whom where id = of_board;
  return 'closed';
end $$;

create or replace function close_board(of_board uuid, moment timestamptz, without_result boolean) returns text language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  if not steers_board(of_board) then
    raise exception 'That is for those who run it.' using errcode = '42501';
  end if;
  return end_board(of_board, moment, my_id(), without_result);
end $$;

create function boards_close_with_it() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform end_board(b.id, new.harvested_at, new.harvested_by, true)
    from board b where b.gathering_id = new.id and b.closed_at is null order by b.id;
  return null;
end $$;
revoke execute on function end_board(uuid, timestamptz, uuid, boolean), boards_close_with_it() from public;
create trigger boards_close_with_it after update of harvested_at on gathering for each row
  when (old.harvested_at is null and new.harvested_at is not null) execute function boards_close_with_it();

-- What was left open by those that are confirmed already.
select end_board(b.id, g.harvested_at, g.harvested_by, true)
from board b join gathering g on g.id = b.gathering_id
where b.closed_at is null and g.harvested_at is not null order by b.id;

-- What small groups wrote always comes back: where nobody brought them back, the end of the room does.
create function groups_come_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update room_breakout set closed_at = new.ended_at where gathering_id = new.gathering_id and closed_at is null;
  return null;
end $$;
revoke execute on function groups_come_back() from public;
create trigger groups_come_back after update of ended_at on room for each row
  when (old.ended_at is null and new.ended_at is not null) execute function groups_come_back();
update room_breakout b set closed_at = r.ended_at from room r
where r.gathering_id = b.gathering_id and r.ended_at is not null and b.closed_at is null;
