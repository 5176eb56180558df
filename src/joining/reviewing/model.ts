import type { JoinRequestId } from '#database'
import type { Evaluation } from '../../eligibility/index.ts'
import type { JoinRequest, Outcome } from '../model.ts'

/** What the list can show: what an answer is owed to, who waits for a place, what was settled. */
export const views = ['open', 'waiting', 'settled'] as const
export type View = (typeof views)[number]

export interface RequestPage {
  readonly requests: readonly JoinRequest[]
  /** The last of these, where there are more after. */
  readonly next: JoinRequestId | null
}

/** More than so many are not counted: it takes time, and changes nothing for whoever begins with the first. */
export const countedMax = 200

/** How much there is to look at, each up to `countedMax`. */
export interface Counts {
  readonly open: number
  readonly overdue: number
  readonly waiting: number
  /** Whether the viewer looks at requests at all. */
  readonly reviews: boolean
}

/** Whether whoever takes somebody in has to say why: the rule says that it does not fit. What it cannot tell needs none. */
export function needsWhy(outcome: Outcome, { verdict }: Pick<Evaluation, 'verdict'>): boolean {
  return outcome === 'approved' && verdict === 'fail'
}
