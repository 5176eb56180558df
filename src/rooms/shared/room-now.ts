import type { GatheringId } from '#database'
import { listTakers, outcomeRules, type Taker } from '../../outcomes/index.ts'
import { isOpen, type Present } from '../model.ts'
import type { Asked } from '#kernel/routes.ts'
import { listBreakouts } from '../breakouts/queries.ts'
import { findSeat, type Seat } from '../queries.ts'
import { listSignals } from '../signals/queries.ts'
import { findTurns } from '../turns/queries.ts'
import type { RoomNow, Typed } from '../views/room-page.ts'
import { keeping, type Keeping } from './keeping.ts'
import type { SharedRoom } from './model.ts'
import { findPresent, findShared } from './queries.ts'

export interface SharedRooms {
  readonly rooms: Keeping<SharedRoom>
  readonly present: Keeping<readonly Present[]>
  readonly takers: Keeping<readonly Taker[]>
}

const rooms_max = 50

/** What this process has asked of late, of the rooms that go on. */
export function sharedRooms(): SharedRooms {
  return { rooms: keeping(rooms_max), present: keeping(rooms_max), takers: keeping(rooms_max) }
}

/** Names that change are seen within so many seconds. */
const name_seconds = 30
/** Whoever has gone is gone within so many. */
const gone_seconds = 15

/** All that a room is for whoever asks: what is the same for everybody, and what is hers. */
export async function roomNowOf(asked: Asked, shared: SharedRooms, typed: Typed | null = null): Promise<Found> {
  const { db, viewer, reader, id, now } = asked
  const gathering = id<GatheringId>('id')
  const seat = await findSeat(db, viewer, gathering)
  const { room, check } = seat
  if (!isOpen(room)) return { seat, page: { reader, room, typed, ...nothing } }

  const at = { id: gathering, now }
  const kept = keptFor(asked, shared)
  const [all, present, signals] = await Promise.all([
    kept.rooms(room.id, `${seat.revision} ${spell(now, name_seconds)}`, () => findShared(db, viewer, at)),
    kept.present(room.id, `${seat.revision} ${seat.arrivals} ${spell(now, gone_seconds)}`, () =>
      findPresent(db, viewer, at),
    ),
    seat.hasSignals ? listSignals(db, viewer, gathering) : [],
  ])
  const apart = all.breakouts.some(({ isClosed }) => !isClosed)
  const [breakouts, spoken, takers] = await Promise.all([
    apart ? listBreakouts(db, viewer, gathering) : all.breakouts,
    room.leads && room.isFair ? findTurns(db, viewer, at).then((turns) => turns.words) : [],
    outcomeRules.record(viewer, room)
      ? shared.takers(room.communityId, `${spell(now, name_seconds)}`, () => listTakers(db, viewer, room.communityId))
      : [],
  ])
  return { seat, page: { reader, room, typed, check, signals, present, ...all, breakouts, spoken, takers } }
}

export interface Found {
  readonly seat: Seat
  readonly page: RoomNow
}

const nothing = {
  present: [],
  signals: [],
  check: null,
  steps: [],
  turns: { round: null, hands: [], words: [] },
  parked: [],
  breakouts: [],
  runs: [],
  decisions: [],
  voices: [],
  actions: [],
  learnings: [],
  takers: [],
  spoken: [],
}

/** A post sees what it wrote and may yet take back: that is for nobody else. */
function keptFor({ method }: Asked, shared: SharedRooms): SharedRooms {
  if (method === 'GET') return shared
  return { ...shared, rooms: (_key, _mark, ask) => ask(), present: (_key, _mark, ask) => ask() }
}

function spell(now: Temporal.Instant, seconds: number): number {
  return Math.floor(now.epochMilliseconds / (seconds * 1000))
}
