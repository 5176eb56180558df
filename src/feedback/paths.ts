import type { GatheringId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

/** What those who came say of a gathering, and what came of that. */
export const feedbackPath = (id: GatheringId) => `${gatheringPath(id)}/feedback`
/** What is asked after the gatherings of its series. */
export const questionsPath = (id: GatheringId) => `${feedbackPath(id)}/questions`
