import { attempt } from '#kernel/attempt.ts'
import type { Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'

/**
 * Runs what promises a place, and gives what it gives; null where none is free any more, also where the last one went in
 * this very moment. Then nothing of it was done, and the transaction around it goes on.
 */
export async function unlessFull<T>(db: Db, work: () => Promise<T>): Promise<T | null> {
  try {
    return await attempt(db, work)
  } catch (error) {
    if (error instanceof Conflict && error.key === 'communities.people.full') return null
    throw error
  }
}
