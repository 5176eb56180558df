import type {
  ActionState,
  CommunityId,
  DecisionRule,
  DecisionState,
  DecisionVoice,
  GatheringId,
  OutcomeActionId,
  OutcomeDecisionId,
  PersonId,
} from '#database'

/** What was proposed or decided, and by which rule. */
export interface Decision {
  readonly id: OutcomeDecisionId
  readonly communityId: CommunityId
  readonly gatheringId: GatheringId
  readonly text: string
  readonly rule: DecisionRule
  /** What was objected aloud, as it was written down. */
  readonly objections: string
  readonly state: DecisionState
  readonly proposedAt: Temporal.Instant
  readonly proposedBy: string | null
  readonly wordedAt: Temporal.Instant
  readonly settledAt: Temporal.Instant | null
  readonly isOver: boolean
}

/** What somebody says of a proposal, with her name. */
export interface Voice {
  readonly name: string
  readonly isMine: boolean
  readonly voice: DecisionVoice
  readonly words: string
  /** Whether it was said of earlier words. */
  readonly isOutdated: boolean
}

/** What somebody says of one of the proposals of a gathering: the same for whoever reads it. */
export interface VoiceAt extends Omit<Voice, 'isMine'> {
  readonly decisionId: OutcomeDecisionId
  readonly personId: PersonId
}

/** What was said of a proposal, by nobody in particular. */
export type SaidAt = Pick<VoiceAt, 'decisionId' | 'voice' | 'words'>

/** What somebody does until a day. */
export interface Action {
  readonly id: OutcomeActionId
  readonly communityId: CommunityId
  readonly gatheringId: GatheringId
  readonly text: string
  readonly ownerId: PersonId | null
  readonly ownerName: string | null
  readonly due: Temporal.PlainDate | null
  /** Whether it was parked, to be looked at again. */
  readonly isParked: boolean
  /** How many gatherings of its series were harvested since, while it was open. */
  readonly carried: number
  readonly state: ActionState
  readonly closedAt: Temporal.Instant | null
  readonly isOver: boolean
}

/** What was learned, in a sentence or a few. */
export interface Learning {
  readonly id: string
  readonly text: string
}

/** All that came of one gathering. */
export interface Outcomes {
  readonly decisions: readonly Decision[]
  readonly actions: readonly Action[]
  readonly learnings: readonly Learning[]
}

export const rules: readonly DecisionRule[] = ['consent', 'consensus', 'vote', 'advice']
export const voices: readonly DecisionVoice[] = ['agree', 'reserve', 'object', 'aside']
export const settlings = ['decided', 'not_decided', 'withdrawn'] as const
export type Settling = (typeof settlings)[number]

/** By these rules nothing is decided while somebody objects. */
export function needsNoObjection(rule: DecisionRule): boolean {
  return rule === 'consent' || rule === 'consensus'
}

/**
 * Whether what was said forbids that a proposal is decided: by consent and consensus one objection does, by vote as many as
 * agree. Where nobody said anything here, it was said aloud.
 */
export function isForbidden(rule: DecisionRule, said: readonly Pick<Voice, 'voice' | 'isOutdated'>[]): boolean {
  const { agree, object } = countVoices(said)
  return object > 0 && (needsNoObjection(rule) || (rule === 'vote' && object >= agree))
}

/** What was said of the words that stand, counted. */
export function countVoices(
  said: readonly (Pick<Voice, 'voice'> & Partial<Pick<Voice, 'isOutdated'>>)[],
): Readonly<Record<DecisionVoice, number>> {
  const count = (voice: DecisionVoice) => said.filter((one) => one.voice === voice && one.isOutdated !== true).length
  return { agree: count('agree'), reserve: count('reserve'), object: count('object'), aside: count('aside') }
}

export function isLate({ due, state }: Pick<Action, 'due' | 'state'>, today: Temporal.PlainDate): boolean {
  return state === 'open' && due !== null && Temporal.PlainDate.compare(due, today) < 0
}

/** Tells one wording of a proposal from another. */
export function wordingOf({ wordedAt }: Pick<Decision, 'wordedAt'>): number {
  return wordedAt.epochMilliseconds
}

/** Whether these are the words that somebody had before her; so they are where her form does not say. */
export function isAsRead(decision: Pick<Decision, 'wordedAt'>, seen: number | undefined): boolean {
  return seen === undefined || seen === wordingOf(decision)
}
