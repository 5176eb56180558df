import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Check } from './model.ts'

/** The check-in of the step that a room is at, if anybody has begun it. What the group brought comes with it where the viewer may see it. */
export async function findCheck(db: Db, viewer: Viewer, id: GatheringId): Promise<Check | null> {
  const mine = viewer.belongings.map((belonging) => belonging.id)
  const { rows } = await sql<Check>`
    select c.step_id as "stepId", c.taken, c.closed_at is not null as "isClosed",
      exists (select from room_taking t where t.step_id = c.step_id and t.person_id = ${viewer.id}) as "hasAnswered",
      (select json_build_object('parts', p.parts, 'isShared', p.shared_at is not null) from room_picture p
        where p.step_id = c.step_id and (p.shared_at is not null
          or exists (select from room_host h where h.gathering_id = p.gathering_id and h.person_id = ${viewer.id})
          or exists (select from membership m where m.community_id = p.community_id and m.person_id = ${viewer.id}
            and m.ended_at is null and m.roles && '{core_member,facilitator}'::role[]))) as picture
    from room r join room_check c on c.step_id = r.step_id where r.gathering_id = ${id} and c.community_id = any (${mine}::uuid[])`.execute(
    db,
  )
  return rows[0] ?? null
}
