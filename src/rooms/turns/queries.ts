import { sql } from 'kysely'
import type { GatheringId, RoomRoundId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { here_seconds } from '../model.ts'
import type { Hand, Turn, Turns } from './model.ts'

interface Found {
  readonly id: RoomRoundId | null
  readonly isSecond: boolean | null
  readonly turns: Turn[] | null
  readonly hands: Hand[] | null
  readonly words: number[] | null
}

/** Whose turn it is, in one statement. How often each has spoken is told to those who lead, where it is counted: no names. */
export async function findTurns(
  db: Db,
  viewer: Viewer,
  { id, now }: { readonly id: GatheringId; readonly now: Temporal.Instant },
): Promise<Turns> {
  const mine = viewer.belongings.map((belonging) => belonging.id)
  const since = now.subtract({ seconds: here_seconds })
  const { rows } = await sql<Found>`
    select round.id, round.is_second as "isSecond",
      (select json_agg(json_build_object('personId', turn.person_id, 'name', person.display_name,
          'isMine', turn.person_id = ${viewer.id},
          'state', case when turn.done_at is not null then 'done' when turn.passed_at is not null then 'passed' else 'ahead' end)
          order by turn.place)
        from room_turn turn join person on person.id = turn.person_id where turn.round_id = round.id) as turns,
      (select json_agg(json_build_object('id', hand.id, 'personId', hand.person_id, 'name', person.display_name,
          'isMine', hand.person_id = ${viewer.id}, 'isCalled', hand.called_at is not null)
          order by hand.called_at nulls last, case when room.is_fair then ${spoken(sql`hand.person_id`)} else 0 end, hand.raised_at)
        from room_hand hand join person on person.id = hand.person_id
        where hand.gathering_id = room.gathering_id and hand.done_at is null) as hands,
      (select json_agg(${spoken(sql`here.person_id`)}) from room_presence here
        where here.gathering_id = room.gathering_id and here.seen_at > ${since} and room.is_fair
          and exists (select from room_host host where host.gathering_id = room.gathering_id and host.person_id = ${viewer.id})) as words
    from room left join room_round round on round.gathering_id = room.gathering_id and round.ended_at is null
    where room.gathering_id = ${id} and room.community_id = any (${mine}::uuid[])`.execute(db)
  const [found] = rows
  const round = found?.id ? { id: found.id, isSecond: found.isSecond ?? false, turns: found.turns ?? [] } : null
  return { round, hands: found?.hands ?? [], words: found?.words ?? [] }
}

/** How often somebody has had the word in this room. */
function spoken(person: ReturnType<typeof sql>) {
  return sql<number>`((select count(*)::int from room_turn t where t.gathering_id = room.gathering_id
      and t.person_id = ${person} and t.done_at is not null)
    + (select count(*)::int from room_hand h where h.gathering_id = room.gathering_id
      and h.person_id = ${person} and h.done_at is not null))`
}
