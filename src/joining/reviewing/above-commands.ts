import { sql } from 'kysely'
import type { CommunityId, JoinRequestId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { theSystem, type Viewer } from '#kernel/viewer.ts'
import type { JoiningEvent } from '../events.ts'

interface Above {
  /** One request, or all that are open. */
  readonly id: JoinRequestId | null
  readonly now: Temporal.Instant
}

/** Brings what nobody in its team may decide to those who administer the umbrella, and has them told. */
export async function unguardedAbove(tx: Tx, viewer: Viewer, { id, now }: Above): Promise<void> {
  const { rows } = await sql<{ id: JoinRequestId; community: CommunityId }>`
    select id, community from bring_above(${id}, ${now}) order by id`.execute(tx)
  for (const { id: request, community } of rows) {
    await record<JoiningEvent>(tx, viewer, 'request.above', { subject: request, community, facts: { request }, now })
  }
}

/** Where a team has shrunk since: whoever asked is not forgotten because nobody is left. */
export function unguardedLeftAlone(system: Db, now: Temporal.Instant): Promise<void> {
  return transaction(system, (tx) => unguardedAbove(tx, theSystem, { id: null, now }))
}
