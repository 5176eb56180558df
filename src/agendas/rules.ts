import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { AgendaPlace } from './model.ts'

type Judged = Pick<
  AgendaPlace,
  'communityId' | 'isOver' | 'isMyTurn' | 'cancelledAt' | 'agendaPublishedAt' | 'liveAt' | 'harvestedAt'
>

/**
 * The agenda is set, and the gathering run, by those who convene and by whoever's turn it is. Members read it once it is
 * published, say before what they want to talk of, and take on what there is to do.
 */
export const agendaRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  readUnpublished: (viewer, place) => leads(viewer, place),
  set: (viewer, place) => leads(viewer, place) && isOpen(place),
  publish: (viewer, place) => leads(viewer, place) && isAhead(place) && place.agendaPublishedAt === null,
  propose: (viewer, place) => belongsTo(viewer, place.communityId) && isAhead(place),
  vote: (viewer, place) => belongsTo(viewer, place.communityId) && isAhead(place),
  takeOn: (viewer, place) => belongsTo(viewer, place.communityId) && isOpen(place),
} satisfies Rules<Judged>

/** Whether somebody sets the agenda of a gathering and runs it: by her role, or since it is her turn. */
export function leads(viewer: Viewer, { communityId, isMyTurn }: Pick<Judged, 'communityId' | 'isMyTurn'>): boolean {
  const isMember = belongsTo(viewer, communityId)
  return hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator') || (isMember && isMyTurn)
}

function isOpen({ isOver, cancelledAt, harvestedAt }: Judged): boolean {
  return !isOver && cancelledAt === null && harvestedAt === null
}

function isAhead(place: Judged): boolean {
  return isOpen(place) && place.liveAt === null
}
