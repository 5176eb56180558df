import type { CommunityId, UmbrellaId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { administers, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { Training } from './model.ts'

/** What a rule needs to know of it. */
export type Ruled = Pick<Training, 'umbrellaId' | 'community' | 'announcedAt' | 'calledOffAt'>

/** Whoever looks after the umbrella, or coordinates its community, announces it; what is announced is read like the community itself. */
export const trainingRules = {
  read: (viewer, training) =>
    announces(viewer, training) || (training.announcedAt !== null && isShown(viewer, training)),
  change: (viewer, training) => announces(viewer, training) && training.calledOffAt === null,
  announce: (viewer, training) => announces(viewer, training) && training.announcedAt === null,
  discard: (viewer, training) => announces(viewer, training) && training.announcedAt === null,
  callOff: isUpAndHers,
  /** To those who are interested, whom the same people see. */
  write: isUpAndHers,
  seeInterested: (viewer, training) => announces(viewer, training) && training.announcedAt !== null,
} satisfies Rules<Ruled>

function announces(viewer: Viewer, { umbrellaId, community }: Ruled): boolean {
  return administers(viewer, umbrellaId) || (community !== null && coordinates(viewer, community.id))
}

function coordinates(viewer: Viewer, community: CommunityId): boolean {
  return hasRole(viewer, community, 'coordinator')
}

function isShown(viewer: Viewer, { umbrellaId, community }: Ruled): boolean {
  if (community === null || community.visibility === 'public') return true
  return community.visibility === 'listed' && livesUnder(viewer, umbrellaId, community.id)
}

function livesUnder(viewer: Viewer, umbrella: UmbrellaId, community: CommunityId): boolean {
  return viewer.roofs.includes(umbrella) || viewer.rolesIn(community).length > 0
}

function isUpAndHers(viewer: Viewer, training: Ruled): boolean {
  return announces(viewer, training) && training.announcedAt !== null && training.calledOffAt === null
}
