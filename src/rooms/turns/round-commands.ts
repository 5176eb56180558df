import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId, RoomRoundId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import type { Room } from '../model.ts'
import { findRoom, listPresent, lockRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import type { RoundAct, TurnForm } from './forms.ts'
import { shuffled, turnOf } from './model.ts'
import { findTurns } from './queries.ts'

/** Begins a round of those who are here, or of those who passed; or ends the one that is on. */
export function turnRound(
  db: Db,
  viewer: Viewer,
  { id, act, now }: OfRoom & { readonly act: RoundAct },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)
    const { round } = await findTurns(tx, viewer, { id, now })
    const begins = act === 'chance' || act === 'arrival'
    if (begins === (round !== null)) return

    const passed = round?.turns.filter(({ state }) => state === 'passed').map(({ personId }) => personId) ?? []
    await tx
      .updateTable('room_round')
      .set({ ended_at: now })
      .where('gathering_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    if (act === 'end') return
    const here = act === 'passers' ? passed : await thoseHere(tx, viewer, { id, now })
    const order = act === 'chance' ? shuffled(here, (below) => randomInt(below)) : here
    await writeRound(tx, { room, order, isSecond: act === 'passers', now })
  })
}

async function thoseHere(tx: Tx, viewer: Viewer, of: OfRoom): Promise<PersonId[]> {
  const present = await listPresent(tx, viewer, of)
  return present.filter(({ isHere }) => isHere).map(({ personId }) => personId)
}

interface NewRound {
  readonly room: Room
  readonly order: readonly PersonId[]
  readonly isSecond: boolean
  readonly now: Temporal.Instant
}

async function writeRound(tx: Tx, { room, order, isSecond, now }: NewRound): Promise<void> {
  if (order.length === 0) throw new Conflict('rooms.problems.nobodyHere')
  const of = { gathering_id: room.id, community_id: room.communityId }
  const id = newId<RoomRoundId>()
  await tx
    .insertInto('room_round')
    .values({ id, ...of, is_second: isSecond, started_at: now })
    .execute()
  const turns = order.map((person, place) => ({ round_id: id, ...of, person_id: person, place }))
  await tx.insertInto('room_turn').values(turns).execute()
}

/** Whoever has the turn is done, or passes: she says so, or those who lead do. A turn that is over already stays as it is. */
export function endTurn(
  db: Db,
  viewer: Viewer,
  { id, form, now }: OfRoom & { readonly form: TurnForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)
    if (!room.leads && form.person !== viewer.id) throw new Forbidden('errors.forbidden')
    const { round } = await findTurns(tx, viewer, { id, now })
    if (round === null || turnOf(round)?.personId !== form.person) return

    const over = form.act === 'done' ? { done_at: now } : { passed_at: now }
    await tx
      .updateTable('room_turn')
      .set(over)
      .where('round_id', '=', round.id)
      .where('person_id', '=', form.person)
      .where('done_at', 'is', null)
      .where('passed_at', 'is', null)
      .execute()
  })
}

/** Whoever came after a round had begun comes last in it. */
export function joinRound(db: Db, viewer: Viewer, { id, now }: OfRoom): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)
    const { round } = await findTurns(tx, viewer, { id, now })
    if (round === null) throw new Conflict('rooms.problems.noRound')

    await sql`insert into room_turn (round_id, gathering_id, community_id, person_id, place)
      select ${round.id}, ${id}, ${room.communityId}, ${signedIn(viewer)}, coalesce(max(place), 0) + 1
      from room_turn where round_id = ${round.id} on conflict do nothing`.execute(tx)
  })
}
