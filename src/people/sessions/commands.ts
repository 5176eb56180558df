import { randomBytes } from 'node:crypto'
import type { PersonId, SessionId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

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
  readonly by: 'password' | 'link'
  readonly isShared: boolean
  readonly userAgent: string
  readonly now: Temporal.Instant
}

/** Says of a session that was just opened where and how, on our clock. */
export async function unguardedOpened(
  door: Db,
  token: string,
  { by, isShared, userAgent, now }: Opening,
): Promise<void> {
  await door
    .updateTable('session')
    .set({
      opened_by: by,
      is_shared: isShared,
      user_agent: userAgent.slice(0, 300),
      created_at: now,
      seen_at: now,
      expires_at: inDays(now),
    })
    .where('token', '=', token)
    .execute()
}

/** A session for somebody who has just shown in another way who she is, such as by an invitation's letter. */
export async function unguardedSession(door: Db, person: PersonId, opening: Opening): Promise<string> {
  const token = randomBytes(32).toString('hex')
  await door
    .insertInto('session')
    .values({ id: newId(), person_id: person, token, expires_at: inDays(opening.now) })
    .execute()
  await unguardedOpened(door, token, opening)
  return token
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
