import { sql } from 'kysely'
import type { InvitationId, JoinRequestId } from '#database'
import type { Tx } from '#kernel/db.ts'

/** What was made for these requests to come in by, and was not taken up, opens nothing any more. */
export async function unguardedClosedWayIn(
  tx: Tx,
  requests: readonly JoinRequestId[],
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where(
      'id',
      'in',
      tx
        .selectFrom('join_request')
        .select(sql<InvitationId>`invitation_id`.as('id'))
        .where('id', 'in', requests),
    )
    .execute()
}
