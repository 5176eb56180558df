import type { GatheringId, TrackPromptId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const trackPath = (id: GatheringId) => `${gatheringPath(id)}/track`
export const arrangingPath = (id: GatheringId) => `${trackPath(id)}/arranging`
export const closingPath = (id: GatheringId) => `${trackPath(id)}/closing`
export const removalPath = (id: TrackPromptId) => `/track-prompts/${id}/removal`
export const takingBackPath = (id: TrackPromptId) => `/track-prompts/${id}/taking-back`
