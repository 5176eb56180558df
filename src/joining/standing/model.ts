import type { CommunityId, PersonId } from '#database'

/** Why a membership is in question: the rule no longer fits what is on record, or nobody answered the yearly question. */
export type Doubted = 'eligibility' | 'unconfirmed'

/** Somebody's own membership, as she keeps it. */
export interface OwnMembership {
  readonly communityId: CommunityId
  readonly joinedAt: Temporal.Instant
  readonly onLeaveSince: Temporal.Instant | null
  readonly confirmedAt: Temporal.Instant | null
  /** Since when she is asked whether the community is still hers; null where she is not. */
  readonly askedAt: Temporal.Instant | null
  readonly doubted: Doubted | null
  readonly doubtedUntil: Temporal.Instant | null
}

/** A membership in question, or suspended, as those who coordinate see it. */
export interface Standing {
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly name: string
  readonly doubted: Doubted | null
  readonly doubtedSince: Temporal.Instant | null
  readonly doubtedUntil: Temporal.Instant | null
  /** When a suspension is looked at again; null where it is none. */
  readonly reviewAt: Temporal.Instant | null
  readonly suspendedBecause: string | null
  /** Whether a privacy officer keeps her out: until the day has come, privacy officers let her back. */
  readonly isByOfficer: boolean
}

/** So long somebody has before those who coordinate decide. */
export const doubtDays = 30

/** After so many months somebody is asked again whether a community is still hers. */
export const askedEveryMonths = 12

/** For so long at most a suspension lasts before it is looked at again. */
export const suspensionDaysMax = 90

/** Whether only privacy officers let her back as yet. */
export function isForOfficers({ isByOfficer, reviewAt }: Standing, now: Temporal.Instant): boolean {
  return isByOfficer && reviewAt !== null && Temporal.Instant.compare(now, reviewAt) < 0
}

/** That somebody is kept out, and when that is looked at again; null where she was told no day. */
export interface KeptOut {
  readonly until: Temporal.Instant | null
}
