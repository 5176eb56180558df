import type { JoinRequestId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { hashOf, newSecret } from '../../people/index.ts'
import { linkDays } from '../model.ts'

/** A new link to a request, for a letter. Gives its secret; only a hash is kept. */
export async function unguardedLink(tx: Tx, request: JoinRequestId, now: Temporal.Instant): Promise<string> {
  const secret = newSecret()
  await tx
    .insertInto('join_link')
    .values({ token_hash: hashOf(secret), request_id: request, expires_at: now.add({ hours: linkDays * 24 }) })
    .execute()
  return secret
}
