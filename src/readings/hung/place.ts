import type { GatheringReadingId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { readingPath } from '../paths.ts'
import { findPresent } from '../queries.ts'

/** Whoever may read what a file hangs on opens it. Says where that is, or refuses. */
export async function placeOfReadingFile(db: Db, viewer: Viewer, id: GatheringReadingId): Promise<string> {
  await findPresent(db, viewer, id)
  return readingPath(id)
}
