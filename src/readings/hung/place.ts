import type { GatheringReadingId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { readingPath } from '../paths.ts'
import { findReading } from '../queries.ts'

/** Whoever may read what a file hangs on opens it. Says where that is, or refuses. */
export async function placeOfReadingFile(db: Db, viewer: Viewer, id: GatheringReadingId): Promise<string> {
  const reading = await findReading(db, viewer, id)
  if (reading.isRemoved) throw new NotFound('errors.notFound')
  return readingPath(id)
}
