import { ConfirmationNeeded } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'

/** How long somebody who has shown that it is she need not show it again. */
export const confirmedMinutes = 15

interface Doing {
  readonly viewer: Viewer
  readonly now: Temporal.Instant
}

/**
 * For acts that would hurt if somebody else did them at an unlocked computer. Whoever has not shown lately that it is
 * she gets a page that asks for it, and the act goes on from there with its words kept. Call it in the route of the
 * form and in that of the act, or in the command.
 */
export function confirmed({ viewer, now }: Doing): void {
  signedIn(viewer)
  if (!isConfirmed(viewer, now)) throw new ConfirmationNeeded('errors.confirmationNeeded')
}

export function isConfirmed({ confirmedAt }: Viewer, now: Temporal.Instant): boolean {
  if (confirmedAt === null) return false
  return Temporal.Instant.compare(confirmedAt.add({ minutes: confirmedMinutes }), now) > 0
}
