import type { Rules } from '#kernel/rules.ts'
import { belongsTo } from '#kernel/viewer.ts'
import type { Gathering } from '../gatherings/index.ts'

type Judged = Pick<Gathering, 'communityId' | 'isOver' | 'cancelledAt' | 'harvestedAt'>

/** Every member reads and writes them, until what came of the gathering is confirmed. */
export const notesRules = {
  read: (viewer, gathering) => belongsTo(viewer, gathering.communityId),
  write: (viewer, gathering) =>
    belongsTo(viewer, gathering.communityId) &&
    !gathering.isOver &&
    gathering.cancelledAt === null &&
    gathering.harvestedAt === null,
} satisfies Rules<Judged>
