import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { stateOf, type Board, type Note } from './model.ts'

interface Place {
  readonly communityId: CommunityId
  /** Whether the community is closed. */
  readonly isOver: boolean
}

/** Any member opens a board, as any begins a conversation; for a gathering, those who call it together. */
export const boardsRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  open: (viewer, { communityId, isOver }) => belongsTo(viewer, communityId) && !isOver,
  openInGathering: (viewer, place) => convenes(viewer, place) && !place.isOver,
} satisfies Rules<Place>

type Judged = Place &
  Pick<Board, 'kind' | 'gatheringId' | 'openedBy' | 'anonymity' | 'closedAt' | 'votingAt' | 'revealedAt'>

export const boardRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  /** Also too late: then the words stay with her. */
  write: (viewer, board) => takesPart(viewer, board) && board.kind === 'ideas',
  /** A note of her own that was kept back, with the others after all. */
  offer: (viewer, board) =>
    takesPart(viewer, board) &&
    (stateOf(board) === 'collecting' || (stateOf(board) === 'grouping' && board.anonymity === 'named')),
  group: (viewer, board) => takesPart(viewer, board) && stateOf(board) === 'grouping',
  /** Whether it is still open is found out beside whoever closes it. */
  vote: takesPart,
  /** To show, to let vote, to close: those who convene, and whoever opened one outside a gathering. */
  steer: (viewer, board) =>
    takesPart(viewer, board) &&
    (convenes(viewer, board) || (board.gatheringId === null && viewer.id !== null && board.openedBy === viewer.id)),
} satisfies Rules<Judged>

type JudgedNote = Place & Pick<Note, 'isMine' | 'heldAt'>

export const noteRules = {
  read: (viewer, note) => belongsTo(viewer, note.communityId) && (note.heldAt === null || convenes(viewer, note)),
  remove: (viewer, note) => takesPart(viewer, note) && note.isMine,
  hold: (viewer, note) => convenes(viewer, note) && !note.isOver && note.heldAt === null,
  restore: (viewer, note) => convenes(viewer, note) && !note.isOver && note.heldAt !== null,
} satisfies Rules<JudgedNote>

function takesPart(viewer: Viewer, { communityId, isOver }: Place): boolean {
  return belongsTo(viewer, communityId) && !isOver
}

function convenes(viewer: Viewer, { communityId }: Pick<Place, 'communityId'>): boolean {
  return hasRole(viewer, communityId, 'coordinator', 'facilitator')
}
