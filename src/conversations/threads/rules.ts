import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { convenes } from '../../communities/index.ts'
import { isMine } from '../masks/model.ts'
import { isAsk, isBrought, isClosed, isDeleted, isSupport, takesGuests, type Thread } from './model.ts'

/**
 * What members say to each other is theirs: administering an umbrella opens none of it.
 * The convening team (coordinators and facilitators) keeps order, and changes nobody's words. In a community that is
 * closed, words can only be taken away.
 */
export const threadRules = {
  read: reads,
  reply: (viewer, thread) => reads(viewer, thread) && !isClosed(thread) && !thread.isOver,
  rename: (viewer, thread) => (begun(viewer, thread) || tends(viewer, thread)) && !thread.isOver,
  pin: keepsOrder,
  close: keepsOrder,
  /** Whoever spoke in a peer-support space was told that nobody else would read it. */
  move: (viewer, thread) => keepsOrder(viewer, thread) && !isSupport(thread),
  /** Whoever began a conversation takes it back while nobody has joined in: others' words are not hers to remove. */
  /** Asks somebody from outside in. */
  askGuests: (viewer, thread) =>
    tends(viewer, thread) && hasRole(viewer, thread.communityId, 'coordinator') && takesGuests(thread),
  delete: (viewer, thread) => (begun(viewer, thread) && thread.replyCount === 0) || tends(viewer, thread),
  /** Takes it to a gathering. Any member may, so that nobody is known by it as who asked without her name. */
  bring: (viewer, thread) => reads(viewer, thread) && !thread.isOver && isBrought(thread),
  resolve: (viewer, thread) => isAsk(thread) && begun(viewer, thread) && !thread.isOver,
} satisfies Rules<Thread>

/** A deleted conversation is there for whoever deleted it, to be brought back. */
export const deletedThreadRules = {
  read: hasDeleted,
  restore: hasDeleted,
} satisfies Rules<Thread>

/** Where a conversation may be moved to: only somebody of both convening teams moves it. */
export const destinationRules = {
  read: (viewer, { id }) => belongsTo(viewer, id),
  receive: (viewer, { id }) => convenes({ roles: viewer.rolesIn(id) }),
} satisfies Rules<{ readonly id: CommunityId }>

function reads(viewer: Viewer, thread: Thread): boolean {
  return belongsTo(viewer, thread.communityId) && !isDeleted(thread)
}

function hasDeleted(viewer: Viewer, thread: Thread): boolean {
  return isDeleted(thread) && belongsTo(viewer, thread.communityId) && isDeletedByMe(viewer, thread)
}

function isDeletedByMe(viewer: Viewer, { deletedBy, myMasks }: Thread): boolean {
  return deletedBy !== null && isMine(viewer, { authorId: deletedBy, myMasks })
}

function begun(viewer: Viewer, thread: Thread): boolean {
  return reads(viewer, thread) && isMine(viewer, thread)
}

function keepsOrder(viewer: Viewer, thread: Thread): boolean {
  return tends(viewer, thread) && !thread.isOver
}

function tends(viewer: Viewer, thread: Thread): boolean {
  return reads(viewer, thread) && convenes({ roles: viewer.rolesIn(thread.communityId) })
}
