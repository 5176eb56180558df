import type { CommunityId, InvitationId, Office, PersonId, Role, UmbrellaId, Visibility } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

export const invitationDays = 14

/** What somebody is asked to: a community, to look after an umbrella, or the account of a person imported before. */
export interface Asking {
  readonly umbrellaId: UmbrellaId
  readonly communityId: CommunityId | null
  readonly roles: readonly Role[]
  readonly office: Office | null
  readonly personId: PersonId | null
  /** Whether it opens, instead of the community, one conversation or gathering of it for a while. */
  readonly isGuest?: boolean
}

interface Course {
  readonly acceptedAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly expiresAt: Temporal.Instant
}

/** An invitation as those see it who may send and withdraw it. */
export interface Invitation extends Asking, Course {
  readonly id: InvitationId
  readonly email: string
  readonly language: Language
  readonly inviterId: PersonId | null
  readonly inviterName: string | null
  readonly createdAt: Temporal.Instant
}

/** An invitation as whoever holds its letter sees it. */
export interface Offer extends Asking, Course {
  readonly id: InvitationId
  readonly email: string
  readonly language: Language
  readonly inviterId: PersonId | null
  readonly inviterName: string | null
  readonly umbrella: Names
  readonly timeZone: string
  readonly community: (Names & { readonly visibility: Visibility }) | null
  /** The name of the imported person whose account this opens. */
  readonly personName: string | null
  /** Whether somebody with the letter's address can sign in already. */
  readonly hasAccount: boolean
}

export type Standing = 'open' | 'accepted' | 'withdrawn' | 'expired'

export function standing({ acceptedAt, withdrawnAt, expiresAt }: Course, now: Temporal.Instant): Standing {
  if (acceptedAt !== null) return 'accepted'
  if (withdrawnAt !== null) return 'withdrawn'
  return Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : 'open'
}

/** Neither taken up nor taken back: one that has expired can still be sent again. */
export function isPending({ acceptedAt, withdrawnAt }: Course): boolean {
  return acceptedAt === null && withdrawnAt === null
}
