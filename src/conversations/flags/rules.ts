import type { Rules } from '#kernel/rules.ts'
import { hasRole, protects, type Viewer } from '#kernel/viewer.ts'
import type { Flag } from './model.ts'

type Flagged = Pick<Flag, 'communityId' | 'umbrellaId' | 'authorId'>

/** Nobody settles what was said of her own words. */
export const flagRules = {
  read: looks,
  settle: looks,
} satisfies Rules<Flagged>

function looks(viewer: Viewer, { communityId, umbrellaId, authorId }: Flagged): boolean {
  return viewer.id !== authorId && (hasRole(viewer, communityId, 'coordinator') || protects(viewer, umbrellaId))
}
