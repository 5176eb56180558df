import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { SupportSpace } from './model.ts'

/** The space is its members': administering an umbrella or protecting privacy under it opens nothing of it. */
export const supportRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  begin: (viewer, space) => belongsTo(viewer, space.communityId) && space.isOpen && !space.isOver,
  keep: (viewer, space) => coordinates(viewer, space) && !space.isOver,
} satisfies Rules<SupportSpace>

function coordinates(viewer: Viewer, { communityId }: SupportSpace): boolean {
  return hasRole(viewer, communityId, 'coordinator')
}
