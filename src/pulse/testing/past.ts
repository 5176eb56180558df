import { sql } from 'kysely'
import type { PersonId } from '#database'
import type { World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'

type Needed = Pick<World, 'ask' | 'communities' | 'db' | 'clock'>

/** A quarterly call in Circle of which four were held in the year before, all members belonging since long before. */
export async function yearOfCalls(world: Needed): Promise<void> {
  await planned(world)
  await sql`update gathering set starts_at = starts_at - interval '12 months',
    time_set_at = time_set_at - interval '24 months'`.execute(world.db)
  await sql`update membership set joined_at = joined_at - interval '36 months'`.execute(world.db)
}

interface Was {
  readonly person: PersonId
  /** Which of the four, from the first on. */
  readonly calls: readonly number[]
  readonly state?: 'present' | 'late' | 'excused' | 'absent'
}

/** Notes of somebody at which of them she was. */
export async function was({ db }: Needed, { person, calls, state = 'present' }: Was): Promise<void> {
  await sql`insert into attendance (gathering_id, community_id, person_id, state, source, noted_at)
    select id, community_id, ${person}, ${state}::attendance_state, 'hand', starts_at
    from (select *, (row_number() over (order by starts_at))::int - 1 as n from gathering) g
    where n = any (${calls}::int[])`.execute(db)
}
