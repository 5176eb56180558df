import type { GatheringId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

export const attendancePath = (id: GatheringId) => `${gatheringPath(id)}/attendance`
export const ownAttendancePath = (id: GatheringId) => `${attendancePath(id)}/mine`
export const codePath = (id: GatheringId) => `${attendancePath(id)}/code`
export const herePath = (id: GatheringId) => `${attendancePath(id)}/here`
export const reportPath = (id: GatheringId) => `${attendancePath(id)}/report`
export const reportConfirmingPath = (id: GatheringId) => `${reportPath(id)}/confirming`
