import { sql } from 'kysely'
import type { CommunityId, PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { communityRules, lockCommunity } from '../../communities/index.ts'
import { newSince } from '../model.ts'
import { isSilent, wasAnswered } from './queries.ts'

interface Meeting {
  readonly community: CommunityId
  readonly person: PersonId
  /** When; null takes it back. */
  readonly met: Temporal.Instant | null
}

/** Says of somebody new that they have met, so that she waits for no answer any more; or takes it back. */
export function meetNewcomer(db: Db, viewer: Viewer, { community, person, met }: Meeting): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'greet', viewer, await lockCommunity(tx, viewer, community))
    const { rows } = await sql<{ said: boolean }>`select say_met(${community}, ${person}, ${met}) as said`.execute(tx)
    if (rows[0]?.said !== true) throw new NotFound('errors.notFound')
  })
}

/**
 * Lets go of those who are not new any more: they were answered, or have said nothing for so long. Whoever wrote and was not
 * answered stays.
 */
export async function unguardedLettingGo(system: Db, now: Temporal.Instant): Promise<void> {
  await system
    .updateTable('membership')
    .set({ met_at: now })
    .where('met_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('joined_at', '<', newSince(now))
    .where((where) => where.or([isSilent, wasAnswered]))
    .execute()
}
