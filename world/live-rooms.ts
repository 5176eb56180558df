import { sql } from 'kysely'
import type { Clone } from './clone.ts'
import { morning } from './people.ts'
import type { Known } from './template.ts'

/** Every gathering goes on. Fay leads that of Circle, Ben signals to her, and then Ana leads as well. */
export async function fillRooms(
  system: Clone['system'],
  { people, communities }: Pick<Known, 'people' | 'communities'>,
): Promise<void> {
  const at = morning.toString()
  const later = morning.add({ minutes: 1 }).toString()
  const ofCircle = sql`from room where community_id = ${communities.circle}`
  for (const statement of [
    sql`insert into room (gathering_id, community_id, opened_at) select id, community_id, ${at} from gathering`,
    sql`insert into room_step (id, gathering_id, community_id, place)
        select gen_random_uuid(), gathering_id, community_id, 0 from room`,
    sql`insert into room_presence select gathering_id, community_id, ${people.ben}, ${at}, ${at} from room`,
    sql`insert into room_wish values (${people.ben}, true), (${people.cy}, true)`,
    sql`insert into room_host select gathering_id, community_id, ${people.fay}, ${at} ${ofCircle}`,
    sql`insert into room_signal select gen_random_uuid(), gathering_id, community_id, ${people.ben}, 'pause', ${at} ${ofCircle}`,
    sql`insert into room_host select gathering_id, community_id, ${people.ana}, ${later} ${ofCircle}`,
    sql`insert into room_round (id, gathering_id, community_id, started_at)
        select gen_random_uuid(), gathering_id, community_id, ${at} from room`,
    sql`insert into room_turn select id, gathering_id, community_id, ${people.ben}, 0 from room_round`,
    sql`insert into room_hand select gen_random_uuid(), gathering_id, community_id, ${people.ben}, ${at} from room`,
    sql`insert into room_check select id, gathering_id, community_id from room_step`,
    sql`insert into room_mood_count select step_id, 'calm', 1 from room_check`,
    sql`insert into room_taking select step_id, community_id, ${people.ben} from room_check`,
    sql`insert into room_picture select step_id, gathering_id, community_id, null,
        case when community_id <> ${communities.circle} then ${at}::timestamptz end from room_check`,
    sql`insert into room_parked (id, gathering_id, community_id, words, parked_at)
        select gen_random_uuid(), gathering_id, community_id, 'x', ${at} from room`,
    sql`insert into room_run (id, gathering_id, community_id, sensitivity, needs_skill)
        select gen_random_uuid(), gathering_id, community_id, 'high', true from room`,
    sql`insert into room_breakout (id, gathering_id, community_id, by_choice, opened_at, closed_at)
        select gen_random_uuid(), gathering_id, community_id, false, ${at},
          case when community_id <> ${communities.circle} then ${at}::timestamptz end from room`,
    sql`insert into room_group select gen_random_uuid(), id, gathering_id, community_id, 1 from room_breakout`,
    sql`insert into room_group_member select breakout_id, id, gathering_id, community_id, ${people.ben} from room_group`,
    sql`insert into room_group_note select id, breakout_id, gathering_id, community_id,
        case when community_id = ${communities.circle} then 'apart' else 'back' end from room_group`,
    // What is seen of an agenda before is looked at as well.
    sql`update gathering set live_at = null`,
  ]) {
    await statement.execute(system)
  }
}
