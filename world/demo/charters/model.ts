import type { Both, Moment } from '../model.ts'

interface Version {
  readonly community: string
  /** Who wrote it, put it to the members and adopted it, by handle. */
  readonly by: string
  readonly begun: Moment
  readonly consulted?: Moment
  readonly adopted?: Moment
  /** In so many days from the day of seeding it is to be looked at again; before it, where it is less than none. */
  readonly reviewIn?: number
}

/** One version of a community's charter. The next one that is adopted supersedes it. */
export interface Charter extends Version {
  /** Not, somewhat, much: peer support, practical knowledge, coordination, shared vision. */
  readonly purposes: readonly [0 | 1 | 2, 0 | 1 | 2, 0 | 1 | 2, 0 | 1 | 2]
  /** Of a text that exists in one language the other is empty. */
  readonly parts: Readonly<Record<string, Both>>
  readonly comments?: readonly Comment[]
}

/** One version of the agreement of its members. */
export interface Agreement extends Version {
  /** Keys of clauses that Hearth offers, and clauses of their own. */
  readonly clauses: readonly (string | Both)[]
  /** Those who have not agreed to it yet, by handle. All others have. */
  readonly notYet?: readonly string[]
}

/** What a member says of a version that was put to the members. */
export interface Comment {
  readonly by: string
  readonly at: Moment
  readonly part?: string
  readonly text: string
  readonly settled?: { readonly by: string; readonly at: Moment; readonly isTakenUp: boolean; readonly answer: string }
}

/** One thing a line. */
export function lines(...items: readonly Both[]): Both {
  return { en: items.map(({ en }) => en).join('\n'), fr: items.map(({ fr }) => fr).join('\n') }
}
