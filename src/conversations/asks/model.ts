import type { AskOutcome } from '#database'
import type { Thread } from '../threads/model.ts'

/** After this long without a word, an ask has gone quiet. */
export const staleAfterDays = 14
/** After this long, whoever asked is asked once what came of it. */
export const followUpAfterDays = 14
/** For this long, the question what came of it waits on her page. */
export const followUpShownDays = 30

/** An ask is asked of so many topics at most: who asks everybody asks nobody. */
export const topicsMax = 5

export const outcomes: readonly AskOutcome[] = ['solved', 'partly', 'notSolved']

export function isResolved(thread: Thread): boolean {
  return thread.askState === 'resolved'
}

/** An ask of which its asker is asked what came of it. */
export interface FollowUp {
  readonly id: Thread['id']
  readonly title: string
  readonly communityId: Thread['communityId']
  readonly createdAt: Temporal.Instant
  readonly followedUpAt: Temporal.Instant
}
