import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { isUnderway, stateOf, type Paper } from './model.ts'

type Placed = Pick<Paper, 'communityId'>
type Judged = Placed & Pick<Paper, 'kind' | 'consultedAt' | 'adoptedAt' | 'supersededAt'>

/**
 * A charter and an agreement are written by the core group with those who convene, talked about by all members, and
 * adopted by the core group or a coordinator. A draft is theirs who write it.
 */
export const paperRules = {
  read: (viewer, paper) =>
    belongsTo(viewer, paper.communityId) && (paper.consultedAt !== null || writes(viewer, paper)),
  edit: (viewer, paper) => writes(viewer, paper) && isUnderway(paper),
  consult: (viewer, paper) => writes(viewer, paper) && stateOf(paper) === 'draft',
  comment: (viewer, paper) => belongsTo(viewer, paper.communityId) && stateOf(paper) === 'consulted',
  settle: (viewer, paper) => writes(viewer, paper) && stateOf(paper) === 'consulted',
  adopt: (viewer, paper) => adopts(viewer, paper) && stateOf(paper) === 'consulted',
  acknowledge: (viewer, paper) =>
    belongsTo(viewer, paper.communityId) && paper.kind === 'agreement' && stateOf(paper) === 'adopted',
} satisfies Rules<Judged>

/** What can be done where a community keeps them. */
export const shelfRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  begin: writes,
  /** How many have agreed, and who has not. */
  tally: (viewer, { communityId }) => hasRole(viewer, communityId, 'coordinator', 'facilitator'),
} satisfies Rules<{ readonly communityId: CommunityId }>

function writes(viewer: Viewer, { communityId }: Placed): boolean {
  return hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator')
}

function adopts(viewer: Viewer, { communityId }: Placed): boolean {
  return hasRole(viewer, communityId, 'core_member', 'coordinator')
}
