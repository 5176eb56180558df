import { sql } from 'kysely'
import type { PersonId, SessionId, StrangeDeviceId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Standing } from './model.ts'
import { isOfAnotherDevice, isOfKnownDevice } from './queries.ts'

/** Keeps by what a device is known again, and says what it was to its owner until now. */
export async function unguardedStanding(
  door: Db,
  person: PersonId,
  marks: readonly string[],
  now: Temporal.Instant,
): Promise<Standing> {
  return transaction(door, async (tx) => {
    const { rows } = await sql<Mark>`
      select mark, exists (select from strange_device s where s.person_id = k.person_id and k.mark = any (s.marks))
        as "isAskedAbout"
      from known_device k where person_id = ${person}
    `.execute(tx)
    const kept = marks.map((mark) => ({ person_id: person, mark, seen_at: now }))
    await tx
      .insertInto('known_device')
      .values(kept)
      .onConflict((known) => known.columns(['person_id', 'mark']).doUpdateSet({ seen_at: now }))
      .execute()
    const same = rows.filter(({ mark }) => marks.includes(mark))
    if (rows.length === 0 || same.some(({ isAskedAbout }) => !isAskedAbout)) return 'known'
    return same.length > 0 ? 'askedAbout' : 'strange'
  })
}

interface Mark {
  readonly mark: string
  readonly isAskedAbout: boolean
}

interface Strange {
  readonly person: PersonId
  readonly token: string
  readonly userAgent: string
  readonly marks: readonly string[]
  readonly now: Temporal.Instant
}

/** Notes a sign-in from a device not known, for its owner to say whether it was she. */
export async function unguardedStrange(door: Db, { person, token, userAgent, marks, now }: Strange): Promise<void> {
  const session = sql<SessionId>`(select id from session where token = ${token})`
  const row = { id: newId<StrangeDeviceId>(), person_id: person, user_agent: userAgent.slice(0, 300), at: now }
  await door
    .insertInto('strange_device')
    .values({ ...row, session_id: session, marks: sql<string[]>`${marks}::text[]` })
    .execute()
}

/** It was she: nothing more is said of it. Neither the device itself can say so nor another that is asked about. */
export async function knowDevice(door: Db, viewer: Viewer, id: StrangeDeviceId): Promise<void> {
  const person = signedIn(viewer)

  await answeredAbout(door, person, id).where(isOfKnownDevice(viewer)).execute()
}

/** It was somebody else: every session from there ends, and the device is strange again. */
export function disownDevice(door: Db, viewer: Viewer, id: StrangeDeviceId): Promise<void> {
  const person = signedIn(viewer)

  return transaction(door, async (tx) => {
    const answered = answeredAbout(tx, person, id).where(isOfAnotherDevice(viewer))
    const gone = await answered.returning(['session_id', 'marks']).execute()
    const marks = gone.flatMap((one) => one.marks)
    const known = tx.deleteFrom('known_device').where('person_id', '=', person)
    await known.where(sql<boolean>`mark = any (${marks}::text[])`).execute()
    const sessions = gone.map((one) => one.session_id)
    const theirs = tx.deleteFrom('session').where('person_id', '=', person)
    await theirs.where(sql<boolean>`id = any (${sessions}::uuid[])`).execute()
  })
}

/** One answer is for all sign-ins of a device. */
function answeredAbout(door: Db, person: PersonId, id: StrangeDeviceId) {
  return door
    .deleteFrom('strange_device')
    .where('person_id', '=', person)
    .where(sql<boolean>`marks && (select s.marks from strange_device s where s.id = ${id} and s.person_id = ${person})`)
}
