import type { CommunityId } from '#database'
import { communityPath } from '../communities/index.ts'

/** Of one that comes with Hearth its slug, of a community's own its id. */
export type Which = string

export const protocolsPath = (community: CommunityId) => `${communityPath(community)}/protocols`
export const newProtocolPath = (community: CommunityId, from?: Which) =>
  `${protocolsPath(community)}/new${from === undefined ? '' : `?from=${from}`}`
export const protocolPath = (community: CommunityId, which: Which) => `${protocolsPath(community)}/${which}`
export const handoutPath = (community: CommunityId, which: Which) => `${protocolPath(community, which)}/handout`
export const alonePath = (community: CommunityId, which: Which) => `${protocolPath(community, which)}/alone`
export const aloneForgettingPath = (community: CommunityId, which: Which) => `${alonePath(community, which)}/forgetting`
export const protocolEditingPath = (community: CommunityId, which: Which) => `${protocolPath(community, which)}/editing`
export const protocolRemovalPath = (community: CommunityId, which: Which) => `${protocolPath(community, which)}/removal`
export const protocolReturnPath = (community: CommunityId, which: Which) => `${protocolPath(community, which)}/return`
