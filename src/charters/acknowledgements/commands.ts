import type { CommunityId, PaperId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { AcknowledgementEvent } from '../events.ts'
import { findAdoptedAgreement } from '../queries.ts'

interface Acknowledging {
  readonly community: CommunityId
  /** The version that whoever agrees has read. */
  readonly paper: PaperId | null
  readonly now: Temporal.Instant
}

/**
 * The viewer agrees to the version that she has read. Whoever is asked to agree may, and only she for herself. False
 * where another version holds by now: then nothing is kept, and she is to read that one.
 */
export async function recordAcknowledgement(
  tx: Tx,
  viewer: Viewer,
  { community, paper, now }: Acknowledging,
): Promise<boolean> {
  const person = signedIn(viewer)
  const agreement = await findAdoptedAgreement(tx, viewer, community)
  if (agreement === null) throw new NotFound('errors.notFound')
  if (agreement.id !== paper) return false

  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('acknowledgement')
    .values({ paper_id: agreement.id, community_id: community, person_id: person, acknowledged_at: now })
    .onConflict((known) => known.doNothing())
    .executeTakeFirst()

  // Without its community: that somebody agreed is told to nobody there but as a number.
  const facts = { community, number: agreement.number }
  if (numInsertedOrUpdatedRows === 1n)
    await record<AcknowledgementEvent>(tx, viewer, 'agreement.acknowledged', { subject: agreement.id, facts, now })
  return true
}
