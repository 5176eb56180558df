import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { HarvestPlace } from './model.ts'

type Judged = Pick<
  HarvestPlace,
  'communityId' | 'isOver' | 'cancelledAt' | 'harvestedAt' | 'closedAt' | 'isPast' | 'written'
>

/**
 * Those who keep notes confirm what a gathering came to, write its minutes and close it; members read what is confirmed,
 * and minutes once they are approved.
 */
export const harvestRules = {
  read: (viewer, place) =>
    belongsTo(viewer, place.communityId) && wasHeld(place) && (isHarvested(place) || keepsNotes(viewer, place)),
  /** To settle what was parked, and to confirm all of it. */
  confirm: (viewer, place) => tends(viewer, place) && !isHarvested(place),
  takeBack: (viewer, place) => tends(viewer, place) && isHarvested(place),
  /** To post what was learned into a conversation. */
  share: (viewer, place) => keepsNotes(viewer, place) && !place.isOver && wasHeld(place) && isHarvested(place),
  close: (viewer, place) =>
    tends(viewer, place) && isHarvested(place) && (place.written === 'approved' || place.written === 'waived'),
} satisfies Rules<Judged>

export const minutesRules = {
  read: (viewer, place) =>
    belongsTo(viewer, place.communityId) &&
    wasHeld(place) &&
    (place.written === 'approved' || keepsNotes(viewer, place)),
  write: (viewer, place) => tends(viewer, place) && place.written !== 'approved',
  approve: (viewer, place) => tends(viewer, place) && place.written === 'draft',
  /** To write on in what was approved, or after it was said that there are to be none. */
  reopen: (viewer, place) => tends(viewer, place) && (place.written === 'approved' || place.written === 'waived'),
  waive: (viewer, place) => tends(viewer, place) && (place.written === 'none' || place.written === 'draft'),
} satisfies Rules<Judged>

function keepsNotes(viewer: Viewer, { communityId }: Judged): boolean {
  return hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator')
}

function tends(viewer: Viewer, place: Judged): boolean {
  return keepsNotes(viewer, place) && !place.isOver && wasHeld(place) && place.closedAt === null
}

function wasHeld({ isPast, cancelledAt }: Judged): boolean {
  return isPast && cancelledAt === null
}

function isHarvested({ harvestedAt }: Judged): boolean {
  return harvestedAt !== null
}
