import type { Rules } from '#kernel/rules.ts'
import { hasRole, protects, type Viewer } from '#kernel/viewer.ts'
import { isOpen, type Unmasking } from './model.ts'

/** Two people with different offices, neither of whom wears the mask; and the wearer learns what was done. */
export const unmaskingRules = {
  read: (viewer, unmasking) => (unmasking.isMine ? unmasking.agreedAt !== null : looks(viewer, unmasking)),
  decide: (viewer, unmasking) =>
    isOpen(unmasking) && unmasking.askedBy !== viewer.id && !unmasking.isMine && protects(viewer, unmasking.umbrellaId),
  /** Those two alone see the name, and only while they hold their offices. */
  learn: (viewer, unmasking) =>
    unmasking.agreedAt !== null &&
    ((unmasking.askedBy === viewer.id && hasRole(viewer, unmasking.communityId, 'coordinator')) ||
      (unmasking.agreedBy === viewer.id && protects(viewer, unmasking.umbrellaId))),
} satisfies Rules<Unmasking>

function looks(viewer: Viewer, { communityId, umbrellaId }: Unmasking): boolean {
  return hasRole(viewer, communityId, 'coordinator') || protects(viewer, umbrellaId)
}
