import type { JoinRequestId } from '#database'
import type { JoinRequest } from '../model.ts'

/** What the list can show: what an answer is owed to, who waits for a place, what was settled. */
export const views = ['open', 'waiting', 'settled'] as const
export type View = (typeof views)[number]

export interface RequestPage {
  readonly requests: readonly JoinRequest[]
  /** The last of these, where there are more after. */
  readonly next: JoinRequestId | null
}

/** How much there is to look at. */
/** More than so many are not counted: it takes time, and changes nothing for whoever begins with the first. */
export const countedMax = 200

/** Each up to `countedMax`. */
export interface Counts {
  readonly open: number
  readonly overdue: number
  readonly waiting: number
  /** Whether the viewer looks at requests at all. */
  readonly reviews: boolean
}
