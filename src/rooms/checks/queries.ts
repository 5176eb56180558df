import { sql, type RawBuilder } from 'kysely'
import type { Viewer } from '#kernel/viewer.ts'
import type { Check } from './model.ts'

/**
 * The check-in of a step, if anybody has begun it, as part of what is read of a room that the viewer may read. What the group
 * brought comes with it where she may see it.
 */
export function checkOf(viewer: Viewer, step: RawBuilder<unknown>): RawBuilder<Check | null> {
  return sql<Check | null>`(select json_build_object('stepId', c.step_id, 'taken', c.taken, 'isClosed', c.closed_at is not null,
      'hasAnswered', exists (select from room_taking t where t.step_id = c.step_id and t.person_id = ${viewer.id}),
      'picture', (select json_build_object('parts', p.parts, 'isShared', p.shared_at is not null) from room_picture p
        where p.step_id = c.step_id and (p.shared_at is not null
          or exists (select from room_host h where h.gathering_id = p.gathering_id and h.person_id = ${viewer.id})
          or exists (select from membership m where m.community_id = p.community_id and m.person_id = ${viewer.id}
            and m.ended_at is null and m.roles && '{core_member,facilitator}'::role[]))))
    from room_check c where c.step_id = ${step})`
}
