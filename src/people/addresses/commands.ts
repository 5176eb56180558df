import { brokenConstraint, type Db } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Wish } from './wish.ts'

/** Whether the viewer has the new address from now on: not where she has another than the one she wished it from. */
export async function changeAddress(
  door: Db,
  viewer: Viewer,
  { from, to }: Wish,
  now: Temporal.Instant,
): Promise<boolean> {
  const person = signedIn(viewer)
  try {
    const changed = await door
      .updateTable('login')
      .set({ email: to, email_verified: true, updated_at: now })
      .where('id', '=', person)
      .where('email', '=', from)
      .executeTakeFirst()
    return changed.numUpdatedRows > 0n
  } catch (error) {
    if (brokenConstraint(error) === 'login_email_key') throw new Conflict('people.errors.emailTaken')
    throw error
  }
}
