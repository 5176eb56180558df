import type { Rules } from '#kernel/rules.ts'
import { administers, belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { Community, Member } from './model.ts'

/**
 * `read` is the public face: names, purpose, kind. What members say to each other begins at `enter`,
 * which administering an umbrella does not open.
 */
export const communityRules = {
  read: (viewer, community) =>
    community.visibility === 'public' ||
    (community.visibility === 'listed' && viewer.roofs.includes(community.umbrellaId)) ||
    belongsTo(viewer, community.id) ||
    administers(viewer, community.umbrellaId),
  enter: (viewer, community) => belongsTo(viewer, community.id),
  leave: (viewer, community) => belongsTo(viewer, community.id),
  tend: coordinates,
  /** Those who are new, and whom nobody has answered yet. */
  greet: (viewer, community) => hasRole(viewer, community.id, 'coordinator', 'facilitator'),
  add: coordinates,
  invite: coordinates,
  /** Somebody must be the first, so an administrator may; the community's coordinators see whom she asked. */
  inviteCoordinator: (viewer, community) => coordinates(viewer, community) || administers(viewer, community.umbrellaId),
  edit: (viewer, community) => coordinates(viewer, community) || administers(viewer, community.umbrellaId),
  /** Which family it stands in. */
  place: (viewer, community) => administers(viewer, community.umbrellaId),
  announce: (viewer, community) => coordinates(viewer, community) || administers(viewer, community.umbrellaId),
} satisfies Rules<Community>

export const memberRules = {
  read: (viewer, member) => belongsTo(viewer, member.communityId),
  changeRoles: tends,
  remove: (viewer, member) => tends(viewer, member) && member.personId !== viewer.id,
  mute: (viewer, member) => belongsTo(viewer, member.communityId) && member.personId !== viewer.id,
  /** To sign in again, in person. */
  help: (viewer, member) => tends(viewer, member) && member.personId !== viewer.id && !member.holdsOffice,
} satisfies Rules<Member>

function coordinates(viewer: Viewer, community: Community): boolean {
  return hasRole(viewer, community.id, 'coordinator')
}

function tends(viewer: Viewer, member: Member): boolean {
  return hasRole(viewer, member.communityId, 'coordinator')
}
