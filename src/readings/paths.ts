import type { GatheringId, GatheringReadingId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const readingsPath = (id: GatheringId) => `${gatheringPath(id)}/readings`
export const editingPath = (id: GatheringReadingId) => `/readings/${id}/editing`
export const movingPath = (id: GatheringReadingId) => `/readings/${id}/moving`
export const removalPath = (id: GatheringReadingId) => `/readings/${id}/removal`
export const returnPath = (id: GatheringReadingId) => `/readings/${id}/return`
