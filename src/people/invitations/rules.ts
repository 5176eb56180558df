import type { Rules } from '#kernel/rules.ts'
import { administers, hasRole, type Viewer } from '#kernel/viewer.ts'
import { isPending, type Asking, type Invitation } from './model.ts'

/** Who may ask somebody in. Whose an imported account is, only an import says, so nobody sends those by hand. */
export const askingRules = {
  read: mayLookAfter,
  send: (viewer, asking) => asking.personId === null && maySend(viewer, asking),
} satisfies Rules<Asking>

export const invitationRules = {
  read: mayRead,
  sendAgain: (viewer, invitation) =>
    isPending(invitation) && mayRead(viewer, invitation) && maySend(viewer, invitation),
  withdraw: (viewer, invitation) => isPending(invitation) && mayRead(viewer, invitation),
} satisfies Rules<Invitation>

/** Whom a community asks in is its own affair: an administrator sees there only whom she asked herself. */
function mayRead(viewer: Viewer, invitation: Invitation): boolean {
  if (coordinates(viewer, invitation)) return true
  const isHers = invitation.communityId === null || invitation.inviterId === viewer.id
  return administers(viewer, invitation.umbrellaId) && isHers
}

function mayLookAfter(viewer: Viewer, asking: Asking): boolean {
  return coordinates(viewer, asking) || administers(viewer, asking.umbrellaId)
}

/** A community's first coordinator is asked by an administrator; its other members by its coordinators. */
function maySend(viewer: Viewer, asking: Asking): boolean {
  const isOfMember = asking.communityId !== null && asking.office === null && asking.personId === null
  if (isOfMember && coordinates(viewer, asking)) return true
  return administers(viewer, asking.umbrellaId) && (!isOfMember || asking.roles.includes('coordinator'))
}

function coordinates(viewer: Viewer, { communityId }: Asking): boolean {
  return communityId !== null && hasRole(viewer, communityId, 'coordinator')
}
