import type { EmploymentId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Day, Known } from '../facts/model.ts'
import type { Condition } from '../model.ts'
import type { Verdict } from './kleene.ts'

/** Where something is known from: the umbrella's record, or her own words. */
export type Source = 'record' | 'said'

/** One thing that a condition was judged by. */
export interface Evidence {
  readonly what: EvidenceKind
  readonly source: Source
  /** What it says by itself. */
  readonly says: Verdict
  readonly names: readonly Names[]
  /** Since when, or when it ended or begins. */
  readonly day: Day | null
}

export type EvidenceKind =
  | 'nothing'
  | 'employmentEnded'
  | 'employmentBegins'
  | 'stillThere'
  | 'caseload'
  | 'noCaseload'
  | 'streams'
  | 'noStreams'
  | 'funders'
  | 'noFunders'
  | 'streamsUnfunded'
  | 'membershipCurrent'
  | 'membershipEnded'
  | 'membershipBegins'
  | 'membershipUnrecorded'
  | 'membershipUntold'
  | 'noMember'
  | 'memberSaid'
  | 'memberDenied'
  | 'organisationNamed'
  | 'roleTitle'
  | 'roleSaid'
  | 'roleDenied'
  | 'initiativeRole'
  | 'initiativeRoleEnded'
  | 'noInitiativeRole'
  | 'attested'
  | 'notAttested'

export interface JudgedCondition {
  readonly kind: 'condition'
  readonly condition: Condition
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
  /** Whether the record and her own words say the opposite of each other. */
  readonly isContradicted: boolean
  /** What the rule speaks of and is no more. */
  readonly missing: readonly string[]
}

export interface JudgedGroup {
  readonly kind: 'all' | 'any'
  readonly verdict: Verdict
  readonly of: readonly Judged[]
}

export type Judged = JudgedGroup | JudgedCondition

/** The whole rule, judged by one job. */
export interface JudgedJob {
  /** The one on record, while it lasts. */
  readonly employment: EmploymentId | null
  readonly organisation: string | null
  readonly roleTitle: string | null
  readonly result: JudgedGroup
}

/** What a rule makes of somebody on a day. It can be kept as it is, with the names of what it speaks of. */
export interface Evaluation {
  readonly verdict: Verdict
  readonly on: Day
  /** Her current jobs, each judged by itself; one of nothing where none is known. */
  readonly jobs: readonly JudgedJob[]
  readonly known: Known
}
