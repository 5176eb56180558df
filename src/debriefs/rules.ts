import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import { leads, type AgendaPlace } from '../agendas/index.ts'

type Judged = Pick<AgendaPlace, 'communityId' | 'isOver' | 'isMyTurn' | 'cancelledAt'>

/** Those who call the community together and whoever's turn it was to facilitate: for all others there is nothing. */
export const debriefRules = {
  read: led,
  write: (viewer, place) => led(viewer, place) && !place.isOver && place.cancelledAt === null,
} satisfies Rules<Judged>

/** Whoever may lead a gathering has something at hand for when it gets difficult. */
export const cardRules = { read: leads } satisfies Rules<Pick<Judged, 'communityId' | 'isMyTurn'>>

function led(...[viewer, { communityId, isMyTurn }]: Parameters<typeof leads>): boolean {
  return hasRole(viewer, communityId, 'facilitator', 'coordinator') || (belongsTo(viewer, communityId) && isMyTurn)
}
