import type { Names } from '#kernel/viewer.ts'

export interface Card {
  readonly slug: string
  readonly title: Names
  /** How one notices it, and what it may mean. */
  readonly sense: Names
  readonly does: readonly Names[]
  /** A sentence that one can say as it is. */
  readonly say: Names
  readonly leave: Names
}
