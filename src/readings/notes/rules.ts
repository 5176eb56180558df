import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import type { ReadingNote } from './model.ts'

interface Judged {
  readonly communityId: CommunityId
  /** Whether its community is closed. */
  readonly isOver: boolean
}

/** Members write what they make of a text, for themselves or for each other. Nobody reads what is somebody's alone. */
export const noteRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  write: (viewer, { communityId, isOver }) => belongsTo(viewer, communityId) && !isOver,
  takeOut: (viewer, { communityId, isOver }) => hasRole(viewer, communityId, 'facilitator', 'coordinator') && !isOver,
} satisfies Rules<Judged>

/** Of one note: what is shown is read, and her own words are hers to delete. */
export const ownNoteRules = {
  read: (viewer, { communityId, isMine, isShared }) => belongsTo(viewer, communityId) && (isMine || isShared),
  delete: (viewer, { communityId, isMine }) => belongsTo(viewer, communityId) && isMine,
} satisfies Rules<Pick<ReadingNote, 'communityId' | 'isMine' | 'isShared'>>
