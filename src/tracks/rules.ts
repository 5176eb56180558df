import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import type { Track } from './model.ts'

type Judged = Pick<Track, 'communityId' | 'isOver' | 'isOpen'>

/** Every member reads and answers, also who was there; those who convene open it, choose what is asked and close it. */
export const trackRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  arrange: (viewer, { communityId, isOver }) => hasRole(viewer, communityId, 'facilitator', 'coordinator') && !isOver,
  answer: (viewer, { communityId, isOver, isOpen }) => belongsTo(viewer, communityId) && !isOver && isOpen,
  /** What somebody wrote she takes back whenever she likes. */
  takeBack: (viewer, { communityId }) => belongsTo(viewer, communityId),
} satisfies Rules<Judged>
