import type { GatheringId, RoomGroupId } from '#database'
import { roomPath } from '../paths.ts'

export const groupsPath = (id: GatheringId) => `${roomPath(id)}/groups`
export const groupsClosingPath = (id: GatheringId) => `${groupsPath(id)}/closing`
export const groupsJoiningPath = (id: GatheringId) => `${groupsPath(id)}/joining`
export const groupPath = (id: GatheringId, group: RoomGroupId) => `${groupsPath(id)}/${group}`
