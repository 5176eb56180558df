import type { GatheringId } from '#database'
import { gatheringPath } from '../gatherings/index.ts'

/** Where a member asks for hers. */
export const certificatePath = (id: GatheringId) => `${gatheringPath(id)}/certificate`
/** Where anybody asks whether a paper is real. */
export const checkingPath = '/certificates'
export const numberPath = (number: string) => `${checkingPath}/${number}`
