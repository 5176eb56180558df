import type { BuddyshipId, CommunityId, PersonId, WelcomeStepId } from '#database'
import { learningPath } from '#shell/index.ts'
import { communityPath } from '../communities/index.ts'
import type { Lesson } from './learning/model.ts'

export const welcomePath = (community: CommunityId) => `${communityPath(community)}/welcome`
export const welcomeEditingPath = (community: CommunityId) => `${welcomePath(community)}/editing`
export const puttingAwayPath = (community: CommunityId) => `${welcomePath(community)}/putting-away`
export const bringingBackPath = (community: CommunityId) => `${welcomePath(community)}/bringing-back`
export const stepsPath = (community: CommunityId) => `${welcomePath(community)}/steps`
export const tickPath = (community: CommunityId, step: WelcomeStepId) => `${stepsPath(community)}/${step}/tick`
export const untickPath = (community: CommunityId, step: WelcomeStepId) => `${stepsPath(community)}/${step}/untick`
export const stepUpPath = (community: CommunityId, step: WelcomeStepId) => `${stepsPath(community)}/${step}/up`
export const stepRemovalPath = (community: CommunityId, step: WelcomeStepId) =>
  `${stepsPath(community)}/${step}/removal`
export const newcomersPath = (community: CommunityId) => `${communityPath(community)}/newcomers`
export const metPath = (community: CommunityId, person: PersonId) => `${newcomersPath(community)}/${person}/met`
export const unmetPath = (community: CommunityId, person: PersonId) => `${newcomersPath(community)}/${person}/not-met`
export const buddiesPath = (community: CommunityId) => `${communityPath(community)}/buddies`
export const buddyWishPath = (community: CommunityId) => `${buddiesPath(community)}/wish`
export const buddyAnswerPath = (community: CommunityId, id: BuddyshipId) => `${buddiesPath(community)}/${id}/answer`
export const buddyEndPath = (community: CommunityId, id: BuddyshipId) => `${buddiesPath(community)}/${id}/end`
export const lessonPath = (lesson: Lesson) => `${learningPath}/${lesson}`
export const readingPath = (lesson: Lesson) => `${lessonPath(lesson)}/reading`
export const unreadingPath = (lesson: Lesson) => `${lessonPath(lesson)}/unreading`
