import type { GatheringId, OutcomeDecisionId } from '#database'
import { roomPath } from '../paths.ts'

export const proposingPath = (id: GatheringId) => `${roomPath(id)}/decisions`
export const sayingPath = (id: GatheringId, decision: OutcomeDecisionId) => `${proposingPath(id)}/${decision}/voice`
export const settlingPath = (id: GatheringId, decision: OutcomeDecisionId) =>
  `${proposingPath(id)}/${decision}/settling`
export const doingPath = (id: GatheringId) => `${roomPath(id)}/actions`
export const learningPath = (id: GatheringId) => `${roomPath(id)}/learnings`
