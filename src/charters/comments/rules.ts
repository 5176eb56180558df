import type { Rules } from '#kernel/rules.ts'
import { belongsTo } from '#kernel/viewer.ts'
import { isOpen, type Comment } from './model.ts'

/** Members read what members say of a text; whoever said it takes it back until it was answered. */
export const commentRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  withdraw: (viewer, comment) =>
    belongsTo(viewer, comment.communityId) && comment.authorId === viewer.id && isOpen(comment),
} satisfies Rules<Pick<Comment, 'communityId' | 'authorId' | 'settledAt'>>
