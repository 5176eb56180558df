import type {
  EmploymentId,
  FunderId,
  InitiativeId,
  InitiativeKind,
  InitiativePart,
  InitiativeRoleId,
  MemberOrganisationId,
  OrganisationMembershipId,
  PersonId,
  ProgrammeStreamId,
  UmbrellaId,
} from '#database'
import type { Names } from '#kernel/viewer.ts'

/** From a day to a day, which counts; without an end it goes on. */
export interface Period {
  readonly startsOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | null
}

/** Whether a period holds a day. */
export function holds({ startsOn, endsOn }: Period, day: Temporal.PlainDate): boolean {
  const begun = Temporal.PlainDate.compare(startsOn, day) <= 0
  return begun && (endsOn === null || Temporal.PlainDate.compare(day, endsOn) <= 0)
}

/** Whether two periods share a day. */
export function overlap(one: Period, other: Period): boolean {
  return holds(one, other.startsOn) || holds(other, one.startsOn)
}

/** Who pays for a stream. */
export interface Funder {
  readonly id: FunderId
  readonly umbrellaId: UmbrellaId
  readonly name: Names
}

/** A kind of funded work. */
export interface ProgrammeStream {
  readonly id: ProgrammeStreamId
  readonly umbrellaId: UmbrellaId
  readonly code: string
  readonly name: Names
  readonly funderId: FunderId | null
  readonly retiredAt: Temporal.Instant | null
}

/** An organisation that belongs to an umbrella, or did. */
export interface MemberOrganisation {
  readonly id: MemberOrganisationId
  readonly umbrellaId: UmbrellaId
  readonly code: string | null
  readonly name: string
  readonly jurisdiction: string
}

/** One of the times in which it belonged. */
export interface OrganisationMembership extends Period {
  readonly id: OrganisationMembershipId
  readonly organisationId: MemberOrganisationId
}

/** Local work together that an umbrella knows of. */
export interface Initiative {
  readonly id: InitiativeId
  readonly umbrellaId: UmbrellaId
  readonly kind: InitiativeKind
  readonly name: string
  readonly region: string | null
}

/** Who holds which part in it. */
export interface InitiativeRole extends Period {
  readonly id: InitiativeRoleId
  readonly initiativeId: InitiativeId
  readonly personId: PersonId
  readonly role: InitiativePart
}

/** Where somebody works, as what, since when. */
export interface Employment extends Period {
  readonly id: EmploymentId
  readonly umbrellaId: UmbrellaId
  readonly personId: PersonId
  readonly organisationId: MemberOrganisationId | null
  /** What her organisation is called, a member or not. */
  readonly organisationName: string
  readonly roleTitle: string
  /** Null where nobody said. */
  readonly carriesCaseload: boolean | null
  /** Null where nobody said. */
  readonly streamIds: readonly ProgrammeStreamId[] | null
}
