import type { CommunityId, PaperId, PersonId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { signedIn, theSystem, type Viewer } from '#kernel/viewer.ts'
import type { AcknowledgementEvent } from '../events.ts'
import type { Paper } from '../model.ts'
import { findAdoptedAgreement, unguardedAgreement } from '../queries.ts'

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

  await keep(tx, viewer, agreement, { person, now })
  return true
}

interface Arriving {
  readonly community: CommunityId
  readonly person: PersonId
  /** The version that she has read. */
  readonly paper: string | null
  readonly now: Temporal.Instant
}

/** The same for somebody on her way in, who belongs as soon as she has agreed. True where there is nothing to agree to. */
export async function unguardedAcknowledgement(tx: Tx, { community, person, paper, now }: Arriving): Promise<boolean> {
  const agreement = await unguardedAgreement(tx, community)
  if (agreement === null) return true
  if (agreement.id !== paper) return false

  await keep(tx, { ...theSystem, id: person }, agreement, { person, now })
  return true
}

async function keep(tx: Tx, viewer: Viewer, agreement: Paper, { person, now }: Pick<Arriving, 'person' | 'now'>) {
  const community = agreement.communityId
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('acknowledgement')
    .values({ paper_id: agreement.id, community_id: community, person_id: person, acknowledged_at: now })
    .onConflict((known) => known.doNothing())
    .executeTakeFirst()

  // Without its community: that somebody agreed is told to nobody there but as a number.
  const facts = { community, number: agreement.number }
  if (numInsertedOrUpdatedRows === 1n)
    await record<AcknowledgementEvent>(tx, viewer, 'agreement.acknowledged', { subject: agreement.id, facts, now })
}
