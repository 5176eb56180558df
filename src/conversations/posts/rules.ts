import type { Rules } from '#kernel/rules.ts'
import { belongsTo, type Viewer } from '#kernel/viewer.ts'
import { convenes } from '../../communities/index.ts'
import { isOpening, isDeleted, type Post } from './model.ts'

/**
 * Only their author changes words, also in a closed conversation: a detail that points to somebody must never
 * have to stay. Whoever may take words away, the page says who it was.
 */
export const postRules = {
  read: (viewer, post) => belongsTo(viewer, post.communityId) && !post.isThreadDeleted,
  edit: (viewer, post) => isAuthor(viewer, post) && !isDeleted(post),
  /** Opening words go with their conversation. */
  delete: (viewer, post) => !isOpening(post) && !isDeleted(post) && (isAuthor(viewer, post) || tends(viewer, post)),
  restore: (viewer, post) => isDeleted(post) && post.deletedBy === viewer.id,
  react: (viewer, post) => belongsTo(viewer, post.communityId) && !isDeleted(post),
  quote: (viewer, post) => belongsTo(viewer, post.communityId) && !isDeleted(post) && !post.isThreadClosed,
  /** The asker says what helped; her own words do not count. */
  markHelped: (viewer, post) =>
    post.threadKind === 'ask' &&
    post.threadAuthorId === viewer.id &&
    post.authorId !== viewer.id &&
    !isOpening(post) &&
    !isDeleted(post),
} satisfies Rules<Post>

function isAuthor(viewer: Viewer, post: Post): boolean {
  return viewer.id === post.authorId
}

function tends(viewer: Viewer, post: Post): boolean {
  return convenes({ roles: viewer.rolesIn(post.communityId) })
}
