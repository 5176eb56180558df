import type { Db } from '#kernel/db.ts'
import { undoHours } from '../threads/model.ts'

/** Once a post or its conversation cannot be brought back any more, what hung on it goes for good. */
export async function unguardedForgetFiles(system: Db, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: undoHours })
  await system
    .deleteFrom('file')
    .using('post')
    .innerJoin('thread', 'thread.id', 'post.thread_id')
    .whereRef('file.post_id', '=', 'post.id')
    .where((where) => where.or([where('post.deleted_at', '<', before), where('thread.deleted_at', '<', before)]))
    .execute()
}
