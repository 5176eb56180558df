import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import type { Gathering } from '../model.ts'

type Judged = Pick<Gathering, 'communityId' | 'isOver' | 'cancelledAt'>

/** Members are told who comes from outside; those who coordinate ask, as for every letter that opens a door. */
export const gatheringGuestRules = {
  read: (viewer, gathering) => belongsTo(viewer, gathering.communityId),
  ask: (viewer, gathering) =>
    hasRole(viewer, gathering.communityId, 'coordinator') && !gathering.isOver && gathering.cancelledAt === null,
  end: (viewer, gathering) => hasRole(viewer, gathering.communityId, 'coordinator'),
} satisfies Rules<Judged>
