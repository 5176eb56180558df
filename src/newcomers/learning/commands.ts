import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Lesson } from './model.ts'

/** What she has read is hers alone, so nothing is recorded. */
export async function finishLesson(db: Db, viewer: Viewer, lesson: Lesson, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('lesson_read')
    .values({ owner_id: signedIn(viewer), lesson, read_at: now })
    .onConflict((known) => known.doNothing())
    .execute()
}

export async function unfinishLesson(db: Db, viewer: Viewer, lesson: Lesson): Promise<void> {
  await db.deleteFrom('lesson_read').where('owner_id', '=', signedIn(viewer)).where('lesson', '=', lesson).execute()
}
