import type { InvitationId, PaperId, PersonId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { parseId } from '#kernel/id.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { GuestEvent } from '../events.ts'

interface Visiting {
  readonly invitation: InvitationId
  readonly person: PersonId
  /** Which version of the members’ agreement she has read, where there is one. */
  readonly agreed: string | null
  readonly now: Temporal.Instant
}

/** Lets in a guest who has taken her invitation up, with the agreement that she read. Too late is a `Conflict`. */
export async function unguardedGuestArrival(tx: Tx, { invitation, person, agreed, now }: Visiting): Promise<void> {
  const paper = parseId<PaperId>(agreed ?? undefined)
  const guest = await tx
    .updateTable('guest')
    .set((set) => ({
      person_id: person,
      came_at: now,
      agreed_id: set
        .selectFrom('paper')
        .select('paper.id')
        .where('paper.id', '=', paper)
        .whereRef('paper.community_id', '=', 'guest.community_id'),
    }))
    .where('invitation_id', '=', invitation)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .returning(['id', 'community_id'])
    .executeTakeFirst()
  if (!guest) throw new Conflict('people.invitations.over')

  const viewer = { ...theSystem, id: person }
  await record<GuestEvent>(tx, viewer, 'guest.came', { subject: guest.id, community: guest.community_id, now })
}
