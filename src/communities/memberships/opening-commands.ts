import type { CommunityId, PersonId, Role } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { whereItMayOpen } from './may-open.ts'

export interface OfMember {
  readonly community: CommunityId
  readonly person: PersonId
  readonly now: Temporal.Instant
}

/**
 * Opens a membership, or opens it again; false where it is open already. Whoever calls this has asked who may. A
 * community never holds more than its size, and nobody whom a privacy officer keeps out: then it is a `Conflict`. Whoever is
 * suspended stays so.
 */
export async function unguardedMembership(
  tx: Tx,
  { community, person, now }: OfMember,
  roles: readonly Role[],
): Promise<boolean> {
  const moments = { joined_at: now, caught_up_at: now, visited_at: now }
  const open = { roles: [...roles], ended_at: null, ended_by: null, ended_because: null, ...anew }
  const opening = tx
    .insertInto('membership')
    .values({ community_id: community, person_id: person, ...open, ...moments })
    .onConflict((known) =>
      known
        .columns(['community_id', 'person_id'])
        .doUpdateSet({ ...open, ...moments })
        .where('membership.ended_at', 'is not', null)
        .where('membership.ended_because', '<>', 'suspended'),
    )
  const { numInsertedOrUpdatedRows } = await whereItMayOpen(() => opening.executeTakeFirst())
  return numInsertedOrUpdatedRows === 1n
}

// What became of an earlier time is over.
const anew = {
  alumni_since: null,
  on_leave_since: null,
  confirmed_at: null,
  asked_at: null,
  in_question_since: null,
  in_question_because: null,
  in_question_until: null,
  question_told_at: null,
  kept_at: null,
  kept_by: null,
  kept_because: null,
  met_at: null,
} as const

/** Remembers that the member has looked in, so that only what comes after is news. */
export async function unguardedVisit(system: Db, { community, person, now }: OfMember): Promise<void> {
  await system
    .updateTable('membership')
    .set({ visited_at: now })
    .where('community_id', '=', community)
    .where('person_id', '=', person)
    .where('visited_at', '<', now)
    .execute()
}
