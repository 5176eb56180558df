import type { GatheringId, RoomStepId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import { isCheck } from './model.ts'
import { listSteps } from './queries.ts'
import { isGuarded } from './runs/model.ts'
import { listRuns } from './runs/queries.ts'

/** What was asked in a room, in its words or by its title: not what was left out, nor what begins only under conditions. */
export async function listAsked(
  db: Db,
  viewer: Viewer,
  id: GatheringId,
): Promise<readonly { readonly id: RoomStepId; readonly words: Names }[]> {
  const [steps, runs] = await Promise.all([listSteps(db, viewer, id), listRuns(db, viewer, id)])
  const guarded = new Set(runs.filter(isGuarded).map((run) => run.id))
  return steps.flatMap((step) => {
    if (step.skippedAt !== null || (step.runId !== null && guarded.has(step.runId))) return []
    const words = { en: step.about.en ?? step.title.en, fr: step.about.fr ?? step.title.fr }
    return isCheck(step) || (words.en === null && words.fr === null) ? [] : [{ id: step.id, words }]
  })
}
