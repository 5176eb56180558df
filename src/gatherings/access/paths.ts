import type { GatheringId } from '#database'
import { gatheringPath } from '../paths.ts'

export const accessPath = (id: GatheringId) => `${gatheringPath(id)}/access`
export const needsPath = (id: GatheringId) => `${accessPath(id)}/needs`
