import type { GatheringId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

/** What those who led a gathering note for each other. */
export const debriefPath = (id: GatheringId) => `${gatheringPath(id)}/debrief`
/** What helps whoever leads it when it gets difficult. */
export const cardsPath = (id: GatheringId) => `${gatheringPath(id)}/cards`
