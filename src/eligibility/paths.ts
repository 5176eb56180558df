import type { CommunityId } from '#database'
import { communityPath } from '../communities/index.ts'

/** Who can join, and a way to see it for oneself. */
export const eligibilityPath = (id: CommunityId) => `${communityPath(id)}/eligibility`
export const rulePath = (id: CommunityId) => `${eligibilityPath(id)}/rule`
