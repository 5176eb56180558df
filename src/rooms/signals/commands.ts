import type { RoomSignalAnswer, RoomSignalId, RoomSignalKind } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { findRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import { listSignals } from './queries.ts'

/**
 * Tells those who lead, and nobody else. Nothing is recorded: that it was sent is nowhere but in its row, and its row is gone
 * when the room ends. A second one takes the place of the first.
 */
export function sendSignal(
  db: Db,
  viewer: Viewer,
  { id, kind, now }: OfRoom & { readonly kind: RoomSignalKind },
): Promise<void> {
  const person = signedIn(viewer)
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)

    await tx.deleteFrom('room_signal').where('gathering_id', '=', id).where('person_id', '=', person).execute()
    const sent = { gathering_id: id, community_id: room.communityId, person_id: person, kind, sent_at: now }
    await tx
      .insertInto('room_signal')
      .values({ id: newId<RoomSignalId>(), ...sent })
      // Pressed twice at once, it is one.
      .onConflict((known) => known.columns(['gathering_id', 'person_id']).doNothing())
      .execute()
  })
}

/** As if it had never been. */
export async function takeBackSignal(db: Db, viewer: Viewer, { id }: OfRoom): Promise<void> {
  const person = signedIn(viewer)
  await db.deleteFrom('room_signal').where('gathering_id', '=', id).where('person_id', '=', person).execute()
}

/** Answers quietly: whoever sent it sees it on her page, and nobody else. */
export function answerSignal(
  db: Db,
  viewer: Viewer,
  { id, signal, answer }: OfRoom & { readonly signal: RoomSignalId; readonly answer: RoomSignalAnswer },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'lead', viewer, await findRoom(tx, viewer, id))
    const told = await listSignals(tx, viewer, id)
    if (!told.some((one) => one.id === signal && !one.isMine)) throw new NotFound('errors.notFound')

    await tx.updateTable('room_signal').set({ answer }).where('id', '=', signal).execute()
  })
}
