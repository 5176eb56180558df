import type {
  ColleagueGroupId,
  CommunityId,
  JoinRequestId,
  PersonId,
  RequestState,
  UmbrellaId,
  Visibility,
} from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Language, WordKey } from '#kernel/words.ts'

export type { RequestState }

/** One request to join, as whoever reads it may know it. */
export interface JoinRequest {
  readonly id: JoinRequestId
  readonly communityId: CommunityId
  readonly umbrellaId: UmbrellaId
  readonly community: Names
  readonly visibility: Visibility
  /** Null where she who asks has no account yet. */
  readonly personId: PersonId | null
  readonly name: string
  readonly language: Language
  readonly state: RequestState
  /** What she does, in her words. */
  readonly practice: string
  /** What else she wanted to be known. */
  readonly words: string
  readonly submittedAt: Temporal.Instant | null
  /** By when an answer is owed to her. */
  readonly dueAt: Temporal.Instant | null
  /** By when her answer to a question is awaited. */
  readonly answerBy: Temporal.Instant | null
  readonly heldBy: PersonId | null
  readonly handedBy: PersonId | null
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBy: PersonId | null
  readonly reason: DecliningReason | null
  readonly appealedAt: Temporal.Instant | null
  /** Whether those who administer the umbrella look at it: an appeal, or what nobody in the team may decide. */
  readonly isAbove: boolean
  readonly takenAt: Temporal.Instant | null
  /** With which colleagues she asks, and of which organisation they are; null where she asks by herself. */
  readonly colleaguesId: ColleagueGroupId | null
  readonly organisation: string | null
  /** Whether it is the viewer's own: by her account, or by the link in her letter. */
  readonly isMine: boolean
  /** Whether the viewer is one of those who look at the community's requests. */
  readonly isReviewer: boolean
  /** Whether she may see them without deciding, as one of the community's leadership group. */
  readonly isOnlooker: boolean
  /** Whether she said that she is too near to decide. */
  readonly isRecused: boolean
}

/** What happened to a request, as whoever reads it may know it. */
export interface Step {
  readonly kind: StepKind
  /** Null where nobody did it, or the reader is not told who. */
  readonly actorName: string | null
  readonly isByApplicant: boolean
  readonly message: string
  readonly note: string
  readonly at: Temporal.Instant
}

export const stepKinds = [
  'submitted',
  'gathered',
  'takenOn',
  'asked',
  'answered',
  'handedOver',
  'recused',
  'approved',
  'declined',
  'waitlisted',
  'offered',
  'withdrawn',
  'expired',
  'appealed',
  'upheld',
  'taken',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One of those who review a community's requests, to the others. */
export interface Teammate {
  readonly personId: PersonId
  readonly name: string
}

/** Why a request is declined, as both sides read it; the message says it in full. */
export const decliningReasons = ['notPractising', 'notEligible', 'otherCommunity', 'other'] as const
export type DecliningReason = (typeof decliningReasons)[number]

export const outcomes = ['approved', 'waitlisted', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * What can become of a request. A decision on one that nobody has looked at yet passes through `under_review`; where its
 * community closes, it ends from wherever it is.
 */
export const transitions: Readonly<Record<RequestState, readonly RequestState[]>> = {
  draft: ['submitted'],
  submitted: ['under_review', 'withdrawn', 'expired'],
  under_review: ['info_requested', 'approved', 'declined', 'waitlisted', 'withdrawn', 'expired'],
  info_requested: ['under_review', 'withdrawn', 'expired'],
  waitlisted: ['approved', 'under_review', 'withdrawn', 'expired'],
  // A place that nobody takes up goes to somebody else.
  approved: ['withdrawn', 'expired'],
  // By an appeal.
  declined: ['under_review'],
  withdrawn: [],
  expired: [],
}

/** Whether a request in one state may come to be in another. */
export function mayBecome(from: RequestState, to: RequestState): boolean {
  return transitions[from].includes(to)
}

const openStates: readonly RequestState[] = ['submitted', 'under_review', 'info_requested', 'waitlisted']

/** Whether something is still to come: an answer, a question, a place. */
export function isOpen({ state }: Pick<JoinRequest, 'state'>): boolean {
  return openStates.includes(state)
}

export function isOverdue({ state, dueAt }: Pick<JoinRequest, 'state' | 'dueAt'>, now: Temporal.Instant): boolean {
  const isOwed = state === 'submitted' || state === 'under_review'
  return isOwed && dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0
}

/** A request that was declined can be looked at again by somebody else for so long. */
export const appealDays = 60

/** Whether a decision is recent enough that somebody else can be asked to look at it. */
export function canStillAppeal({ decidedAt }: JoinRequest, now: Temporal.Instant): boolean {
  return decidedAt !== null && Temporal.Instant.compare(decidedAt.add({ hours: appealDays * 24 }), now) > 0
}

/** So long an answer to a question is awaited, and a promised place is kept. */
export const answerDays = 30
export const placeDays = 30

/** So long a link in a letter leads to a request. */
export const linkDays = 30

/** How a community takes people in. */
export interface Door {
  readonly takesRequests: boolean
  /** Whether its community has begun, and is not closed. */
  readonly isRunning: boolean
  readonly answerDays: number
  readonly coreSeesRequests: boolean
  /** Whether members are asked once a year whether it is still theirs. */
  readonly asksYearly: boolean
  readonly sizeLimit: number | null
  readonly memberCount: number
  readonly promisedPlaces: number
  readonly waiting: number
}

/** What is wrong with taking somebody in where no place is free. */
export const fullNow: WordKey = 'joining.problems.full'
/** The same, where several were decided together. */
export const fullForSome: WordKey = 'joining.problems.fullForSome'

/** How many can still come in; null where nobody counts. */
export function freePlaces({ sizeLimit, memberCount, promisedPlaces }: Omit<Door, 'waiting'>): number | null {
  return sizeLimit === null ? null : Math.max(sizeLimit - memberCount - promisedPlaces, 0)
}
