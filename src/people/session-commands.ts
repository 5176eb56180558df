import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

/** How long a session lives without being used. A shared computer's ends sooner: open_visit() knows. */
export const sessionDays = 30

/** Marks the viewer's session as used now, which gives it its days again. */
export async function sessionSeen(door: Db, viewer: Viewer, now: Temporal.Instant): Promise<void> {
  const person = signedIn(viewer)

  await door
    .updateTable('session')
    .set({ seen_at: now, expires_at: now.add({ hours: sessionDays * 24 }) })
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
