import type { RoomParkedId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { findRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import { parked_max } from './model.ts'
import { listParked } from './queries.ts'

/** Keeps something for later, by name. */
export function park(db: Db, viewer: Viewer, { id, words, now }: OfRoom & { readonly words: string }): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)
    if ((await listParked(tx, viewer, id)).length >= parked_max) throw new Conflict('rooms.problems.parkedEnough')

    const of = { gathering_id: id, community_id: room.communityId, person_id: signedIn(viewer) }
    await tx
      .insertInto('room_parked')
      .values({ id: newId<RoomParkedId>(), ...of, words, parked_at: now })
      .execute()
  })
}

/** Somebody takes it further: herself. Or those who lead drop it. What is settled stays so. */
export function settleParked(
  db: Db,
  viewer: Viewer,
  { id, parked, act, now }: OfRoom & { readonly parked: RoomParkedId; readonly act: 'take' | 'drop' },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, act === 'take' ? 'takePart' : 'lead', viewer, room)
    const all = await listParked(tx, viewer, id)
    if (!all.some((one) => one.id === parked)) throw new NotFound('errors.notFound')

    const settled = act === 'take' ? { owner_id: signedIn(viewer), settled_at: now } : { dropped_at: now }
    await tx
      .updateTable('room_parked')
      .set(settled)
      .where('id', '=', parked)
      .where('settled_at', 'is', null)
      .where('dropped_at', 'is', null)
      .execute()
  })
}
