import { brokenConstraint } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'

/**
 * Runs what opens a membership. A `Conflict` where the community would hold more than its size, or where a privacy officer
 * keeps her out: then nobody opens it before the day (decision 42).
 */
export async function whereItMayOpen<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const broken = brokenConstraint(error)
    if (broken === 'community_fits') throw new Conflict('communities.people.full')
    if (broken === 'is_kept_out') throw new Conflict('communities.people.keptOut')
    throw error
  }
}
