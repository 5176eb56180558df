import { linkMinutes } from '../limits.ts'

/** What the viewer signs in with, and how she came in this time. */
export interface Login {
  readonly email: string
  readonly passwordHash: string | null
  readonly openedBy: string
  readonly since: Temporal.Instant
}

/** Whoever has just come by mail has shown more than a password would. */
export function mustKnowCurrent({ passwordHash, openedBy, since }: Login, now: Temporal.Instant): boolean {
  const isFresh = Temporal.Instant.compare(since.add({ minutes: linkMinutes }), now) > 0
  return passwordHash !== null && !(openedBy === 'link' && isFresh)
}
