import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { listOutcomes, listVoicesAt } from '../../outcomes/index.ts'
import { listBreakouts } from '../breakouts/queries.ts'
import type { Present } from '../model.ts'
import { listParked } from '../parking/queries.ts'
import { listPresent, listSteps } from '../queries.ts'
import { listRuns } from '../runs/queries.ts'
import { findTurns } from '../turns/queries.ts'
import type { SharedRoom } from './model.ts'

interface At {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/** What all members see alike. It is asked for as a member who is nobody in particular, so that nothing of whoever asks is in it. */
export async function findShared(db: Db, viewer: Viewer, { id, now }: At): Promise<SharedRoom> {
  const anybody = { ...viewer, id: null }
  const [steps, turns, parked, breakouts, runs, outcomes, voices] = await Promise.all([
    listSteps(db, anybody, id),
    findTurns(db, anybody, { id, now }),
    listParked(db, anybody, id),
    listBreakouts(db, anybody, id),
    listRuns(db, anybody, id),
    listOutcomes(db, anybody, id),
    listVoicesAt(db, anybody, id),
  ])
  return { steps, turns, parked, breakouts, runs, ...outcomes, voices }
}

/** Who is here, as anybody sees it. */
export function findPresent(db: Db, viewer: Viewer, at: At): Promise<Present[]> {
  return listPresent(db, { ...viewer, id: null }, at)
}
