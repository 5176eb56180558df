import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { StrangeDevice } from './model.ts'

/** Devices that the viewer has not spoken of yet, by their last sign-in, but for the one she asks from. */
export function listStrangeDevices(door: Db, viewer: Viewer): Promise<StrangeDevice[]> {
  return door
    .selectFrom('strange_device')
    .where('person_id', '=', signedIn(viewer))
    .where(isOfAnotherDevice(viewer))
    .where(
      sql<boolean>`not exists (select from strange_device later
        where later.person_id = strange_device.person_id and later.marks && strange_device.marks
          and (later.at, later.id) > (strange_device.at, strange_device.id))`,
    )
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(5)
    .select(['id', 'user_agent as userAgent', 'at', isOfKnownDevice(viewer).as('mayVouch')])
    .execute()
}

/** Whoever comes back from a device that is asked about has another session, and the same marks. */
export function isOfAnotherDevice({ sessionId }: Viewer) {
  return sql<boolean>`not exists (select from strange_device own
    where own.session_id = ${sessionId} and own.marks && strange_device.marks)`
}

/** Nobody vouches for a device from another that came as new: a thief has two as easily as one. */
export function isOfKnownDevice({ sessionId }: Viewer) {
  return sql<boolean>`not exists (select from strange_device own where own.session_id = ${sessionId})`
}
