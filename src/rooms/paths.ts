import type { GatheringId, RoomSignalId, RoomStepId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const roomPath = (id: GatheringId) => `${gatheringPath(id)}/room`
/** What changes while one looks at it. */
export const roomNowPath = (id: GatheringId) => `${roomPath(id)}/now`
export const openingPath = (id: GatheringId) => `${roomPath(id)}/opening`
export const endingPath = (id: GatheringId) => `${roomPath(id)}/ending`
export const leadingPath = (id: GatheringId) => `${roomPath(id)}/leading`
export const movePath = (id: GatheringId) => `${roomPath(id)}/move`
export const roomStepsPath = (id: GatheringId) => `${roomPath(id)}/steps`
export const skippingPath = (id: GatheringId, step: RoomStepId) => `${roomStepsPath(id)}/${step}/skipping`
export const timerPath = (id: GatheringId) => `${roomPath(id)}/timer`
export const timerHidingPath = (id: GatheringId) => `${timerPath(id)}/hiding`
export const signalPath = (id: GatheringId) => `${roomPath(id)}/signal`
export const signalTakingBackPath = (id: GatheringId) => `${signalPath(id)}/taking-back`
export const signalAnswerPath = (id: GatheringId, signal: RoomSignalId) => `${signalPath(id)}/${signal}/answer`
