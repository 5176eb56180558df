import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { isTurnOf } from '../agendas/index.ts'
import type { Check } from './checks/model.ts'
import { checkOf } from './checks/queries.ts'
import { here_seconds, type Present, type Room, type RoomStep } from './model.ts'

/** The room of a gathering, whether it is open or not yet. */
export async function findRoom(db: Db, viewer: Viewer, id: GatheringId): Promise<Room> {
  const row = await visibleRooms(db, viewer).where('g.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return roomIn(row)
}

/** A room for one reader: what is hers alone, and at which revision it is for everybody. */
export interface Seat {
  readonly room: Room
  readonly revision: string
  readonly arrivals: string
  /** When it was last written that she is here. */
  readonly seenAt: Temporal.Instant | null
  readonly check: Check | null
  /** Whether there is a signal of hers, or one that she was told. */
  readonly hasSignals: boolean
}

/** One statement: whether she may be here, and what has to be asked for. */
export async function findSeat(db: Db, viewer: Viewer, id: GatheringId): Promise<Seat> {
  const row = await visibleRooms(db, viewer)
    .leftJoin('room_revision', 'room_revision.gathering_id', 'g.id')
    .leftJoin('room_presence as here', (on) =>
      on.onRef('here.gathering_id', '=', 'g.id').on('here.person_id', '=', viewer.id),
    )
    .where('g.id', '=', id)
    .select([
      sql<string>`coalesce(room_revision.revision, 0)::text`.as('revision'),
      sql<string>`coalesce(room_revision.arrivals, 0)::text`.as('arrivals'),
      'here.seen_at as seenAt',
      sql<boolean>`exists (select from room_signal where room_signal.gathering_id = g.id)`.as('hasSignals'),
      checkOf(viewer, sql`room.step_id`).as('check'),
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  const { revision, arrivals, seenAt, hasSignals, check, ...rest } = row
  return { room: roomIn(rest), revision, arrivals, seenAt, hasSignals, check }
}

interface Named extends Omit<Room, 'title' | 'theme'> {
  readonly title_en: string | null
  readonly title_fr: string | null
  readonly theme_en: string | null
  readonly theme_fr: string | null
}

function roomIn({ title_en, title_fr, theme_en, theme_fr, ...rest }: Named): Room {
  return { ...rest, title: { en: title_en, fr: title_fr }, theme: { en: theme_en, fr: theme_fr } }
}

/** Whoever moves it waits here for whoever came before. */
export async function lockRoom(tx: Tx, viewer: Viewer, id: GatheringId): Promise<Room> {
  await sql`select from room where gathering_id = ${id} for update`.execute(tx)
  return findRoom(tx, viewer, id)
}

/** What is done in it, in order. */
export async function listSteps(db: Db, viewer: Viewer, id: GatheringId): Promise<RoomStep[]> {
  const rows = await db
    .selectFrom('room_step as step')
    .where('step.gathering_id', '=', id)
    .where(isMine(viewer, 'step.community_id'))
    .orderBy('step.place')
    .select([
      'step.id',
      'step.place',
      'step.item_id as itemId',
      'step.run_id as runId',
      'step.kind',
      'step.who',
      'step.seconds',
      'step.skipped_at as skippedAt',
    ])
    .select(['step.title_en', 'step.title_fr', 'step.about_en', 'step.about_fr'])
    .execute()
  return rows.map(({ title_en, title_fr, about_en, about_fr, ...rest }) => ({
    ...rest,
    title: { en: title_en, fr: title_fr },
    about: { en: about_en, fr: about_fr },
  }))
}

/** Who leads and who is here, in the order in which they came. */
export async function listPresent(
  db: Db,
  viewer: Viewer,
  { id, now }: { readonly id: GatheringId; readonly now: Temporal.Instant },
): Promise<Present[]> {
  const since = now.subtract({ seconds: here_seconds })
  const { rows } = await sql<Present>`
    select person.id as "personId", person.display_name as name, coalesce(person.id = ${viewer.id}, false) as "isMe",
      host.person_id is not null as leads, coalesce(here.seen_at > ${since} or person.id = ${viewer.id}, false) as "isHere"
    from room_presence here
    full join room_host host on host.gathering_id = here.gathering_id and host.person_id = here.person_id
    join person on person.id = coalesce(here.person_id, host.person_id)
    where coalesce(here.gathering_id, host.gathering_id) = ${id}
      and ${isMine(viewer, 'coalesce(here.community_id, host.community_id)')}
      and (host.person_id is not null or here.seen_at > ${since})
    order by host.since nulls last, here.came_at, person.id`.execute(db)
  return rows
}

function isMine(viewer: Viewer, column: string) {
  const mine = viewer.belongings.map(({ id }) => id)
  return sql<boolean>`${sql.raw(column)} = any (${mine}::uuid[])`
}

/** The only way in: says in SQL what `roomRules.read` says in TypeScript. */
function visibleRooms(db: Db, viewer: Viewer) {
  return db
    .selectFrom('gathering as g')
    .innerJoin('gathering_series as s', 's.id', 'g.series_id')
    .innerJoin('community as c', 'c.id', 'g.community_id')
    .leftJoin('room', 'room.gathering_id', 'g.id')
    .leftJoin('room_host as host', (on) =>
      on.onRef('host.gathering_id', '=', 'g.id').on('host.person_id', '=', viewer.id),
    )
    .leftJoin('room_wish as wish', (on) => on.on('wish.person_id', '=', viewer.id))
    .where(isMine(viewer, 'g.community_id'))
    .select([
      'g.id',
      'g.community_id as communityId',
      sql<boolean>`c.closed_at is not null`.as('isOver'),
      's.title_en',
      's.title_fr',
      'g.theme_en',
      'g.theme_fr',
      'g.starts_at as startsAt',
      'g.minutes',
      'g.cancelled_at as cancelledAt',
      'g.harvested_at as harvestedAt',
      'room.opened_at as openedAt',
      'room.ended_at as endedAt',
      'room.step_id as stepId',
      'room.step_since as stepSince',
      sql<number>`coalesce(room.moves, 0)`.as('moves'),
      'room.timer_until as timerUntil',
      'room.timer_left as timerLeft',
      sql<boolean>`coalesce(room.is_fair, false)`.as('isFair'),
      isTurnOf(viewer, sql`g.id`).as('isMyTurn'),
      sql<boolean>`host.person_id is not null`.as('leads'),
      sql<boolean>`coalesce(wish.hides_timer, false)`.as('hidesTimer'),
    ])
}
