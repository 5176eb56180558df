import type { Rules } from '#kernel/rules.ts'
import { hasRole, protects, type Viewer } from '#kernel/viewer.ts'
import type { Flag } from './model.ts'

type Flagged = Pick<Flag, 'communityId' | 'umbrellaId' | 'authorId' | 'isMasked' | 'isKeptOut'>

/** Nobody settles what was said of her own words. */
export const flagRules = {
  read: looks,
  settle: looks,
  /** By what was written alone. Who wears a mask takes two to find out, so nobody is kept out by one. */
  keepOut: (viewer, flag) =>
    viewer.id !== flag.authorId && protects(viewer, flag.umbrellaId) && !flag.isMasked && !flag.isKeptOut,
} satisfies Rules<Flagged>

function looks(viewer: Viewer, { communityId, umbrellaId, authorId }: Flagged): boolean {
  return viewer.id !== authorId && (hasRole(viewer, communityId, 'coordinator') || protects(viewer, umbrellaId))
}
