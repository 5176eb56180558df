import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Passkey } from './model.ts'

export function listMyPasskeys(door: Db, viewer: Viewer): Promise<Passkey[]> {
  return door
    .selectFrom('passkey')
    .where('person_id', '=', signedIn(viewer))
    .orderBy('created_at')
    .orderBy('id')
    .select([
      'id',
      'credential_id as credentialId',
      'transports',
      'name',
      'created_at as createdAt',
      'used_at as usedAt',
    ])
    .execute()
}
