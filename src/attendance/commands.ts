import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { AttendanceSource, AttendanceState, GatheringId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGathering, type Gathering } from '../gatherings/index.ts'
import type { AttendanceEvent } from './events.ts'
import { listAttendees } from './queries.ts'
import { attendanceRules } from './rules.ts'

/** What is noted of one person: null takes back what was. */
export interface Noting {
  readonly person: PersonId
  readonly state: AttendanceState | null
  readonly minutes?: number | null
}

interface Notings {
  readonly id: GatheringId
  readonly source: 'hand' | 'report'
  readonly noted: readonly Noting[]
  readonly now: Temporal.Instant
}

/** Notes who was there, of members alone. What is not among these stays as it is. */
export function noteAttendance(db: Db, viewer: Viewer, { id, source, noted, now }: Notings): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await begun(tx, viewer, { id, now })
    authorize(attendanceRules, 'note', viewer, gathering)
    const known = new Set((await listAttendees(tx, viewer, gathering)).map((one) => one.id))
    const taken = noted.filter(({ person }) => known.has(person))

    for (const { person, state, minutes = null } of taken) {
      await keep(tx, viewer, { gathering, person, state, minutes, source, now })
    }

    await record<AttendanceEvent>(tx, viewer, 'attendance.noted', {
      subject: id,
      community: gathering.communityId,
      now,
    })
  })
}

interface Own {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/** Says of herself whether she was there: she knows best. */
export function sayOwnAttendance(
  db: Db,
  viewer: Viewer,
  { id, state, now }: Own & { readonly state: 'present' | 'absent' },
): Promise<void> {
  return transaction(db, async (tx) => {
    const gathering = await begun(tx, viewer, { id, now })
    authorize(attendanceRules, 'say', viewer, gathering)

    await keep(tx, viewer, { gathering, person: signedIn(viewer), state, minutes: null, source: 'self', now })
  })
}

/** Says that she is there by the code that was read out: 'in', or why not. */
export function enterCode(db: Db, viewer: Viewer, { id, code, now }: Own & { readonly code: string }): Promise<string> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(attendanceRules, 'say', viewer, gathering)
    const { rows } = await sql<{ said: string }>`select try_attendance_code(${id}, ${code}, ${now}) as said`.execute(tx)
    const said = rows[0]?.said ?? 'shut'
    if (said !== 'in') return said

    await keep(tx, viewer, {
      gathering,
      person: signedIn(viewer),
      state: 'present',
      minutes: null,
      source: 'code',
      now,
    })
    return said
  })
}

/** Makes the code that is read out; of two who make one at once, the first holds. */
export function makeCode(db: Db, viewer: Viewer, { id, now }: Own): Promise<void> {
  return transaction(db, async (tx) => {
    const { communityId, ...gathering } = await findGathering(tx, viewer, id)
    authorize(attendanceRules, 'note', viewer, { communityId, ...gathering })

    const code = String(randomInt(10_000)).padStart(4, '0')
    await tx
      .insertInto('attendance_code')
      .values({ gathering_id: id, community_id: communityId, code, made_at: now })
      .onConflict((made) => made.doNothing())
      .execute()

    await record<AttendanceEvent>(tx, viewer, 'attendance.coded', { subject: id, community: communityId, now })
  })
}

/** Nobody was anywhere before it began. */
async function begun(tx: Tx, viewer: Viewer, { id, now }: Own): Promise<Gathering> {
  const gathering = await findGathering(tx, viewer, id)
  const opens = gathering.startsAt.subtract({ minutes: 15 })
  if (Temporal.Instant.compare(now, opens) < 0) throw new Conflict('attendance.problems.early')
  if (gathering.closedAt !== null) throw new Conflict('attendance.problems.closed')
  return gathering
}

interface Kept {
  readonly gathering: Gathering
  readonly person: PersonId
  readonly state: AttendanceState | null
  readonly minutes: number | null
  readonly source: AttendanceSource
  readonly now: Temporal.Instant
}

async function keep(tx: Tx, viewer: Viewer, { gathering, person, state, minutes, source, now }: Kept): Promise<void> {
  if (state === null) {
    await tx.deleteFrom('attendance').where('gathering_id', '=', gathering.id).where('person_id', '=', person).execute()
    return
  }
  const said = { state, source, minutes, noted_at: now, noted_by: signedIn(viewer) }
  await tx
    .insertInto('attendance')
    .values({ gathering_id: gathering.id, community_id: gathering.communityId, person_id: person, ...said })
    .onConflict((known) =>
      known
        .columns(['gathering_id', 'person_id'])
        .doUpdateSet(said)
        // What somebody said of herself holds against a report: she knows best.
        .where((where) => where.or([where('attendance.source', '<>', 'self'), sql<boolean>`${source !== 'report'}`])),
    )
    .execute()
}
