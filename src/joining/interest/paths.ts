import type { CommunityId } from '#database'
import { communityPath } from '#shell/index.ts'

/** Where somebody says that she would like to hear when it opens. */
export const interestPath = (community: CommunityId) => `${communityPath(community)}/interest`
/** Who has said so, for those who will coordinate it. */
export const interestedPath = (community: CommunityId) => `${communityPath(community)}/interested`
/** The way of a letter. The secret is in the path, so its page links nowhere else. */
export const interestByLetterPath = (secret: string) => `/interest/by-letter/${secret}`
