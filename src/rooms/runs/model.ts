import type { PersonId, RoomRunId, Sensitivity } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** A protocol as it runs in a room. */
export interface Run {
  readonly id: RoomRunId
  readonly title: Names
  readonly sensitivity: Sensitivity
  readonly needsSkill: boolean
  readonly presenterId: PersonId | null
  readonly isStarted: boolean
  readonly isStopped: boolean
}

/** What it can still want before it begins. */
export const wants = ['agreement', 'agreed', 'skill', 'second', 'lead'] as const
export type Want = (typeof wants)[number]

/** Whether it begins only under conditions. */
export function isGuarded({ sensitivity }: Pick<Run, 'sensitivity'>): boolean {
  return sensitivity === 'high'
}
