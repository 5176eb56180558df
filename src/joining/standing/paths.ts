import type { CommunityId, PersonId } from '#database'
import { communityPath } from '../../communities/index.ts'

/** One's own membership of a community. */
export const ownMembershipPath = (community: CommunityId) => `${communityPath(community)}/membership`
/** Memberships in question, and suspended ones. */
export const standingPath = (community: CommunityId) => `${communityPath(community)}/standing`
export const standingOfPath = (community: CommunityId, person: PersonId) => `${standingPath(community)}/${person}`
