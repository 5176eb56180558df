import type { CommunityId, ThreadId, WelcomeStepId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** For so long somebody counts as new to a community. */
export const newDays = 42

/** After so many days without a word, those who convene are reminded of her. */
export const quietDays = 7

export function newSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * newDays })
}

/** What a community says to whoever comes in. */
export interface Welcome {
  readonly words: Names
  /** Counts each change; nothing has been written yet where it is zero. */
  readonly revision: number
}

export const noWelcome: Welcome = { words: { en: null, fr: null }, revision: 0 }

/** A first step that a community has added. */
export interface OwnStep {
  readonly id: WelcomeStepId
  readonly name: Names
  readonly path: string
  /** Whether the viewer says that she has done it. */
  readonly isTicked: boolean
}

/** More would be a list of duties. */
export const own_steps_max = 6

/** The steps that every community has, in their order. Facts say whether each is done: nobody ticks them. */
export const stepNames = ['agreement', 'profile', 'introduction', 'conversation', 'letters'] as const
export type StepName = (typeof stepNames)[number]

/** What facts tell the viewer of her own beginning in a community. Nobody else is told. */
export interface Beginning {
  readonly communityId: CommunityId
  readonly joinedAt: Temporal.Instant
  /** Null where the community has adopted no agreement. */
  readonly agreement: boolean | null
  readonly profile: boolean
  readonly introduction: boolean
  readonly conversation: boolean
  readonly letters: boolean
  readonly introductionThread: ThreadId | null
  readonly putAwayAt: Temporal.Instant | null
  readonly ownSteps: readonly OwnStep[]
}

export type Step =
  | { readonly name: StepName; readonly isDone: boolean }
  | { readonly own: OwnStep; readonly isDone: boolean }

export function stepsOf(beginning: Beginning): readonly Step[] {
  const standing = stepNames.flatMap((name) => {
    const isDone = beginning[name]
    return isDone === null ? [] : [{ name, isDone }]
  })
  return [...standing, ...beginning.ownSteps.map((own) => ({ own, isDone: own.isTicked }))]
}

/** Whether the first steps stand on the community's page: while she is new, until they are done or she puts them away. */
export function isShownSteps(beginning: Beginning, now: Temporal.Instant): boolean {
  const { joinedAt, putAwayAt } = beginning
  if (Temporal.Instant.compare(joinedAt, newSince(now)) < 0) return false
  if (putAwayAt !== null && Temporal.Instant.compare(putAwayAt, joinedAt) >= 0) return false
  return stepsOf(beginning).some(({ isDone }) => !isDone)
}
