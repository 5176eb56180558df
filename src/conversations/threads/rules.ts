import type { CommunityId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'
import { convenes } from '../../communities/index.ts'
import { isAsk, isClosed, isDeleted, type Thread } from './model.ts'

/**
 * What members say to each other is theirs: administering an umbrella opens none of it.
 * The convening team (coordinators and facilitators) keeps order, and changes nobody's words.
 */
export const threadRules = {
  read: (viewer, thread) => belongsTo(viewer, thread.communityId) && !isDeleted(thread),
  reply: (viewer, thread) => belongsTo(viewer, thread.communityId) && !isClosed(thread),
  rename: (viewer, thread) => isAuthor(viewer, thread) || tends(viewer, thread),
  pin: tends,
  close: tends,
  move: tends,
  /** Whoever began a conversation takes it back while nobody has joined in: others' words are not hers to remove. */
  delete: (viewer, thread) => (isAuthor(viewer, thread) && thread.replyCount === 0) || tends(viewer, thread),
  resolve: (viewer, thread) => isAsk(thread) && isAuthor(viewer, thread),
} satisfies Rules<Thread>

/** A deleted conversation is there for whoever deleted it, to be brought back. */
export const deletedThreadRules = {
  read: (viewer, thread) =>
    isDeleted(thread) && belongsTo(viewer, thread.communityId) && thread.deletedBy === viewer.id,
  restore: (viewer, thread) => thread.deletedBy === viewer.id,
} satisfies Rules<Thread>

/** Where a conversation may be moved to: only somebody of both convening teams moves it. */
export const destinationRules = {
  read: (viewer, { id }) => belongsTo(viewer, id),
  receive: (viewer, { id }) => convenes({ roles: viewer.rolesIn(id) }),
} satisfies Rules<{ readonly id: CommunityId }>

function isAuthor(viewer: Viewer, thread: Thread): boolean {
  return viewer.id === thread.authorId
}

function tends(viewer: Viewer, thread: Thread): boolean {
  return convenes({ roles: viewer.rolesIn(thread.communityId) })
}
