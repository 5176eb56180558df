import type { GatheringId } from '#database'
import { roomPath } from '../paths.ts'

export const roundPath = (id: GatheringId) => `${roomPath(id)}/round`
export const turnPath = (id: GatheringId) => `${roomPath(id)}/turn`
export const joiningPath = (id: GatheringId) => `${roundPath(id)}/joining`
export const handPath = (id: GatheringId) => `${roomPath(id)}/hand`
export const wordPath = (id: GatheringId) => `${roomPath(id)}/word`
export const fairPath = (id: GatheringId) => `${roomPath(id)}/fair`
