import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { StrangeDevice } from './model.ts'

/** Sign-ins that the viewer has not spoken of yet, but for that of the device she asks from. */
export function listStrangeDevices(door: Db, viewer: Viewer): Promise<StrangeDevice[]> {
  return door
    .selectFrom('strange_device')
    .where('person_id', '=', signedIn(viewer))
    .where(sql<boolean>`session_id is distinct from ${viewer.sessionId}`)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(5)
    .select(['id', 'user_agent as userAgent', 'at'])
    .execute()
}
