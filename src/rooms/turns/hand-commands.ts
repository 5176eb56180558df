import { sql } from 'kysely'
import type { RoomHandId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { findRoom, lockRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import type { WordForm } from './forms.ts'
import { findTurns } from './queries.ts'

/** Would like to speak. Raised twice, it is one hand. */
export function raiseHand(db: Db, viewer: Viewer, { id, now }: OfRoom): Promise<void> {
  const person = signedIn(viewer)
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)

    const raised = { gathering_id: id, community_id: room.communityId, person_id: person, raised_at: now }
    await tx
      .insertInto('room_hand')
      .values({ id: newId<RoomHandId>(), ...raised })
      .onConflict((known) => known.doNothing())
      .execute()
  })
}

export async function lowerHand(db: Db, viewer: Viewer, { id }: OfRoom): Promise<void> {
  await db
    .deleteFrom('room_hand')
    .where('gathering_id', '=', id)
    .where('person_id', '=', signedIn(viewer))
    .where('called_at', 'is', null)
    .execute()
}

/** Gives somebody the word, from whoever has it; or takes note that she is done, as she can herself. */
export function giveWord(
  db: Db,
  viewer: Viewer,
  { id, form, now }: OfRoom & { readonly form: WordForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)
    const { hands } = await findTurns(tx, viewer, { id, now })
    const hand = hands.find((one) => one.id === form.hand)
    if (!room.leads && !(form.act === 'done' && hand?.isMine !== false)) throw new Forbidden('errors.forbidden')
    // Lowered, or done, meanwhile.
    if (!hand) return

    await sql`update room_hand set done_at = ${now}
      where gathering_id = ${id} and called_at is not null and done_at is null
        and (id = ${hand.id} or ${form.act} = 'call')`.execute(tx)
    if (form.act === 'call')
      await tx.updateTable('room_hand').set({ called_at: now }).where('id', '=', hand.id).execute()
  })
}

/** Whether turns are counted, so that those who spoke less come first. */
export function countTurns(
  db: Db,
  viewer: Viewer,
  { id, isFair }: OfRoom & { readonly isFair: boolean },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)

    await tx.updateTable('room').set({ is_fair: isFair }).where('gathering_id', '=', id).execute()
  })
}
