import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { isUnderway, stateOf, type Paper, type PaperState } from './model.ts'

type Placed = Pick<Paper, 'communityId'>
type Judged = Placed & Pick<Paper, 'kind' | 'consultedAt' | 'adoptedAt' | 'supersededAt' | 'isOver'>

/**
 * A charter and an agreement are written by the core group with those who convene, talked about by all members, and
 * adopted by the core group or a coordinator. A draft is theirs who write it. In a community that is closed all stays.
 */
export const paperRules = {
  read: (viewer, paper) =>
    belongsTo(viewer, paper.communityId) && (paper.consultedAt !== null || writes(viewer, paper)),
  edit: (viewer, paper) => writes(viewer, paper) && isUnderway(paper) && !paper.isOver,
  consult: (viewer, paper) => writes(viewer, paper) && isIn(paper, 'draft'),
  /** What was put to the members stays. */
  discard: (viewer, paper) => writes(viewer, paper) && isIn(paper, 'draft'),
  comment: (viewer, paper) => belongsTo(viewer, paper.communityId) && isIn(paper, 'consulted'),
  settle: (viewer, paper) => writes(viewer, paper) && isIn(paper, 'consulted'),
  adopt: (viewer, paper) => adopts(viewer, paper) && isIn(paper, 'consulted'),
  acknowledge: (viewer, paper) =>
    belongsTo(viewer, paper.communityId) && paper.kind === 'agreement' && isIn(paper, 'adopted'),
} satisfies Rules<Judged>

/** What can be done where a community keeps them. */
export const shelfRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  begin: (viewer, shelf) => writes(viewer, shelf) && !shelf.isOver,
  /** How many have agreed, and who has not. */
  tally: (viewer, { communityId }) => hasRole(viewer, communityId, 'coordinator', 'facilitator'),
} satisfies Rules<{ readonly communityId: CommunityId; readonly isOver: boolean }>

function isIn(paper: Judged, state: PaperState): boolean {
  return stateOf(paper) === state && !paper.isOver
}

function writes(viewer: Viewer, { communityId }: Placed): boolean {
  return hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator')
}

function adopts(viewer: Viewer, { communityId }: Placed): boolean {
  return hasRole(viewer, communityId, 'core_member', 'coordinator')
}
