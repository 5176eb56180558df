import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { Gathering } from './model.ts'

interface Place {
  readonly communityId: CommunityId
  /** Whether the community is closed. */
  readonly isOver: boolean
}

type Judged = Place & Pick<Gathering, 'cancelledAt' | 'liveAt'>

/** Those who call the community together arrange when it comes together; every member reads and answers. */
export const seriesRules = {
  read: (viewer, series) => belongsTo(viewer, series.communityId),
  arrange: arranges,
} satisfies Rules<Place>

export const gatheringRules = {
  read: (viewer, gathering) => belongsTo(viewer, gathering.communityId),
  answer: (viewer, gathering) =>
    belongsTo(viewer, gathering.communityId) && !gathering.isOver && gathering.cancelledAt === null,
  /** To move it, or to say what it is about. */
  change: (viewer, gathering) => arranges(viewer, gathering) && isAhead(gathering),
  cancel: (viewer, gathering) => arranges(viewer, gathering) && isAhead(gathering),
  /** To say how people can take part, and what becomes of what they need. */
  support: (viewer, gathering) => arranges(viewer, gathering) && gathering.cancelledAt === null,
  /** To hold one after all that was called off. */
  restore: (viewer, gathering) => arranges(viewer, gathering) && gathering.cancelledAt !== null,
} satisfies Rules<Judged>

function arranges(viewer: Viewer, { communityId, isOver }: Place): boolean {
  return hasRole(viewer, communityId, 'coordinator', 'facilitator') && !isOver
}

function isAhead({ cancelledAt, liveAt }: Judged): boolean {
  return cancelledAt === null && liveAt === null
}
