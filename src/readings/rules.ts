import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'

type Judged = Pick<Gathering, 'communityId' | 'isOver' | 'cancelledAt' | 'closedAt'>

/** Every member reads; those who convene put in, change, order and take away, until the gathering is closed. */
export const readingRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  set: (viewer, { communityId, isOver, cancelledAt, closedAt }) =>
    hasRole(viewer, communityId, 'facilitator', 'coordinator') && !isOver && cancelledAt === null && closedAt === null,
} satisfies Rules<Judged>
