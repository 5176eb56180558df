import type { CommunityId, PersonId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** Somebody who was a member and stays in touch, as the members see her. */
export interface Alumna {
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly name: string
  readonly hasPicture: boolean
  readonly joinedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant
}

/** A community to which somebody belonged, as she herself remembers it. */
export interface PastMembership {
  readonly communityId: CommunityId
  readonly name: Names
  readonly joinedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant
  /** Since when she stays in touch; null where she does not. */
  readonly alumniSince: Temporal.Instant | null
}
