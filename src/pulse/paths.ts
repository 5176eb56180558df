import type { CommunityId, PersonId } from '#database'
import { ownPulsePath, pulsePath } from '../gatherings/index.ts'

export { gatheringUnderPath } from '../umbrellas/index.ts'
export { ownPulsePath, pulsePath }
export const askedPath = (community: CommunityId, person: PersonId) => `${pulsePath(community)}/asked/${person}`
export const askedEndPath = (community: CommunityId, person: PersonId) => `${askedPath(community, person)}/removal`
