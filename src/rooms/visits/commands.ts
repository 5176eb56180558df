import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGatheringVisit } from '../../gatherings/index.ts'
import { unguardedWish } from '../timer/commands.ts'

interface Hiding {
  readonly id: GatheringId
  readonly hides: boolean
  readonly now: Temporal.Instant
}

/** Whether a guest sees timers is hers alone. Not found where no gathering is open to her there. */
export async function hideVisitTimer(db: Db, viewer: Viewer, { id, hides, now }: Hiding): Promise<void> {
  await findGatheringVisit(db, viewer, { id, now })
  const person = signedIn(viewer)

  await unguardedWish(db, person, hides)
}
