import type {
  EmploymentId,
  FunderId,
  InitiativeKind,
  InitiativePart,
  MemberOrganisationId,
  ProgrammeStreamId,
} from '#database'
import type { Names } from '#kernel/viewer.ts'

/** A day as it is written, so that facts and evaluations can be kept as they are: such texts are in order of time. */
export type Day = string

export interface Period {
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/** A job as the umbrella has it on record. */
export interface RecordedEmployment extends Period {
  readonly id: EmploymentId
  /** Null where it is no member organisation. */
  readonly organisationId: MemberOrganisationId | null
  readonly organisation: string
  readonly roleTitle: string
  /** Null where nobody said. */
  readonly carriesCaseload: boolean | null
  readonly streams: readonly ProgrammeStreamId[] | null
}

/** A part in an initiative as the umbrella has it on record. */
export interface RecordedRole extends Period {
  readonly kind: InitiativeKind
  readonly role: InitiativePart
  readonly initiative: string
}

/** A job as somebody tells of it herself. What she did not say is null. */
export interface DeclaredEmployment {
  /** Which of those on record she speaks of. */
  readonly about: EmploymentId | null
  readonly organisationId: MemberOrganisationId | null
  readonly organisation: string | null
  /** Whether she says that it is a member, where she does not say which. */
  readonly isMember: boolean | null
  readonly roleTitle: string | null
  readonly carriesCaseload: boolean | null
  readonly streams: readonly ProgrammeStreamId[] | null
  readonly funders: readonly FunderId[] | null
  /** Of the roles that the rule names, by their keys, which are hers. */
  readonly worksAs: Readonly<Record<string, boolean>>
}

export interface DeclaredRole {
  readonly kind: InitiativeKind
  readonly role: InitiativePart
  readonly initiative: string | null
}

/** What somebody tells of herself, in a request or to see whether a community is for her. */
export interface Declaration {
  readonly employment: DeclaredEmployment | null
  /** Null where she did not say; none is none. */
  readonly initiativeRoles: readonly DeclaredRole[] | null
  /** Of the sentences that the rule asks for, by their keys, which she stands by. */
  readonly attests: Readonly<Record<string, boolean>>
}

export const nothingDeclared: Declaration = { employment: null, initiativeRoles: null, attests: {} }

export interface KnownStream {
  readonly id: ProgrammeStreamId
  readonly name: Names
  readonly funderId: FunderId | null
  readonly isRetired: boolean
}

export interface KnownFunder {
  readonly id: FunderId
  readonly name: Names
}

/** What rules of a community can speak of, as it is now. */
export interface Known {
  readonly streams: readonly KnownStream[]
  readonly funders: readonly KnownFunder[]
  /** What a rule speaks of and nobody keeps any more, as it was called. */
  readonly gone?: readonly { readonly id: string; readonly name: Names }[]
}

/** All that a rule is judged by. */
export interface Facts {
  readonly employments: readonly RecordedEmployment[]
  readonly initiativeRoles: readonly RecordedRole[]
  /** When those organisations belonged that are spoken of; one that is not here is not told of. */
  readonly memberships: Readonly<Record<string, readonly Period[]>>
  readonly said: Declaration
  readonly known: Known
}
