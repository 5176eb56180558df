import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { unguardedPassword } from '../account-commands.ts'
import { endOtherDevices } from '../sessions/commands.ts'

/** Sets the viewer's password and signs her out everywhere else, in case somebody else knew the old one. */
export async function choosePassword(door: Db, viewer: Viewer, hash: string, now: Temporal.Instant): Promise<void> {
  const person = signedIn(viewer)

  await unguardedPassword(door, person, hash, now)
  await endOtherDevices(door, viewer)
}
