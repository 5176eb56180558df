import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'

type Judged = Pick<Gathering, 'communityId' | 'isOver' | 'cancelledAt' | 'closedAt'>

/** Those who convene note who was there and see it; each member sees, says and corrects it of herself. */
export const attendanceRules = {
  read: (viewer, gathering) => belongsTo(viewer, gathering.communityId),
  note: (viewer, gathering) =>
    hasRole(viewer, gathering.communityId, 'facilitator', 'coordinator') && isOpen(gathering),
  say: (viewer, gathering) => belongsTo(viewer, gathering.communityId) && isOpen(gathering),
} satisfies Rules<Judged>

function isOpen({ isOver, cancelledAt, closedAt }: Judged): boolean {
  return !isOver && cancelledAt === null && closedAt === null
}
