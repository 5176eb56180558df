import type { Persona } from '#world/people.ts'

/** A page as one person has it. */
export interface SomePage {
  readonly who: Persona | 'visitor'
  readonly path: string
  /** What is posted to the path, where the page shows a form again with its problems. */
  readonly fields?: Readonly<Record<string, string>>
  /** What it answers, where that is not 200, or 422 for a form. */
  readonly status?: number
}

export type Ask = Readonly<Record<string, string>>

export const seen = (who: SomePage['who'], paths: readonly string[]): SomePage[] => paths.map((path) => ({ who, path }))
export const wrong = (who: SomePage['who'], path: string, fields: Ask = {}): SomePage => ({ who, path, fields })
