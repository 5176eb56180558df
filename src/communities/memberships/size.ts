import { brokenConstraint } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'

/** Runs what makes a community hold more people, and refuses where it would hold more than its size. */
export async function withinItsSize<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (brokenConstraint(error) === 'community_fits') throw new Conflict('communities.people.full')
    throw error
  }
}
