import type { CommunityId, TrainingId } from '#database'
import { communityPath, trainingPath } from '#shell/index.ts'

export { trainingsPath } from '../umbrellas/index.ts'

/** Those of one community. */
export const communityTrainingsPath = (community: CommunityId) => `${communityPath(community)}/trainings`
export const trainingEditingPath = (id: TrainingId) => `${trainingPath(id)}/editing`
export const announcementPath = (id: TrainingId) => `${trainingPath(id)}/announcement`
export const discardingPath = (id: TrainingId) => `${trainingPath(id)}/removal`
export const callingOffPath = (id: TrainingId) => `${trainingPath(id)}/calling-off`
/** Where a letter to those who are interested is written. */
export const trainingLetterPath = (id: TrainingId) => `${trainingPath(id)}/letter`
