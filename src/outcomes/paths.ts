import type { CommunityId, GatheringId, OutcomeActionId, OutcomeDecisionId } from '#database'
import { communityPath } from '../communities/index.ts'
import { gatheringPath } from '../gatherings/index.ts'

export const outcomesPath = (community: CommunityId) => `${communityPath(community)}/outcomes`
/** What came of one gathering. */
export const gatheringOutcomesPath = (id: GatheringId) => `${gatheringPath(id)}/outcomes`
export const decisionsPath = (id: GatheringId) => `${gatheringPath(id)}/decisions`
export const actionsPath = (id: GatheringId) => `${gatheringPath(id)}/actions`
export const learningsPath = (id: GatheringId) => `${gatheringPath(id)}/learnings`
export const decisionPath = (id: OutcomeDecisionId) => `/decisions/${id}`
export const voicePath = (id: OutcomeDecisionId) => `${decisionPath(id)}/voice`
export const wordingPath = (id: OutcomeDecisionId) => `${decisionPath(id)}/wording`
export const settlingPath = (id: OutcomeDecisionId) => `${decisionPath(id)}/settling`
export const closingPath = (id: OutcomeActionId) => `/actions/${id}/closing`
export const reopeningPath = (id: OutcomeActionId) => `/actions/${id}/reopening`
export const handingBackPath = (id: OutcomeActionId) => `/actions/${id}/handing-back`
export const takingPath = (id: OutcomeActionId) => `/actions/${id}/taking`
