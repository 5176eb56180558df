import type { CommunityId, GatheringGuestId, GatheringId, GatheringWay } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** Somebody from outside who was asked to one gathering, as its community sees her. */
export interface GatheringGuest {
  readonly id: GatheringGuestId
  readonly gatheringId: GatheringId
  readonly communityId: CommunityId
  readonly name: string
  readonly affiliation: string
  readonly cameAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}

/** The same, as members read it on the page of the gathering. */
export type GuestNamed = Pick<GatheringGuest, 'name' | 'affiliation'>

/** A gathering that is open to the viewer as a guest, with all that she is told of it. */
export interface GatheringVisit {
  readonly gatheringId: GatheringId
  readonly community: Names
  readonly title: Names
  readonly theme: Names
  readonly starts: Temporal.PlainDateTime
  readonly zone: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly way: GatheringWay
  readonly place: string
  readonly url: string
  readonly dialIn: string
  readonly opensAt: Temporal.Instant | null
}
