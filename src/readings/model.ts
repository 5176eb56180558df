import type { CommunityId, GatheringId, GatheringReadingId } from '#database'

/** Something that is read for a gathering, with questions to guide whoever reads. */
export interface GatheringReading {
  readonly id: GatheringReadingId
  readonly gatheringId: GatheringId
  readonly communityId: CommunityId
  readonly title: string
  readonly author: string
  /** Where it is; empty where it is given out by hand. */
  readonly url: string
  /** How long it takes, where the team says so. */
  readonly minutes: number | null
  /** Whether it is read together at the gathering, and not before it. */
  readonly isTogether: boolean
  readonly questions: readonly string[]
  /** Counts the changes, so that of two who change it at once the second is told. */
  readonly revision: number
  readonly isRemoved: boolean
}

export const readings_max = 20
export const questions_max = 12
export const question_length_max = 300

/** The same in another order, one of them a place up or down. The first stays the first, the last the last. */
export function movedIn<T>(order: readonly T[], one: T, to: 'up' | 'down'): readonly T[] {
  const from = order.indexOf(one)
  const target = to === 'up' ? from - 1 : from + 1
  if (from === -1 || target < 0 || target >= order.length) return order
  return order.toSpliced(from, 1).toSpliced(target, 0, one)
}
