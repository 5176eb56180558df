import type { Database, GatheringId, PersonId, RoomStepId } from '#database'
import { sql, type Insertable } from 'kysely'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { listItems, type AgendaItem } from '../agendas/index.ts'
import { listOwn } from '../protocols/index.ts'
import type { RoomEvent } from './events.ts'
import { beat_seconds, isDue, usualSteps, type Room } from './model.ts'
import { findRoom, lockRoom } from './queries.ts'
import { roomRules } from './rules.ts'
import { protocolOf, runOf } from './runs/writing.ts'

export interface OfRoom {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/** Opens the room, on its first step, led by whoever opens it. Of two who open it at once, the second finds it open. */
export async function openRoom(db: Db, viewer: Viewer, { id, now }: OfRoom): Promise<void> {
  const room = await findRoom(db, viewer, id)
  if (room.openedAt !== null) return
  authorize(roomRules, 'open', viewer, room)
  if (!isDue(room, now)) throw new Conflict('rooms.problems.early')

  await transaction(db, async (tx) => {
    const made = await tx
      .insertInto('room')
      .values({ gathering_id: id, community_id: room.communityId, opened_at: now, opened_by: signedIn(viewer) })
      .onConflict((known) => known.column('gathering_id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) return
    await leadFrom(tx, viewer, { room, now })
    await writeOutSteps(tx, viewer, { room, now })

    await record<RoomEvent>(tx, viewer, 'gathering.opened', { subject: id, community: room.communityId, now })
  })
}

interface At {
  readonly room: Room
  readonly now: Temporal.Instant
}

async function leadFrom(tx: Tx, viewer: Viewer, { room, now }: At): Promise<void> {
  const held = { gathering_id: room.id, community_id: room.communityId, person_id: signedIn(viewer), since: now }
  await tx
    .insertInto('room_host')
    .values(held)
    .onConflict((known) => known.doNothing())
    .execute()
}

/** What the agenda holds, with the steps of its protocols; where there is none, what is usual. */
async function writeOutSteps(tx: Tx, viewer: Viewer, { room, now }: At): Promise<void> {
  const of = { gathering_id: room.id, community_id: room.communityId }
  const planned = await planOf(tx, viewer, room)
  const runs = planned.flatMap(({ run }) => (run ? [{ ...run, ...of }] : []))
  if (runs.length > 0) await tx.insertInto('room_run').values(runs).execute()
  const all = planned.flatMap(({ steps }) => steps)
  const steps = all.map((step, place) => ({ ...step, ...of, id: newId<RoomStepId>(), place }))
  await tx.insertInto('room_step').values(steps).execute()
  const first = steps[0]
  const begun = { step_id: first?.id ?? null, step_since: now, timer_left: first?.seconds ?? null }
  await tx.updateTable('room').set(begun).where('gathering_id', '=', room.id).execute()
}

async function planOf(tx: Tx, viewer: Viewer, room: Room): Promise<Planned[]> {
  const items = await listItems(tx, viewer, room.id)
  if (items.length === 0) return [{ run: null, steps: usual(room) }]
  const hasOwn = items.some(({ protocolId }) => protocolId !== null)
  const own = hasOwn ? await listOwn(tx, viewer, room.communityId) : []
  const planned = items.map((item) => {
    const protocol = protocolOf(item, own)
    return protocol ? runOf(item, protocol) : { run: null, steps: [stepOf(item)] }
  })
  // A room does not begin in the middle of what begins under conditions.
  const isGuarded = planned[0]?.run?.sensitivity === 'high'
  return isGuarded ? [{ run: null, steps: [arriving] }, ...planned] : planned
}

const arriving = { kind: 'check_in', seconds: 300 } as const

interface Planned {
  readonly run: ReturnType<typeof runOf>['run'] | null
  readonly steps: readonly PlannedStep[]
}

type PlannedStep = Omit<Insertable<Database['room_step']>, 'id' | 'gathering_id' | 'community_id' | 'place'>

/** What stands with it and what should come of it is asked, in the language that its title is in. */
function stepOf({ id, kind, title, words, wanted, minutes }: AgendaItem) {
  const about = [words, wanted].filter((text) => text !== '').join('\n\n') || null
  const isFrench = title.en === null && title.fr !== null
  return {
    item_id: id,
    kind,
    title_en: title.en,
    title_fr: title.fr,
    about_en: isFrench ? null : about,
    about_fr: isFrench ? about : null,
    seconds: minutes === 0 ? null : minutes * 60,
  }
}

function usual({ minutes, theme }: Room) {
  return usualSteps(minutes).map(({ kind, seconds }) => {
    const titled = kind === null ? theme : { en: null, fr: null }
    return { kind, seconds, title_en: titled.en, title_fr: titled.fr }
  })
}

/** Leads it beside whoever does, and reads from now on what is told to those who lead. */
export function beginLeading(db: Db, viewer: Viewer, { id, now }: OfRoom): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    if (room.leads) return
    authorize(roomRules, 'join', viewer, room)

    await leadFrom(tx, viewer, { room, now })
  })
}

/** Leads it no longer. A room that nobody leads waits for somebody who does. */
export function endLeading(db: Db, viewer: Viewer, { id }: OfRoom): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await findRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)

    await tx.deleteFrom('room_host').where('gathering_id', '=', id).where('person_id', '=', signedIn(viewer)).execute()
  })
}

/** The gathering is over: what was for its time alone is deleted by the database, at once. */
export function endRoom(db: Db, viewer: Viewer, { id, now }: OfRoom): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    if (room.endedAt !== null) return
    authorize(roomRules, 'lead', viewer, room)

    const ended = { ended_at: now, ended_by: signedIn(viewer), timer_until: null, timer_left: null }
    await tx.updateTable('room').set(ended).where('gathering_id', '=', id).execute()

    await record<RoomEvent>(tx, viewer, 'gathering.ended', { subject: id, community: room.communityId, now })
  })
}

/** A page of hers has asked for the room, so she is here. Written for whoever may read the room, and found it open. */
export async function unguardedBeat(
  system: Db,
  { room, person, now }: { readonly room: Room; readonly person: PersonId; readonly now: Temporal.Instant },
): Promise<void> {
  const before = now.subtract({ seconds: beat_seconds })
  await sql`insert into room_presence (gathering_id, community_id, person_id, came_at, seen_at)
    select gathering_id, community_id, ${person}, ${now}, ${now} from room
    where gathering_id = ${room.id} and ended_at is null
    on conflict (gathering_id, person_id) do update set seen_at = excluded.seen_at
    where room_presence.seen_at < ${before}`.execute(system)
}
