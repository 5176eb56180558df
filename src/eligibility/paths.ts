import type { CommunityId } from '#database'
import { communityPath } from '../communities/index.ts'

/** Who can join, and a way to see it for oneself. */
export const eligibilityPath = (id: CommunityId) => `${communityPath(id)}/eligibility`
export const rulePath = (id: CommunityId) => `${eligibilityPath(id)}/rule`
/** Makes an earlier version hold again, where none has come after the one that was seen to hold. */
export const ruleReturnPath = (id: CommunityId, version: number, holding: number) =>
  `${rulePath(id)}/versions/${version}/return?after=${holding}`
