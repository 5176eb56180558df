import type { Tx } from '#kernel/db.ts'
import type { Untold } from './queries.ts'

/** Remembers what is about to be said. False where it was said meanwhile, or she was withdrawn. */
export async function unguardedTelling(tx: Tx, untold: Untold): Promise<boolean> {
  const { guest, startsAt, isOff, toldStartsAt, toldOff } = untold
  const { numUpdatedRows } = await tx
    .updateTable('gathering_guest')
    .set({ told_starts_at: startsAt, told_off: isOff })
    .where('id', '=', guest)
    .where('ended_at', 'is', null)
    .where('told_starts_at', '=', toldStartsAt)
    .where('told_off', '=', toldOff)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
