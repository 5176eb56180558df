import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import { convenes } from '../../communities/index.ts'
import { isMine } from '../masks/model.ts'
import { isDeleted, isHidden, isOpening, type Post } from './model.ts'

/**
 * Only their author changes words, also in a closed conversation: a detail that points to somebody must never
 * have to stay. Whoever may take words away, the page says who it was. The same holds in a community that is closed, where
 * nothing else is said any more.
 */
export const postRules = {
  read: reads,
  edit: (viewer, post) => stands(viewer, post) && isAuthor(viewer, post),
  /** Opening words go with their conversation. */
  delete: (viewer, post) => stands(viewer, post) && !isOpening(post) && (isAuthor(viewer, post) || tends(viewer, post)),
  restore: (viewer, post) => reads(viewer, post) && isDeleted(post) && isDeletedByMe(viewer, post),
  react: (viewer, post) => stands(viewer, post) && !post.isOver,
  /** Whoever wrote them changes or deletes her own words herself. */
  flag: (viewer, post) => stands(viewer, post) && !isAuthor(viewer, post),
  /** A coordinator puts a note before heavy words whose writer gave none, and changes none that she gave. */
  addNote: (viewer, post) =>
    stands(viewer, post) &&
    post.note === null &&
    hasRole(viewer, post.communityId, 'coordinator') &&
    !isAuthor(viewer, post),
  /** Who is behind a mask, a coordinator may ask; of herself, nobody needs to. */
  askWho: (viewer, post) =>
    reads(viewer, post) && hasRole(viewer, post.communityId, 'coordinator') && !isAuthor(viewer, post),
  quote: (viewer, post) => stands(viewer, post) && !post.isThreadClosed && !post.isOver,
  /** The asker says what helped; her own words do not count. */
  markHelped: (viewer, post) =>
    stands(viewer, post) &&
    !post.isOver &&
    isAnswer(post) &&
    isMine(viewer, { ...post, authorId: post.threadAuthorId }) &&
    !isAuthor(viewer, post),
} satisfies Rules<Post>

function reads(viewer: Viewer, post: Post): boolean {
  return belongsTo(viewer, post.communityId) && !post.isThreadDeleted
}

function stands(viewer: Viewer, post: Post): boolean {
  return reads(viewer, post) && !isDeleted(post) && !isHidden(post)
}

function isDeletedByMe(viewer: Viewer, { deletedBy, myMasks }: Post): boolean {
  return deletedBy !== null && isMine(viewer, { authorId: deletedBy, myMasks })
}

function isAnswer(post: Post): boolean {
  return post.threadKind === 'ask' && !isOpening(post)
}

function isAuthor(viewer: Viewer, post: Post): boolean {
  return isMine(viewer, post)
}

function tends(viewer: Viewer, post: Post): boolean {
  return convenes({ roles: viewer.rolesIn(post.communityId) })
}
