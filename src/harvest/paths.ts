import type { GatheringId, RoomParkedId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

/** What a gathering came to, in one place: to be confirmed, and to be read from then on. */
export const harvestPath = (id: GatheringId) => `${gatheringPath(id)}/harvest`
export const confirmingPath = (id: GatheringId) => `${harvestPath(id)}/confirming`
export const takingBackPath = (id: GatheringId) => `${harvestPath(id)}/taking-back`
export const closingPath = (id: GatheringId) => `${harvestPath(id)}/closing`
export const parkedPath = (id: GatheringId, parked: RoomParkedId) => `${harvestPath(id)}/parked/${parked}`
export const sharingPath = (id: GatheringId) => `${harvestPath(id)}/sharing`
export const minutesPath = (id: GatheringId) => `${gatheringPath(id)}/minutes`
export const minutesPaperPath = (id: GatheringId) => `${minutesPath(id)}/paper`
export const approvingPath = (id: GatheringId) => `${minutesPath(id)}/approving`
export const minutesReopeningPath = (id: GatheringId) => `${minutesPath(id)}/reopening`
export const waivingPath = (id: GatheringId) => `${minutesPath(id)}/waiving`
