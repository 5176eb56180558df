import { sql } from 'kysely'
import type { PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { findRoom, lockRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import type { TimerAct } from './forms.ts'

/** So many seconds more are given at once. */
const more = 300

/** Starts, pauses, extends or puts away the timer. The database keeps until when; every page counts for itself. */
export function setTimer(db: Db, viewer: Viewer, { id, act, now }: OfRoom & { readonly act: TimerAct }): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)

    const left = room.timerUntil === null ? (room.timerLeft ?? 0) : Math.max(0, secondsTo(room.timerUntil, now))
    const isRunning = room.timerUntil !== null
    const running = (seconds: number) => ({ timer_until: now.add({ seconds }), timer_left: null })
    const standing = (seconds: number | null) => ({ timer_until: null, timer_left: seconds })
    const set = {
      start: running(left > 0 ? left : more),
      pause: standing(left),
      more: isRunning ? running(left + more) : standing(left + more),
      off: standing(null),
    }[act]
    // Starting twice, or pausing what stands, changes nothing.
    const isSame = (act === 'start' && isRunning) || (act === 'pause' && !isRunning)
    if (!isSame) await tx.updateTable('room').set(set).where('gathering_id', '=', id).execute()
  })
}

function secondsTo(until: Temporal.Instant, now: Temporal.Instant): number {
  return Math.round((until.epochMilliseconds - now.epochMilliseconds) / 1000)
}

/** Whether she sees timers is hers alone, and holds in every room. */
export async function hideTimer(
  db: Db,
  viewer: Viewer,
  { id, hides }: OfRoom & { readonly hides: boolean },
): Promise<void> {
  const person = signedIn(viewer)
  authorize(roomRules, 'read', viewer, await findRoom(db, viewer, id))

  await unguardedWish(db, person, hides)
}

/** Keeps it for whoever is asked for: the database takes nobody else's. */
export async function unguardedWish(db: Db, person: PersonId, hides: boolean): Promise<void> {
  await sql`insert into room_wish values (${person}, ${hides})
    on conflict (person_id) do update set hides_timer = excluded.hides_timer`.execute(db)
}
