import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Login } from './model.ts'

export function findMyLogin(door: Db, viewer: Viewer): Promise<Login> {
  return door
    .selectFrom('login')
    .innerJoin('session', (on) =>
      on.onRef('session.person_id', '=', 'login.id').on('session.id', '=', viewer.sessionId),
    )
    .leftJoin('credential', (on) =>
      on.onRef('credential.person_id', '=', 'login.id').on('credential.provider_id', '=', 'credential'),
    )
    .where('login.id', '=', signedIn(viewer))
    .select([
      'login.email',
      'credential.password as passwordHash',
      'session.opened_by as openedBy',
      'session.created_at as since',
    ])
    .executeTakeFirstOrThrow()
}
