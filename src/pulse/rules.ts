import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { isOver, type Community } from '../communities/index.ts'

type Judged = Pick<Community, 'id' | 'state'>

/** Those who call a community together see how it comes together; nobody else knows that there is such a page. */
export const pulseRules = {
  read: convenes,
  /** To note that somebody has asked after a member. */
  note: (viewer, community) => convenes(viewer, community) && !isOver(community),
} satisfies Rules<Judged>

/** Each member reads what is there of herself, and says whether she wants to be looked for. */
export const ownPulseRules = {
  read: (viewer, community) => belongsTo(viewer, community.id),
  choose: (viewer, community) => belongsTo(viewer, community.id) && !isOver(community),
} satisfies Rules<Judged>

function convenes(viewer: Viewer, { id }: Judged): boolean {
  return hasRole(viewer, id, 'coordinator', 'facilitator')
}
