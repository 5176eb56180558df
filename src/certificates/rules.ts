import type { Rules } from '#kernel/rules.ts'
import { belongsTo } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'

/** Each member asks for a certificate of herself, also in a community that is over. Nobody asks for another's. */
export const certificateRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  ask: (viewer, { communityId, cancelledAt }) => belongsTo(viewer, communityId) && cancelledAt === null,
} satisfies Rules<Pick<Gathering, 'communityId' | 'cancelledAt'>>
