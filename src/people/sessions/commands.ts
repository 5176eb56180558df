import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId, SessionId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { SecondStep } from '../second-steps/model.ts'
import type { OpenedBy } from './model.ts'

/** How long a session lives without being used. A shared computer's ends sooner: open_visit() knows. */
export const sessionDays = 30

/** Marks the viewer's session as used now, which gives it its days again. */
export async function sessionSeen(door: Db, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  const person = signedIn(viewer)

  await door
    .updateTable('session')
    .set({ seen_at: now, expires_at: inDays(now) })
    .where('id', '=', viewer.sessionId)
    .where('person_id', '=', person)
    .execute()
}

/** Ends the viewer's session on the server, at once and for every copy of its cookie. A visitor has none to end. */
export async function endSession(door: Db, viewer: Viewer): Promise<void> {
  if (viewer.sessionId === null) return
  const person = signedIn(viewer)

  await door.deleteFrom('session').where('id', '=', viewer.sessionId).where('person_id', '=', person).execute()
}

interface Opening {
  readonly by: OpenedBy
  readonly isShared: boolean
  readonly userAgent: string
  readonly now: Temporal.Instant
}

/**
 * Says of a session that was just opened where and how, on our clock; and whether it waits for the second step of
 * whoever has one, opening nothing before.
 */
export async function unguardedOpened(
  door: Db,
  token: string,
  { by, isShared, userAgent, now }: Opening,
): Promise<boolean> {
  const isHalf = by === 'passkey' ? sql<boolean>`false` : hasSecondStep
  const opened = await door
    .updateTable('session')
    .set({
      opened_by: by,
      is_shared: isShared,
      user_agent: userAgent.slice(0, 300),
      created_at: now,
      seen_at: now,
      awaits_second_step: isHalf,
      confirmed_at: now,
      expires_at: sql`case when (${isHalf}) then ${now.add({ minutes: halfMinutes })}::timestamptz else ${inDays(now)}::timestamptz end`,
    })
    .where('token', '=', token)
    .returning('awaits_second_step as isHalf')
    .executeTakeFirst()
  return opened?.isHalf ?? false
}

// Signing in reads this, and so it says in SQL what `hasSecondStep` of second-steps/model.ts says in TypeScript.
const hasSecondStep = sql<boolean>`exists (select from authenticator a
  where a.person_id = session.person_id and a.confirmed_at is not null)
  or exists (select from passkey p where p.person_id = session.person_id)`

/** How long the second step may take. */
const halfMinutes = 10

/** The second step was shown: the session is whole, and known by another token than before. Null if it is over. */
export async function unguardedWhole(
  door: Db,
  id: SessionId,
  by: SecondStep,
  now: Temporal.Instant,
): Promise<string | null> {
  const token = newToken()
  const whole = await door
    .updateTable('session')
    .set({
      token,
      awaits_second_step: false,
      second_step: by,
      seen_at: now,
      confirmed_at: now,
      expires_at: inDays(now),
    })
    .where('id', '=', id)
    .where('awaits_second_step', '=', true)
    .executeTakeFirst()
  return whole.numUpdatedRows > 0n ? token : null
}

/** A session for somebody who has just shown in another way who she is, such as by an invitation's letter. */
export async function unguardedSession(door: Db, person: PersonId, opening: Opening): Promise<string> {
  const token = newToken()
  await door
    .insertInto('session')
    .values({ id: newId(), person_id: person, token, expires_at: inDays(opening.now) })
    .execute()
  await unguardedOpened(door, token, opening)
  return token
}

function newToken(): string {
  return randomBytes(32).toString('hex')
}

function inDays(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: sessionDays * 24 })
}

/** Ends one of the viewer's sessions, wherever it is. One that is over already is no mistake. */
export async function endDevice(door: Db, viewer: Viewer, id: SessionId): Promise<void> {
  await door.deleteFrom('session').where('id', '=', id).where('person_id', '=', signedIn(viewer)).execute()
}

/** Signs the viewer out everywhere but here. */
export async function endOtherDevices(door: Db, viewer: Viewer): Promise<void> {
  const others = door.deleteFrom('session').where('person_id', '=', signedIn(viewer))
  await others.where('id', '!=', viewer.sessionId).execute()
}
