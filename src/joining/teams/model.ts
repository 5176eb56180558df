import type { PersonId } from '#database'

/** Somebody who looks at requests to the communities of a family. */
export interface Reviewer {
  readonly personId: PersonId
  readonly name: string
  readonly since: Temporal.Instant
}
