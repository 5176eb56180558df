import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { OwnProtocol } from './model.ts'

type Judged = Pick<OwnProtocol, 'communityId' | 'removedAt' | 'isOver'>

/** Members read how their community works and take it home; those who call it together write it. */
export const protocolRules = {
  read: (viewer, protocol) =>
    belongsTo(viewer, protocol.communityId) && (protocol.removedAt === null || writes(viewer, protocol)),
  edit: (viewer, protocol) => writes(viewer, protocol) && protocol.removedAt === null && !protocol.isOver,
  remove: (viewer, protocol) => writes(viewer, protocol) && protocol.removedAt === null && !protocol.isOver,
  return: (viewer, protocol) => writes(viewer, protocol) && protocol.removedAt !== null && !protocol.isOver,
} satisfies Rules<Judged>

/** What can be done where a community keeps its protocols. */
export const shelfRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  add: (viewer, shelf) => writes(viewer, shelf) && !shelf.isOver,
} satisfies Rules<{ readonly communityId: CommunityId; readonly isOver: boolean }>

function writes(viewer: Viewer, { communityId }: { readonly communityId: CommunityId }): boolean {
  return hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator')
}
