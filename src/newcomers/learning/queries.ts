import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { lessonIn, type Lesson } from './model.ts'

/** The lessons that the viewer says she has read. There is no query for anybody else's. */
export async function findRead(db: Db, viewer: Viewer): Promise<ReadonlySet<Lesson>> {
  const rows = await db.selectFrom('lesson_read').select('lesson').where('owner_id', '=', signedIn(viewer)).execute()
  return new Set(rows.flatMap(({ lesson }) => lessonIn(lesson) ?? []))
}
