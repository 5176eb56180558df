import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo } from '#kernel/viewer.ts'

interface Judged {
  readonly communityId: CommunityId
  /** Whether its community is closed. */
  readonly isOver: boolean
}

/** Members write for themselves. Nobody has a rule by which to read what somebody else wrote. */
export const aloneRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  write: (viewer, { communityId, isOver }) => belongsTo(viewer, communityId) && !isOver,
} satisfies Rules<Judged>
