import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { RoomBreakoutId, RoomGroupId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Forbidden, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { listPresent, lockRoom, findRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import { shuffled } from '../turns/model.ts'
import type { BreakoutForm, NotesForm } from './forms.ts'
import { inGroups, type Breakout, type RoomGroup } from './model.ts'
import { listBreakouts } from './queries.ts'

/** Makes small groups of those who are here: at random, or empty, for each to choose. */
export function openBreakout(
  db: Db,
  viewer: Viewer,
  { id, form, now }: OfRoom & { readonly form: BreakoutForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)
    const before = await listBreakouts(tx, viewer, id)
    if (before.some(({ isClosed }) => !isClosed)) throw new Conflict('rooms.problems.groupsAlready')
    const present = (await listPresent(tx, viewer, { id, now })).filter(({ isHere }) => isHere)

    const of = { gathering_id: id, community_id: room.communityId }
    const breakout = newId<RoomBreakoutId>()
    const { prompt, size, way } = form
    await tx
      .insertInto('room_breakout')
      .values({ id: breakout, ...of, prompt, by_choice: way === 'choice', opened_at: now })
      .execute()
    const people = shuffled(present, (below) => randomInt(below)).map(({ personId }) => personId)
    const made = inGroups(people, size).map((members) => ({ id: newId<RoomGroupId>(), members }))
    const held = { ...of, breakout_id: breakout }
    await tx
      .insertInto('room_group')
      .values(made.map((one, at) => ({ ...held, id: one.id, number: at + 1 })))
      .execute()
    await tx
      .insertInto('room_group_note')
      .values(made.map((one) => ({ ...held, group_id: one.id })))
      .execute()
    if (way === 'choice' || people.length === 0) return
    const inside = made.flatMap((one) =>
      one.members.map((person) => ({ ...held, group_id: one.id, person_id: person })),
    )
    await tx.insertInto('room_group_member').values(inside).execute()
  })
}

/** Goes into a group: the one she chose, where one chooses; else the smallest, as whoever comes late. */
export function joinGroup(
  db: Db,
  viewer: Viewer,
  { id, group }: OfRoom & { readonly group: RoomGroupId | null },
): Promise<void> {
  const person = signedIn(viewer)
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'takePart', viewer, room)
    const open = await openOne(tx, viewer, id)
    const isIn = open.groups.some(({ isMine }) => isMine)
    if (isIn && !open.byChoice) return
    const chosen = open.byChoice ? open.groups.find((one) => one.id === group) : smallest(open.groups)
    if (!chosen) throw new NotFound('errors.notFound')

    await sql`insert into room_group_member (breakout_id, group_id, gathering_id, community_id, person_id)
      values (${open.id}, ${chosen.id}, ${id}, ${room.communityId}, ${person})
      on conflict (breakout_id, person_id) do update set group_id = excluded.group_id`.execute(tx)
  })
}

function smallest(groups: readonly RoomGroup[]): RoomGroup | undefined {
  return groups.toSorted((a, b) => a.names.length - b.names.length || a.number - b.number)[0]
}

async function openOne(tx: Tx, viewer: Viewer, id: OfRoom['id']): Promise<Breakout> {
  const open = (await listBreakouts(tx, viewer, id)).find(({ isClosed }) => !isClosed)
  if (!open) throw new Conflict('rooms.problems.groupsClosed')
  return open
}

/** Writes down what a group says. Gives false where another of the group was quicker, and keeps hers. */
export function writeNotes(
  db: Db,
  viewer: Viewer,
  { id, group, form }: OfRoom & { readonly group: RoomGroupId; readonly form: NotesForm },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'takePart', viewer, await findRoom(tx, viewer, id))
    const { groups } = await openOne(tx, viewer, id)
    if (!groups.some((one) => one.id === group && one.isMine)) throw new Forbidden('errors.forbidden')

    const written = await tx
      .updateTable('room_group_note')
      .set({ words: form.notes, revision: sql`revision + 1` })
      .where('group_id', '=', group)
      .where('revision', '=', form.seen)
      .executeTakeFirst()
    return written.numUpdatedRows === 1n
  })
}

/** Everybody comes back, and reads what each group wrote. */
export function closeBreakout(db: Db, viewer: Viewer, { id, now }: OfRoom): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)

    await tx
      .updateTable('room_breakout')
      .set({ closed_at: now })
      .where('gathering_id', '=', id)
      .where('closed_at', 'is', null)
      .execute()
  })
}
