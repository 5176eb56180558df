import type { PostId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { postPath } from '../paths.ts'
import { isDeleted, isHidden } from './model.ts'
import { findPost } from './queries.ts'

/** Whoever may read a post opens what hangs on it. Says where the post is, or refuses. */
export async function placeOfFile(db: Db, viewer: Viewer, id: PostId): Promise<string> {
  const post = await findPost(db, viewer, id)
  if (isDeleted(post) || isHidden(post)) throw new NotFound('errors.notFound')
  return postPath(post.threadId, post.seq)
}
