import type { BuddyshipId, CommunityId, PersonId } from '#database'

/** Somebody who is asked to be near a newcomer for a while, or is. */
export interface Buddyship {
  readonly id: BuddyshipId
  readonly communityId: CommunityId
  readonly newcomerId: PersonId
  readonly newcomerName: string
  readonly buddyId: PersonId
  readonly buddyName: string
  readonly askedBy: PersonId | null
  readonly askedAt: Temporal.Instant
  /** After this moment it is over. */
  readonly until: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | null
  readonly declinedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}

export type BuddyshipState = 'asked' | 'accepted' | 'declined' | 'ended'

/** For so long a buddy is asked to be there. */
export const buddyDays = 84

type Moments = Pick<Buddyship, 'until' | 'acceptedAt' | 'declinedAt' | 'endedAt'>

export function stateOf({ until, acceptedAt, declinedAt, endedAt }: Moments, now: Temporal.Instant): BuddyshipState {
  if (declinedAt !== null) return 'declined'
  if (endedAt !== null || Temporal.Instant.compare(until, now) <= 0) return 'ended'
  return acceptedAt === null ? 'asked' : 'accepted'
}

/** What somebody wishes of buddies. */
export interface BuddyWish {
  readonly isGlad: boolean
  readonly isAlone: boolean
}
