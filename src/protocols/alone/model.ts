import type { Names } from '#kernel/viewer.ts'
import type { Protocol } from '../model.ts'

/** One step that each does alone, with what its reader has written there for herself. */
export interface AloneStep {
  /** Its place among all steps of the way of working. */
  readonly at: number
  readonly title: Names
  readonly text: Names
  readonly minutes: number
  readonly words: string
}

export const alone_length_max = 4000

/** The steps that each does alone. */
export function aloneSteps({ steps }: Pick<Protocol, 'steps'>): Omit<AloneStep, 'words'>[] {
  return steps.flatMap(({ who, title, text, minutes }, at) => (who === 'alone' ? [{ at, title, text, minutes }] : []))
}
