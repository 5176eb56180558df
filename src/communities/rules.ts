import type { Rules } from '#kernel/rules.ts'
import { administers, belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { isOver, type Community, type Member } from './model.ts'

/**
 * `read` is the public face: names, purpose, kind. What members say to each other begins at `enter`,
 * which administering an umbrella does not open. Where a community is closed, all is read and nothing is added.
 */
export const communityRules = {
  read: (viewer, community) =>
    community.visibility === 'public' ||
    (community.visibility === 'listed' && viewer.roofs.includes(community.umbrellaId)) ||
    belongsTo(viewer, community.id) ||
    administers(viewer, community.umbrellaId),
  enter: (viewer, community) => belongsTo(viewer, community.id),
  leave: (viewer, community) => belongsTo(viewer, community.id),
  /** To say something there, whatever it is. */
  write: (viewer, community) => belongsTo(viewer, community.id) && !isOver(community),
  tend: tendsIt,
  /** Those who are new, and whom nobody has answered yet. */
  greet: (viewer, community) => hasRole(viewer, community.id, 'coordinator', 'facilitator') && !isOver(community),
  /** Into small groups. */
  divide: (viewer, community) => hasRole(viewer, community.id, 'coordinator', 'facilitator') && !isOver(community),
  add: tendsIt,
  invite: tendsIt,
  /** Somebody must be the first, so an administrator may; the community's coordinators see whom she asked. */
  inviteCoordinator: (viewer, community) => looksAfter(viewer, community) && !isOver(community),
  edit: looksAfter,
  /** Who can join, and how it takes people in. */
  arrange: (viewer, community) => looksAfter(viewer, community) && !isOver(community),
  open: (viewer, community) => looksAfter(viewer, community) && community.state === 'planned',
  /** A training, to others: a hidden one tells of nothing. */
  advertise: (viewer, community) =>
    looksAfter(viewer, community) && !isOver(community) && community.visibility !== 'hidden',
  /** Who would like to hear when it opens. */
  expect: (viewer, community) => coordinates(viewer, community) && community.state === 'planned',
  close: (viewer, community) => looksAfter(viewer, community) && !isOver(community),
  /** For some days. */
  reopen: (viewer, community) => looksAfter(viewer, community) && isOver(community),
  /** Once it is closed, says where it goes on. */
  succeed: (viewer, community) => looksAfter(viewer, community) && isOver(community),
  /** Which family it stands in. */
  place: (viewer, community) => administers(viewer, community.umbrellaId),
  announce: (viewer, community) => looksAfter(viewer, community) && !isOver(community),
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

function tendsIt(viewer: Viewer, community: Community): boolean {
  return coordinates(viewer, community) && !isOver(community)
}

function looksAfter(viewer: Viewer, community: Community): boolean {
  return coordinates(viewer, community) || administers(viewer, community.umbrellaId)
}

function tends(viewer: Viewer, member: Member): boolean {
  return hasRole(viewer, member.communityId, 'coordinator')
}
