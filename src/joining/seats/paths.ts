import type { CommunityId, HandOverId } from '#database'
import { communityPath } from '../../communities/index.ts'
import { ownMembershipPath } from '../standing/paths.ts'

/** Passing one's own seat on. */
export const handOverPath = (community: CommunityId) => `${ownMembershipPath(community)}/hand-over`
/** The seats that members want to pass on, for those who coordinate. */
export const handOversPath = (community: CommunityId) => `${communityPath(community)}/hand-overs`
export const handOverOfPath = (community: CommunityId, id: HandOverId) => `${handOversPath(community)}/${id}`
/** What a predecessor wrote, to be put away. */
export const notesEndPath = (community: CommunityId, id: HandOverId) => `${handOverPath(community)}/${id}/notes/end`
