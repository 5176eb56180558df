import { sql } from 'kysely'
import type { PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { SecondStep } from '../second-steps/model.ts'
import { sharedMinutes, type Device, type OpenedBy } from './model.ts'

/** Where the viewer is signed in now, the latest used first. */
export async function listDevices(door: Db, viewer: Viewer, now: Temporal.Instant): Promise<Device[]> {
  const rows = await door
    .selectFrom('session')
    .where('person_id', '=', signedIn(viewer))
    .where('expires_at', '>', now)
    .where('awaits_second_step', '=', false)
    .where(sql<boolean>`(not is_shared or seen_at > ${now.subtract({ minutes: sharedMinutes })})`)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .select([
      'id',
      'user_agent as userAgent',
      'is_shared as isShared',
      sql<OpenedBy>`opened_by`.as('openedBy'),
      sql<SecondStep | null>`second_step`.as('secondStep'),
      'created_at as since',
      'seen_at as seenAt',
    ])
    .execute()
  return rows.map((row) => ({ ...row, userAgent: row.userAgent ?? '', isThis: row.id === viewer.sessionId }))
}

export async function unguardedSessionOwner(door: Db, token: string): Promise<PersonId> {
  const session = door.selectFrom('session').where('token', '=', token).select('person_id')
  return (await session.executeTakeFirstOrThrow()).person_id
}
