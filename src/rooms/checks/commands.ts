import { sql } from 'kysely'
import type { RoomMood, RoomStepId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { findRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'

interface OfStep extends OfRoom {
  readonly step: RoomStepId
}

/**
 * Counts how somebody arrives, or that she passes, once. That it was she stands nowhere beside what she chose, and nothing is
 * recorded. Gives whether it was counted.
 */
export function checkIn(
  db: Db,
  viewer: Viewer,
  { id, step, mood }: OfStep & { readonly mood: RoomMood },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'takePart', viewer, await findRoom(tx, viewer, id))

    const { rows } = await sql<{ counted: boolean }>`select check_in(${step}, ${mood}) as counted`.execute(tx)
    return rows[0]?.counted ?? false
  })
}

/** Works out what the group brings; what it was made of is deleted. */
export function closeCheck(db: Db, viewer: Viewer, { id, step, now }: OfStep): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'lead', viewer, await findRoom(tx, viewer, id))

    await sql`select close_check(${step}, ${now})`.execute(tx)
  })
}

/** Shows everybody what the group brings. */
export function sharePicture(db: Db, viewer: Viewer, { id, step, now }: OfStep): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'lead', viewer, await findRoom(tx, viewer, id))

    await tx
      .updateTable('room_picture')
      .set({ shared_at: now })
      .where('step_id', '=', step)
      .where('gathering_id', '=', id)
      .where('shared_at', 'is', null)
      .execute()
  })
}
