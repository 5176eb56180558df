import type { GatheringReadingId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { unguardedRehang, type ChosenFile } from '../../files/index.ts'
import { findGathering } from '../../gatherings/index.ts'
import type { ReadingEvent } from '../events.ts'
import { findPresent } from '../queries.ts'
import { readingRules } from '../rules.ts'

interface Hanging {
  readonly id: GatheringReadingId
  readonly files: readonly ChosenFile[]
  readonly now: Temporal.Instant
}

/** Brings the files of something that is read to those that were chosen: what is not among them is deleted. */
export function hangOnReading(db: Db, viewer: Viewer, { id, files, now }: Hanging): Promise<void> {
  return transaction(db, async (tx) => {
    const { gatheringId, communityId } = await findPresent(tx, viewer, id)
    const gathering = await findGathering(tx, viewer, gatheringId)
    authorize(readingRules, 'set', viewer, gathering)

    const isChanged = await unguardedRehang(tx, viewer, { on: { reading: id }, communityId, files })
    if (!isChanged) return
    await record<ReadingEvent>(tx, viewer, 'readings.edited', { subject: gatheringId, community: communityId, now })
  })
}
