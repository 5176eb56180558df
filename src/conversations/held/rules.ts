import type { Rules } from '#kernel/rules.ts'
import { hasRole, protects, type Viewer } from '#kernel/viewer.ts'
import { isWaiting, type HeldPost } from './model.ts'

/** The second pair of eyes is never the author's own. */
export const heldRules = {
  read: (viewer, held) => isAuthor(viewer, held) || looksAfter(viewer, held),
  judge: (viewer, held) => isWaiting(held) && !isAuthor(viewer, held) && looksAfter(viewer, held),
  takeBack: (viewer, held) => isAuthor(viewer, held) && held.letThroughAt === null,
} satisfies Rules<HeldPost>

function isAuthor(viewer: Viewer, { authorId }: HeldPost): boolean {
  return viewer.id === authorId
}

function looksAfter(viewer: Viewer, { communityId, umbrellaId }: HeldPost): boolean {
  return hasRole(viewer, communityId, 'coordinator') || protects(viewer, umbrellaId)
}
