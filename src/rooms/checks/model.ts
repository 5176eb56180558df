import type { RoomMood, RoomStepId } from '#database'

/** A check-in or check-out: whether the viewer has answered, and what the group brought once it is closed. */
export interface Check {
  readonly stepId: RoomStepId
  readonly taken: number
  readonly hasAnswered: boolean
  readonly isClosed: boolean
  /** Null where the viewer may not see it, or not yet. */
  readonly picture: Picture | null
}

/** What a group brought: no part smaller than five. */
export interface Picture {
  /** Null where it would show somebody. */
  readonly parts: Readonly<Record<string, number>> | null
  readonly isShared: boolean
}

/** What can be chosen, lightest first; and to say nothing. */
export const moods = [
  'glad',
  'hopeful',
  'calm',
  'curious',
  'scattered',
  'tired',
  'tense',
  'heavy',
] as const satisfies readonly RoomMood[]
export const answers = [...moods, 'passed'] as const satisfies readonly RoomMood[]
