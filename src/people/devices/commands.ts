import { sql } from 'kysely'
import type { PersonId, SessionId, StrangeDeviceId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

/** Keeps by what a device is known again, and says whether it is a new one of somebody who has others. */
export async function unguardedKnown(
  door: Db,
  person: PersonId,
  marks: readonly string[],
  now: Temporal.Instant,
): Promise<boolean> {
  return transaction(door, async (tx) => {
    const { rows } = await sql<{ mark: string }>`select mark from known_device where person_id = ${person}`.execute(tx)
    const kept = marks.map((mark) => ({ person_id: person, mark, seen_at: now }))
    await tx
      .insertInto('known_device')
      .values(kept)
      .onConflict((known) => known.columns(['person_id', 'mark']).doUpdateSet({ seen_at: now }))
      .execute()
    return rows.length === 0 || rows.some(({ mark }) => marks.includes(mark))
  })
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

/** It was she: nothing more is said of it. The device itself cannot say so. */
export async function knowDevice(door: Db, viewer: Viewer, id: StrangeDeviceId): Promise<void> {
  await door
    .deleteFrom('strange_device')
    .where('id', '=', id)
    .where('person_id', '=', signedIn(viewer))
    .where(sql<boolean>`session_id is distinct from ${viewer.sessionId}`)
    .execute()
}

/** It was somebody else: that session ends, and the device is strange again. */
export function disownDevice(door: Db, viewer: Viewer, id: StrangeDeviceId): Promise<void> {
  const person = signedIn(viewer)

  return transaction(door, async (tx) => {
    const gone = await tx
      .deleteFrom('strange_device')
      .where('id', '=', id)
      .where('person_id', '=', person)
      .where(sql<boolean>`session_id is distinct from ${viewer.sessionId}`)
      .returning(['session_id', 'marks'])
      .executeTakeFirst()
    if (!gone) return
    const known = tx.deleteFrom('known_device').where('person_id', '=', person)
    await known.where(sql<boolean>`mark = any (${gone.marks}::text[])`).execute()
    await tx.deleteFrom('session').where('id', '=', gone.session_id).where('person_id', '=', person).execute()
  })
}
